/** How often a term stands in the page, and the way to each mention. */
import { i18n } from "#i18n";
import { useState, type ReactNode } from "react";
import { sendMessage } from "../../extension/messages.ts";

interface MentionsProps {
  readonly entry: string;
  readonly name: string;
  readonly count: number;
  readonly tabId: number;
  readonly say: (words: string) => void;
}

export function Mentions({ entry, name, count, tabId, say }: MentionsProps): ReactNode {
  /** The mention that was shown last, counted from 0. */
  const [at, setAt] = useState<number>();
  const [isGone, setIsGone] = useState(false);
  const show = (mention: number): void => {
    void sendMessage("jumpTo", { entry, mention }, tabId)
      .catch(() => false)
      .then((isShown) => {
        setIsGone(!isShown);
        if (isShown) setAt(mention);
        say(
          isShown
            ? i18n.t("panel.mention_shown", { number: mention + 1, count })
            : i18n.t("panel.mention_gone"),
        );
      });
  };
  const current = at === undefined || count === 1 ? undefined : Math.min(at, count - 1);
  return (
    <span className="mentions" role="group" aria-label={i18n.t("panel.mentions_of", { name })}>
      <span className="mentions-count">
        {current === undefined
          ? i18n.t("panel.times", count)
          : i18n.t("panel.mention", { number: current + 1, count })}
      </span>
      <button
        type="button"
        className="text-button"
        aria-label={i18n.t(current === undefined ? "panel.show_named" : "panel.next_named", { name })}
        onClick={() => show(current === undefined ? 0 : (current + 1) % count)}
      >
        {i18n.t(current === undefined ? "panel.show" : "panel.next")}
      </button>
      {current !== undefined && (
        <button
          type="button"
          className="text-button"
          aria-label={i18n.t("panel.previous_named", { name })}
          onClick={() => show((current + count - 1) % count)}
        >
          {i18n.t("panel.previous")}
        </button>
      )}
      {isGone && <span className="row-note">{i18n.t("panel.mention_gone")}</span>}
    </span>
  );
}
