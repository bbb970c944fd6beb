/**
 * Who may send each message, and with what. A page that broke out of its process can speak with the voice of
 * our script in it: what such a script may say is all that the page could ever reach.
 */
import { ownValue } from "../core/settings/own-value.ts";
import { isEntryId } from "../core/settings/settings.ts";
import { isFromOurPages, isFromUs, type Sender } from "./is-from-us.ts";

export interface MessageRule {
  readonly maySend: (sender: Sender) => boolean;
  readonly isValid: (data: unknown) => boolean;
}

/** No name of an entry is longer. */
const LONGEST_WORDS = 200;
/** No page has more mentions of a term. */
const MOST_MENTIONS = 1e6;

const isNothing = (data: unknown): boolean => data === undefined || data === null;
const isId = (data: unknown): boolean => typeof data === "string" && isEntryId(data);
const isIdWith = (flag: string) => (data: unknown) =>
  isId(ownValue(data, "id")) && typeof ownValue(data, flag) === "boolean";
const isWords = (data: unknown): boolean => typeof data === "string" && data.length <= LONGEST_WORDS;
const isStep = (data: unknown): boolean => data === 1 || data === -1;
const isMention = (data: unknown): boolean => {
  const mention = ownValue(data, "mention");
  return (
    isId(ownValue(data, "entry")) &&
    Number.isInteger(mention) &&
    0 <= Number(mention) &&
    Number(mention) < MOST_MENTIONS
  );
};

const fromUs = (isValid: MessageRule["isValid"]): MessageRule => ({ maySend: isFromUs, isValid });
const fromOurPages = (isValid: MessageRule["isValid"]): MessageRule => ({ maySend: isFromOurPages, isValid });

export const MESSAGE_RULES = {
  getOrders: fromUs(isNothing),
  getCard: fromUs(isIdWith("inject")),
  getEntry: fromUs(isId),
  getMoreTerms: fromUs(isNothing),
  bringTools: fromUs(isNothing),
  styleMarks: fromUs(isNothing),
  unstyleMarks: fromUs(isNothing),
  findEntry: fromUs(isWords),
  setKnown: fromUs(isIdWith("known")),
  openPanel: fromUs(isId),
  pageAnnotated: fromUs(isNothing),
  getPage: fromOurPages(isNothing),
  jumpTo: fromOurPages(isMention),
  annotateAnyway: fromOurPages(isNothing),
  stop: fromOurPages(isNothing),
  stepTerm: fromOurPages(isStep),
  explainSelection: fromOurPages(isNothing),
} as const satisfies Record<string, MessageRule>;
