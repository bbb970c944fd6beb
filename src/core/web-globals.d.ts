/** The one global of the web platform that core may name: it is the same everywhere and touches nothing. */
interface URL {
  readonly hostname: string;
  readonly protocol: string;
}
declare var URL: { new (address: string): URL; canParse(address: string): boolean };
