/** Pausing for an hour, on all sites at once. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import { NOT_PAUSED, pauseFrom } from "../../core/settings/pause.ts";
import { storedPause } from "../../extension/stored.ts";
import { timeWords } from "../time-words.ts";

interface PauseRowProps {
  /** When the pause ends; 0 while there is none. */
  readonly until: number;
  /** The choice could not be stored. */
  readonly onUnsaved: () => void;
}

export function PauseRow({ until, onUnsaved }: PauseRowProps): ReactNode {
  const isPaused = until > 0;
  // One button for both, so that the focus stays where it is.
  return (
    <p className="pause">
      {isPaused && <span>{i18n.t("popup.paused_until", { time: timeWords(until) })}</span>}
      <button
        type="button"
        className="text-button"
        onClick={() => void storedPause.write(isPaused ? NOT_PAUSED : pauseFrom(Date.now())).catch(onUnsaved)}
      >
        {i18n.t(isPaused ? "popup.resume" : "popup.pause")}
      </button>
      {!isPaused && <span className="muted small">{i18n.t("popup.pause_hint")}</span>}
    </p>
  );
}
