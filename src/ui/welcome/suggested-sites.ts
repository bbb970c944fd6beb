/** Well-known places where AI risk is discussed; the glossary draws on each (a test counts). Names are not translated. */

export interface SuggestedSite {
  readonly host: string;
  readonly name: string;
}

export const SUGGESTED_SITES: Readonly<Record<"forums" | "research" | "news", readonly SuggestedSite[]>> = {
  forums: [
    { host: "www.lesswrong.com", name: "LessWrong" },
    { host: "www.alignmentforum.org", name: "Alignment Forum" },
    { host: "forum.effectivealtruism.org", name: "EA Forum" },
  ],
  research: [
    { host: "arxiv.org", name: "arXiv" },
    { host: "www.anthropic.com", name: "Anthropic" },
    { host: "openai.com", name: "OpenAI" },
    { host: "metr.org", name: "METR" },
    { host: "en.wikipedia.org", name: "Wikipedia" },
  ],
  news: [
    { host: "time.com", name: "Time" },
    { host: "www.theverge.com", name: "The Verge" },
    { host: "www.wired.com", name: "Wired" },
    { host: "www.quantamagazine.org", name: "Quanta" },
    { host: "www.washingtonpost.com", name: "The Washington Post" },
    { host: "www.cnn.com", name: "CNN" },
  ],
};
