/** The globals of the web platform that core and glossary may name: they are the same everywhere and touch nothing. */
interface URL {
  readonly hostname: string;
  readonly protocol: string;
  readonly pathname: string;
  readonly href: string;
}
declare var URL: { new (address: string): URL; canParse(address: string): boolean };

interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare var TextDecoder: { new (): TextDecoder };
declare function atob(base64: string): string;
