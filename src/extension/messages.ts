/** Every message between the parts of the extension, by direction, and the one ear that hears them. */
import { defineExtensionMessaging } from "@webext-core/messaging";
import type { PageOrders } from "../core/page-orders.ts";
import type { PageReport } from "../core/page-report.ts";
import type { PackedLexicon } from "../core/relevance/packed-lexicon.ts";
import type { Card, Entry } from "../glossary/entry.ts";
import { MESSAGE_RULES, type MessageRule } from "./message-rules.ts";

interface Messages {
  // From a page to the background.
  /** What the reader wants of the page that asks. */
  getOrders(): PageOrders;
  /** The card of an entry; with `inject`, the popover script comes with it. */
  getCard(request: { id: string; inject: boolean }): Card | undefined;
  getEntry(id: string): Entry | undefined;
  /** The terms that only pages about AI need. */
  getMoreTerms(): PackedLexicon;
  /** Brings the script that judges and marks into the page. */
  bringTools(): void;
  /** Brings the style sheet of the marks. */
  styleMarks(): void;
  /** Takes the style sheet out. */
  unstyleMarks(): void;
  /** The entry that has exactly these words as a name or form. */
  findEntry(words: string): string | undefined;
  setKnown(request: { id: string; known: boolean }): void;
  /** Shows an entry in the panel or, where none can be opened from a page, in a tab. */
  openPanel(id: string): void;

  // From a page to the background, and to an open panel or popup.
  pageAnnotated(): void;

  // From the panel, the popup or the background to a page.
  getPage(): PageReport | undefined;
  /** Scrolls to a mention of an entry, counted from 0, and flashes it. */
  jumpTo(request: { entry: string; mention: number }): boolean;
  /** Reads a page that was judged to be about something else, as if it were about AI risk. */
  annotateAnyway(): void;
  stop(): void;

  // From the background to a page, for keyboard commands.
  /** Opens the card of the next mark (1) or the one before (-1); false when there is none. */
  stepTerm(by: 1 | -1): boolean;
  /** Opens the card of what is selected; where there is none, says what was selected. */
  explainSelection(): { readonly isShown: boolean; readonly words: string };
}

const messaging = defineExtensionMessaging<Messages>();

export const { sendMessage } = messaging;

/** Answers a message, from those who may send it and with what it may hold; everybody else is refused. */
export const onMessage: typeof messaging.onMessage = (type, answer) => {
  const rule: MessageRule = MESSAGE_RULES[type];
  return messaging.onMessage(type, (message) => {
    if (!rule.maySend(message.sender) || !rule.isValid(message.data)) throw new Error("refused");
    return answer(message);
  });
};
