/** What the benchmark uses of a library that brings no types. */
declare module "findandreplacedomtext" {
  interface Portion {
    readonly text: string;
    readonly isEnd: boolean;
  }
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; preset: "prose"; replace(portion: Portion): Node },
  ): void;
}
