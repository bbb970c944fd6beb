/** The compiled glossary, as modules made by `build/glossary-plugin.ts`. */
declare module "virtual:glossary/lexicon" {
  const lexicon: import("../core/relevance/lexicon.ts").Lexicon;
  export default lexicon;
}
declare module "virtual:glossary/cards" {
  const cards: Readonly<Record<string, import("./entry.ts").Card>>;
  export default cards;
}
declare module "virtual:glossary/entries" {
  const glossary: import("./entry.ts").Glossary;
  export default glossary;
}
