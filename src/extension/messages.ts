/** Every message between the parts of the extension, by direction. */
import { defineExtensionMessaging } from "@webext-core/messaging";
import type { PageReport } from "../core/page-report.ts";
import type { Lexicon } from "../core/relevance/lexicon.ts";
import type { Card, Entry } from "../glossary/entry.ts";

interface Messages {
  // From a page to the background.
  /** The card of an entry; with `inject`, the popover script comes with it. */
  getCard(request: { id: string; inject: boolean }): Card | undefined;
  getEntry(id: string): Entry | undefined;
  /** Also the terms that only pages about AI need. */
  getAllTerms(): Lexicon;
  /** Brings the style sheet and the script of the marks into the page. */
  bringMarks(): void;
  /** Takes the style sheet out. */
  unstyleMarks(): void;
  setKnown(request: { id: string; known: boolean }): void;
  /** True when a panel could be opened from here. */
  openPanel(id: string): boolean;

  // From a page to an open panel or popup.
  pageAnnotated(): void;

  // From the panel or popup to a page.
  getPage(): PageReport | undefined;
  /** Scrolls to a mention of an entry, counted from 0, and flashes it. */
  jumpTo(request: { entry: string; mention: number }): boolean;
  stop(): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
