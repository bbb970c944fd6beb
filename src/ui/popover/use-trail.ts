/** The cards opened one from the other, as a reader goes through them and back. */
import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Card, Entry } from "../../glossary/entry.ts";

interface Stop {
  readonly card: Card;
  /** The whole entry, while it is unfolded. */
  readonly entry: Entry | undefined;
}

/** How a card was left: how far it was scrolled, and which of its buttons led on. */
interface Leaving {
  readonly scrollTop: number;
  readonly button: number;
}

export interface Trail extends Stop {
  /** The name of the card that Back leads to. */
  readonly before: string | undefined;
  readonly open: (card: Card) => void;
  readonly back: () => void;
  /** Unfolds the card when it is still the one that the entry belongs to. */
  readonly unfold: (entry: Entry) => void;
  readonly fold: () => void;
}

/**
 * The last card is shown. `content` is what scrolls: a card that is opened starts at its headword, and Back
 * returns to the place, the fold and the button that the reader came from.
 */
export function useTrail(first: Card, content: RefObject<HTMLElement | null>): Trail {
  const [stops, setStops] = useState<readonly Stop[]>([{ card: first, entry: undefined }]);
  const left = useRef<Leaving[]>([]);
  const arrival = useRef<Leaving | "new" | "unfolded">(undefined);
  const { card, entry } = stops.at(-1)!;

  useLayoutEffect(() => {
    const how = arrival.current;
    arrival.current = undefined;
    const box = content.current;
    if (how === undefined || !box) return;
    if (how === "new") {
      box.scrollTo({ top: 0 });
      box.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
    } else if (how === "unfolded") {
      showUnfolded(box);
    } else {
      box.scrollTo({ top: how.scrollTop });
      box.querySelectorAll("button").item(how.button)?.focus({ preventScroll: true });
    }
  }, [stops, content]);

  return {
    card,
    entry,
    before: stops.at(-2)?.card.name,
    open(next) {
      const box = content.current;
      const root = box?.getRootNode();
      const focused = root instanceof ShadowRoot ? root.activeElement : null;
      left.current.push({
        scrollTop: box?.scrollTop ?? 0,
        button: [...(box?.querySelectorAll("button") ?? [])].findIndex((button) => button === focused),
      });
      arrival.current = "new";
      setStops([...stops, { card: next, entry: undefined }]);
    },
    back() {
      if (stops.length === 1) return;
      arrival.current = left.current.pop();
      setStops(stops.slice(0, -1));
    },
    unfold(whole) {
      arrival.current = "unfolded";
      setStops((now) =>
        now.at(-1)!.card.id === whole.id
          ? [...now.slice(0, -1), { card: now.at(-1)!.card, entry: whole }]
          : now,
      );
    },
    fold: () => setStops([...stops.slice(0, -1), { card, entry: undefined }]),
  };
}

/** A card without room for more must not look as if there were none: half of it shows what is new. */
function showUnfolded(box: HTMLElement): void {
  const start = box.querySelector(".card-why, .entry-section");
  if (!start) return;
  const visible = box.getBoundingClientRect().bottom - start.getBoundingClientRect().top;
  box.scrollBy({ top: Math.max(0, box.clientHeight / 2 - visible) });
}
