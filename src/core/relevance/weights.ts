/**
 * How much each kind of evidence counts. Set by hand against the labelled corpus with
 * `npm run evaluate`; the figures they reach are in docs/relevance.md.
 */
export const WEIGHTS = {
  /** A wording that means only one thing in this field. */
  unmistakable: 3,
  /** Another everyday word of the field: alone it says little, three of them say a lot. */
  everyday: 0.6,
  strong: 1.6,
  weak: 0.4,
  risk: 0.4,

  /** A second and third use of the same word adds this share of the one before. */
  repeat: 0.35,

  /** Evidence fades with distance: by 1/e over this many characters. */
  fadeInPassage: 700,
  fadeInSection: 450,
  /** Evidence in another passage of the section, against evidence in the same passage. */
  otherPassage: 0.6,
  /** How far evidence is looked for, in characters. */
  reach: 2000,

  /** What the page as a whole adds: [about AI risk, about AI, neither]. */
  pagePrior: { "ai-risk": 1.0, ai: 0.5, neither: 0 },
  /** What a title or address that names the field adds. */
  titlePrior: 0.6,
  /** Outside the main text (sidebar, footer, comments) the page's prior counts this much. */
  outsideMain: 0.1,

  /** The sum needed before a wording with this context rule is accepted. */
  needed: { none: -Infinity, page: 0.6, passage: 1.5, risk: 0.9 },

  /** Evidence a thousand words at which a page is about AI, and about AI risk. */
  verdict: { ai: 9, risk: 7, smallest: 3.4 },
} as const;
