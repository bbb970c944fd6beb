/** The compiled glossary, as modules made by `build/glossary-plugin.ts`. */
declare module "virtual:glossary/lexicon" {
  import type { Lexicon } from "../core/relevance/lexicon.ts";
  const lexicon: Lexicon;
  export default lexicon;
}
declare module "virtual:glossary/cards" {
  import type { Card } from "./entry.ts";
  const cards: Readonly<Record<string, Card>>;
  export default cards;
}
declare module "virtual:glossary/entries" {
  import type { Glossary } from "./entry.ts";
  const glossary: Glossary;
  export default glossary;
}
