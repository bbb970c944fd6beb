/** What can be done with a card, and what came of it. */
import { i18n } from "#i18n";
import { useLayoutEffect, useRef, type ReactNode } from "react";

/** What the foot has to tell: a text's key in `card`. */
export type CardNote = "known" | "unsaved" | "unavailable";

interface CardFootProps {
  readonly note: CardNote | undefined;
  readonly isUnfolded: boolean;
  readonly onFold: () => void;
  readonly isKnown: boolean;
  /** Left out for entries that are never marked. */
  readonly onKnown: (() => void) | undefined;
  readonly isPinned: boolean;
  /** Left out where the card stays by itself. */
  readonly onPin: (() => void) | undefined;
  readonly onPanel: () => void;
}

export function CardFoot(props: CardFootProps): ReactNode {
  const { note, isUnfolded, isKnown, isPinned, onKnown } = props;
  const knowing = useRef<HTMLButtonElement>(null);
  const wasKnown = useRef(isKnown);
  const wasPinned = useRef(isPinned);
  const pin = useRef<HTMLButtonElement>(null);
  // The controls of a pinned card go with the pin, and would take the focus along.
  useLayoutEffect(() => {
    const root = pin.current?.getRootNode();
    if (!isPinned && wasPinned.current && root instanceof ShadowRoot && root.activeElement === null)
      pin.current?.focus({ preventScroll: true });
    wasPinned.current = isPinned;
  }, [isPinned]);
  // The button that was pressed gives way to the one that takes it back: the focus goes along.
  useLayoutEffect(() => {
    if (wasKnown.current !== isKnown) knowing.current?.focus({ preventScroll: true });
    wasKnown.current = isKnown;
  }, [isKnown]);
  return (
    <div className="card-foot">
      {note && (
        <p className="card-note">
          {i18n.t(`card.${note}`)}
          {isKnown && (
            <button type="button" ref={knowing} onClick={onKnown}>
              {i18n.t("card.undo")}
            </button>
          )}
        </p>
      )}
      <div className="card-actions">
        <button type="button" className="card-more" aria-expanded={isUnfolded} onClick={props.onFold}>
          {i18n.t(isUnfolded ? "card.less" : "card.more")}
        </button>
        {onKnown && !isKnown && (
          <button type="button" ref={knowing} onClick={onKnown}>
            {i18n.t("card.know")}
          </button>
        )}
        <span className="gap" />
        {props.onPin && (
          <button type="button" ref={pin} onClick={props.onPin}>
            {i18n.t(isPinned ? "card.unpin" : "card.pin")}
          </button>
        )}
        <button type="button" onClick={props.onPanel}>
          {i18n.t("card.panel")}
        </button>
      </div>
    </div>
  );
}
