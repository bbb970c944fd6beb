/** How the annotator and the card, two scripts in one isolated world, find each other. */
import type { Reason } from "../../core/relevance/reasons.ts";
import type { Card, Entry } from "../../glossary/entry.ts";

/** Where the popover script leaves its `CreatePopover` for the annotator. */
export const POPOVER_KEY = Symbol.for("ai-risk-gloss.popover");

export interface PopoverRequest {
  readonly card: Card;
  /** The boxes of the marked text, one a line; asked again whenever the card is placed. */
  readonly rects: () => DOMRect[];
  /** The element of the marked text, which decides where the host is mounted. */
  readonly near: Element | null;
  /** Where the reader pointed. */
  readonly x: number;
  readonly y: number;
  /** Why this is marked, in words. */
  readonly reasons: readonly Reason[];
}

export interface PopoverActions {
  readonly loadCard: (id: string) => Promise<Card | undefined>;
  readonly loadEntry: (id: string) => Promise<Entry | undefined>;
  readonly setKnown: (id: string, known: boolean) => void;
  readonly openPanel: (id: string) => void;
  readonly setPinned: (pinned: boolean) => void;
  readonly dismiss: () => void;
}

/** The element on the page that the card lives in. */
export interface PopoverHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly mount: (near: Element | null) => void;
  readonly remove: () => void;
}

export interface Popover {
  show(request: PopoverRequest): void;
  hide(): void;
  /** Whether the pointer is in the card or on its way there from `x`, `y` on the mark. */
  holds(event: PointerEvent, x: number, y: number): boolean;
  owns(event: Event): boolean;
}

export type CreatePopover = (document: Document, actions: PopoverActions) => Popover;
