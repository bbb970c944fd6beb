/** How the annotator and the card, two scripts in one isolated world, find each other. */
import type { Opening } from "../../core/dwell/dwell.ts";
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
  /** A card that was stepped to takes the focus; one that was tapped is a sheet. */
  readonly by: Opening;
  /** Why this is marked; none where it is not. */
  readonly reasons: readonly Reason[];
}

export interface PopoverActions {
  readonly loadCard: (id: string) => Promise<Card | undefined>;
  readonly loadEntry: (id: string) => Promise<Entry | undefined>;
  /** False when it could not be stored. */
  readonly setKnown: (id: string, known: boolean) => Promise<boolean>;
  readonly openPanel: (id: string) => void;
  readonly setPinned: (pinned: boolean) => void;
  /** The focus went on from the card to the page. */
  readonly leave: () => void;
  readonly dismiss: () => void;
}

/** The element on the page that the card lives in. */
export interface PopoverHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The page's document, whose properties are its own whatever the page's elements are named. */
  readonly document: Document;
  readonly mount: (near: Element | null) => void;
  readonly remove: () => void;
}

export interface Popover {
  show(request: PopoverRequest): void;
  hide(): void;
  /** Whether the pointer is on its way to the card from `x`, `y` on the mark. */
  holds(event: PointerEvent, x: number, y: number): boolean;
  /** Whether an event that is being dispatched comes from the card. */
  owns(event: Event): boolean;
}

export type CreatePopover = (document: Document, actions: PopoverActions) => Popover;
