/** How long the pointer rests before a card opens. */
import { i18n } from "#i18n";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { LONGEST_DELAY_MS, type Settings } from "../../core/settings/settings.ts";
import type { ChangeSettings } from "./use-settings.ts";

const STEP_MS = 50;
/** Whoever has not moved the slider for so long has come to rest. */
const PAUSE_MS = 300;

interface DelayProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

export function Delay({ settings, change }: DelayProps): ReactNode {
  const id = useId();
  /** Where the slider stands while it is drawn. Every open page hears of what is stored, so that waits. */
  const [drawn, setDrawn] = useState<number>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const store = (openDelayMs: number): void => {
    clearTimeout(timer.current);
    setDrawn(undefined);
    void change({ openDelayMs });
  };
  const letGo = (): void => {
    if (drawn !== undefined) store(drawn);
  };
  const shown = drawn ?? settings.openDelayMs;
  const words = i18n.t("options.cards.delay_value", { ms: String(shown) });
  return (
    <p className="options-gap options-delay">
      <label htmlFor={id}>{i18n.t("options.cards.delay")}</label>
      <span>
        <input
          id={id}
          type="range"
          name="delay"
          min={0}
          max={LONGEST_DELAY_MS}
          step={STEP_MS}
          value={shown}
          aria-valuetext={words}
          disabled={settings.opens === "click"}
          onChange={({ target: { valueAsNumber: ms } }) => {
            setDrawn(ms);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => store(ms), PAUSE_MS);
          }}
          onPointerUp={letGo}
          onBlur={letGo}
        />
        <span className="delay-value">{words}</span>
      </span>
    </p>
  );
}
