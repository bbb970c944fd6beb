/** The card: first view, the rest unfolded on request, related terms in place with Back. */
import { reasonWords } from "../reason-words.ts";
import {
  autoUpdate,
  flip,
  inline,
  offset,
  shift,
  size,
  useFloating,
  type Placement,
} from "@floating-ui/react";
import { useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Card, Entry } from "../../glossary/entry.ts";
import { FirstView, Rest } from "../EntryView.tsx";
import type { PopoverActions, PopoverRequest } from "./popover-api.ts";

const GAP_PX = 7;
const EDGE_PX = 8;
const TALLEST_PX = 560;

interface PopoverCardProps {
  readonly request: PopoverRequest;
  readonly actions: PopoverActions;
  readonly onPlaced: (element: HTMLElement, placement: Placement) => void;
}

export function PopoverCard({ request, actions, onPlaced }: PopoverCardProps): ReactNode {
  const headingId = useId();
  const content = useRef<HTMLDivElement>(null);
  /** The cards opened one from the other; the last is shown. */
  const [trail, setTrail] = useState<readonly Card[]>([request.card]);
  const card = trail.at(-1)!;
  const [loaded, setLoaded] = useState<Entry>();
  // A late answer may belong to a card that the reader has left.
  const unfolded = loaded?.id === card.id ? loaded : undefined;
  const [isPinned, setIsPinned] = useState(false);
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());

  const reference = useMemo(
    () => ({
      getBoundingClientRect: () => boundsOf(request.rects()),
      getClientRects: () => request.rects(),
      ...(request.near && { contextElement: request.near }),
    }),
    [request],
  );
  const { refs, floatingStyles, placement, isPositioned } = useFloating({
    strategy: "fixed",
    placement: "bottom-start",
    transform: false,
    middleware: [
      inline({ x: request.x, y: request.y }),
      offset(GAP_PX),
      flip({ padding: EDGE_PX }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply({ availableHeight, elements }) {
          elements.floating.style.maxHeight = `${Math.max(120, Math.min(TALLEST_PX, availableHeight))}px`;
        },
      }),
    ],
    // The card closes or, pinned, stays where it is when the page scrolls: only its own size moves it.
    whileElementsMounted: (anchor, floating, update) =>
      autoUpdate(anchor, floating, update, { ancestorScroll: false, layoutShift: false }),
  });
  useLayoutEffect(() => refs.setPositionReference(reference), [refs, reference]);
  useLayoutEffect(() => {
    const element = refs.floating.current;
    if (isPositioned && element) onPlaced(element, placement);
  });
  const showTrail = (change: (cards: readonly Card[]) => readonly Card[]): void => {
    setTrail(change);
    setLoaded(undefined);
    content.current?.scrollTo({ top: 0 });
  };
  const openRelated = async (id: string): Promise<void> => {
    const next = await actions.loadCard(id);
    if (next) showTrail((cards) => [...cards, next]);
  };
  const unfold = async (): Promise<void> => {
    if (unfolded) setLoaded(undefined);
    else setLoaded(await actions.loadEntry(card.id));
  };
  const isKnown = known.has(card.id);
  const toggleKnown = (): void => {
    const next = new Set(known);
    if (isKnown) next.delete(card.id);
    else next.add(card.id);
    setKnown(next);
    actions.setKnown(card.id, !isKnown);
  };
  const togglePinned = (): void => {
    setIsPinned(!isPinned);
    actions.setPinned(!isPinned);
  };

  return (
    <div
      ref={refs.setFloating}
      className="card"
      role="dialog"
      aria-labelledby={headingId}
      style={{ ...floatingStyles, visibility: isPositioned ? "visible" : "hidden" }}
    >
      <div className="card-content entry" ref={content} tabIndex={-1}>
        {trail.length > 1 && (
          <div className="card-back">
            <button type="button" onClick={() => showTrail((cards) => cards.slice(0, -1))}>
              ‹ Back to {trail.at(-2)!.name}
            </button>
          </div>
        )}
        <FirstView
          card={card}
          headingId={headingId}
          onOpen={(id) => void openRelated(id)}
          withDispute={!unfolded || card.type === "example"}
        />
        {unfolded && (
          <>
            <Rest entry={unfolded} onOpen={(id) => void openRelated(id)} />
            {trail.length === 1 && request.reasons.length > 0 && (
              <p className="entry-section muted" style={{ fontSize: 12 }}>
                Marked here because {reasonWords(request.reasons)}.
              </p>
            )}
          </>
        )}
      </div>
      <div className="card-foot">
        <button type="button" aria-expanded={unfolded !== undefined} onClick={() => void unfold()}>
          {unfolded ? "Less" : "More"}
        </button>
        <button type="button" onClick={toggleKnown}>
          {isKnown ? "Known. Undo" : "I know this"}
        </button>
        <span className="gap" />
        <button type="button" aria-pressed={isPinned} onClick={togglePinned}>
          {isPinned ? "Pinned" : "Pin"}
        </button>
        <button type="button" onClick={() => actions.openPanel(card.id)}>
          Open in panel
        </button>
        {isPinned && (
          <button type="button" onClick={actions.dismiss}>
            Close
          </button>
        )}
      </div>
    </div>
  );
}

function boundsOf(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length === 0 ? new DOMRect() : new DOMRect(left, top, right - left, bottom - top);
}
