/** The card: first view, the rest unfolded on request, related terms in place with Back. */
import { i18n } from "#i18n";
import type { Placement } from "@floating-ui/react";
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import { Eyebrow, FirstView, Rest } from "../EntryView.tsx";
import { CardFoot, type CardNote } from "./CardFoot.tsx";
import type { PopoverActions, PopoverRequest } from "./popover-api.ts";
import { lineAt } from "./line-at.ts";
import { rootElement } from "./root-element.ts";
import { sheetPlace } from "./sheet-place.ts";
import { useMoving } from "./use-moving.ts";
import { usePlacement } from "./use-placement.ts";
import { useSwipe } from "./use-swipe.ts";
import { useTrail } from "./use-trail.ts";
import { WhyMarked } from "./WhyMarked.tsx";

interface PopoverCardProps {
  readonly request: PopoverRequest;
  readonly actions: PopoverActions;
  /** Tells what happened to readers who do not see it. */
  readonly say: (words: string) => void;
  readonly onPlaced: (element: HTMLElement, placement: Placement) => void;
}

export function PopoverCard({ request, actions, say, onPlaced }: PopoverCardProps): ReactNode {
  const isSheet = request.by === "tap";
  const headingId = useId();
  const content = useRef<HTMLDivElement>(null);
  const trail = useTrail(request.card, content);
  const { card, entry } = trail;
  const placed = usePlacement(request);
  const moving = useMoving(placed.card);
  const sheet = useMemo(() => (isSheet ? sheetFor(request) : undefined), [isSheet, request]);
  /** What lies at the head of the window leaves no way for a finger to draw it off. */
  const isDrawn = sheet?.side === "bottom";
  const [isPinned, setIsPinned] = useState(false);
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<CardNote>();
  /** Rejects answers that come after the reader went elsewhere in the card. */
  const asked = useRef(0);
  const isShown = isSheet || placed.isPlaced;

  useLayoutEffect(() => {
    const element = placed.card.current;
    if (isShown && element) onPlaced(element, placed.placement);
  });
  useEffect(() => {
    if (!isShown || request.by === "rest") return;
    if (request.by === "key")
      content.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    say(i18n.t("card.said_open", { name: request.card.name }));
  }, [isShown, request, say]);

  const ask = async <T,>(answer: Promise<T | undefined>, use: (answer: T) => void): Promise<void> => {
    const own = ++asked.current;
    const found = await answer;
    if (own !== asked.current) return;
    setTrouble(found ? undefined : "unavailable");
    if (found) use(found);
    else say(i18n.t("card.unavailable"));
  };
  const open = (id: string): void => void ask(actions.loadCard(id), trail.open);
  const back = (): void => {
    asked.current++;
    setTrouble(undefined);
    trail.back();
  };
  const toggleFold = (): void => {
    if (entry) trail.fold();
    else void ask(actions.loadEntry(card.id), trail.unfold);
  };
  const swipe = useSwipe(actions.dismiss, () => {
    if (!trail.entry) toggleFold();
  });
  const isKnown = known.has(card.id);
  const toggleKnown = async (): Promise<void> => {
    const { id } = card;
    if (!(await actions.setKnown(id, !isKnown))) {
      setTrouble("unsaved");
      return say(i18n.t("card.unsaved"));
    }
    setTrouble(undefined);
    setKnown((now) => new Set(isKnown ? [...now].filter((other) => other !== id) : [...now, id]));
    say(i18n.t(isKnown ? "card.said_unknown" : "card.said_known"));
  };
  const togglePinned = (): void => {
    if (!isPinned) moving.settle();
    setIsPinned(!isPinned);
    actions.setPinned(!isPinned);
    say(i18n.t(isPinned ? "card.said_unpinned" : "card.said_pinned"));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowLeft" && event.altKey && trail.before !== undefined) {
      // The browser would leave the page.
      event.preventDefault();
      back();
    } else if (event.key === "p" && !isSheet && !event.repeat && !hasModifier(event) && !isTyping(event))
      togglePinned();
  };

  return (
    // Keys that serve the card as a whole; all they do can be done with its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // A sheet lies where the style sheet puts it.
      ref={isSheet ? undefined : placed.setCard}
      className={sheet ? `card sheet sheet-${sheet.side}` : "card"}
      role="dialog"
      aria-labelledby={headingId}
      style={
        sheet
          ? { maxHeight: sheet.maxHeight, ...drawnBy(swipe.drawn) }
          : { ...placed.style, ...moving.spot, visibility: visibility(isShown) }
      }
      onKeyDown={onKeyDown}
    >
      <div
        className="card-head"
        data-moves={isPinned || isDrawn}
        {...(isDrawn && {
          onPointerDown: swipe.onPointerDown,
          onPointerMove: swipe.onPointerMove,
          onPointerUp: swipe.onPointerUp,
          onPointerCancel: swipe.onPointerCancel,
        })}
        {...(isPinned && { onPointerDown: moving.onPointerDown, onPointerMove: moving.onPointerMove })}
      >
        {trail.before === undefined ? (
          <Eyebrow card={card} />
        ) : (
          <button type="button" className="card-back" onClick={back}>
            <span aria-hidden="true">‹</span> {i18n.t("card.back", { name: trail.before })}
          </button>
        )}
        {isPinned && (
          <button type="button" className="card-move" onKeyDown={moving.onKeyDown}>
            {i18n.t("card.move")}
          </button>
        )}
        {(isPinned || isSheet) && (
          <button type="button" onClick={actions.dismiss}>
            {i18n.t("card.close")}
          </button>
        )}
      </div>
      {/* A click into the text brings the keys to the card. */}
      <div className="card-content entry" ref={content} tabIndex={-1}>
        {trail.before !== undefined && <Eyebrow card={card} />}
        <FirstView card={card} headingId={headingId} onOpen={open} withEyebrow={false} />
        {entry && (
          <>
            {/* What is marked is the term that the trail began with. */}
            {trail.before === undefined && <WhyMarked reasons={request.reasons} />}
            <Rest entry={entry} onOpen={open} say={say} />
          </>
        )}
      </div>
      <CardFoot
        note={trouble ?? (isKnown ? "known" : undefined)}
        isUnfolded={entry !== undefined}
        onFold={toggleFold}
        isKnown={isKnown}
        onKnown={card.type === "actor" ? undefined : () => void toggleKnown()}
        isPinned={isPinned}
        onPin={isSheet ? undefined : togglePinned}
        onPanel={() => actions.openPanel(card.id)}
      />
    </div>
  );
}

function sheetFor(request: PopoverRequest): ReturnType<typeof sheetPlace> {
  const rects = request.rects();
  const line = lineAt(rects, request.x, request.y) ?? rects[0] ?? new DOMRect();
  return sheetPlace(line, rootElement().clientHeight);
}

function visibility(isShown: boolean): "visible" | "hidden" {
  return isShown ? "visible" : "hidden";
}

function drawnBy(pixels: number): CSSProperties {
  return pixels > 0 ? { translate: `0 ${pixels}px` } : {};
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLTextAreaElement;
}
