/** Why a mention was taken for the term, in the words of the interface. */
import { i18n } from "#i18n";
import type { Reason } from "../core/relevance/reasons.ts";
import { shortCues } from "./short-cues.ts";
import { listWords, quoted, textKey } from "./words.ts";

/** Clauses joined into one sentence part, without a full stop. */
export function reasonWords(reasons: readonly Reason[]): string {
  return reasons.map(clause).join("; ");
}

function clause(reason: Reason): string {
  switch (reason.kind) {
    case "passage":
    case "section":
      return i18n.t(`reason.${reason.kind}`, { words: listWords(shortCues(reason.words).map(quoted)) });
    case "page":
      return i18n.t(`reason.page_${textKey(reason.topic)}`);
    case "wording":
    case "title":
    case "rare":
    case "asked":
      return i18n.t(`reason.${reason.kind}`);
  }
}
