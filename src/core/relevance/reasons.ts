/** Why a match was accepted, as data and in words. */
import type { Topic } from "./verdict.ts";

export type Reason =
  | { readonly kind: "wording" }
  | { readonly kind: "passage"; readonly words: readonly string[] }
  | { readonly kind: "section"; readonly words: readonly string[] }
  | { readonly kind: "page"; readonly topic: Exclude<Topic, "neither"> }
  | { readonly kind: "title" }
  | { readonly kind: "rare" }
  | { readonly kind: "asked" };

/** One clause in plain English, without a full stop. */
export function describeReason(reason: Reason): string {
  switch (reason.kind) {
    case "wording":
      return "the wording has only this meaning";
    case "passage":
      return `${quoteList(reason.words)} in the same paragraph`;
    case "section":
      return `${quoteList(reason.words)} near by`;
    case "page":
      return reason.topic === "ai-risk" ? "the page is about AI risk" : "the page is about AI";
    case "title":
      return "the title names the field";
    case "rare":
      return "the wording is rare with any other meaning";
    case "asked":
      return "the reader asked for this page to be annotated";
  }
}

/** “a”, “b” and “c”. */
function quoteList(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  if (quoted.length < 2) return quoted.join("");
  return `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
