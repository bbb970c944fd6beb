/** What just happened, with a way back; the one place of the page that announces itself. */
import { i18n } from "#i18n";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useWayBack } from "./use-way-back.ts";

export interface Notice {
  readonly text: string;
  /**
   * Takes back what happened, and tells how that went. Called first thing in a click, so that it can ask for
   * permissions.
   */
  readonly undo?: (() => Promise<unknown>) | undefined;
}

export type Tell = (notice: Notice | undefined) => void;

interface NoticeBarProps {
  readonly notice: Notice | undefined;
  readonly tell: Tell;
}

/** Time for a row to go that was just removed. */
const ROW_GONE_MS = 80;

export function NoticeBar({ notice, tell }: NoticeBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const goBack = useWayBack(bar);
  const [told, setTold] = useState({ notice, times: 0 });
  if (told.notice !== notice) setTold({ notice, times: told.times + 1 });
  useEffect(() => {
    if (!notice) return undefined;
    // Whoever pressed a button that is gone by now goes on from here.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      (bar.current?.querySelector("button") ?? bar.current)?.focus();
    }, ROW_GONE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  return (
    <div ref={bar} className="notice-bar" data-shown={notice !== undefined} tabIndex={-1}>
      <span role="status">
        {/* A new element for each notice: what happens twice is read out twice. */}
        <span key={told.times}>{notice?.text}</span>
      </span>
      {notice?.undo && (
        <button type="button" className="text-button" onClick={() => void notice.undo?.()}>
          {i18n.t("options.undo")}
        </button>
      )}
      {notice && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            tell(undefined);
            goBack();
          }}
        >
          {i18n.t("options.close")}
        </button>
      )}
    </div>
  );
}
