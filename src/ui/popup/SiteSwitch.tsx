/** The switch for a site. Its names and values are a fixed interface (docs/architecture.md). */
import { i18n } from "#i18n";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { SiteChoice } from "../../core/sites/site-rules.ts";

const CHOICES: readonly SiteChoice[] = ["off", "once", "site", "all"];
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface SiteSwitchProps {
  readonly host: string;
  readonly chosen: SiteChoice;
  readonly onChoose: (choice: SiteChoice) => void;
}

/**
 * Radio buttons that arrow keys walk without choosing: on the way to "every site" no site is switched
 * on, and the browser asks nothing.
 */
export function SiteSwitch({ host, chosen, onChoose }: SiteSwitchProps): ReactNode {
  const group = useRef<HTMLFieldSetElement>(null);
  const keysId = useId();
  useEffect(() => {
    group.current?.querySelector<HTMLInputElement>("input:checked")?.focus();
  }, []);

  const walk = (event: KeyboardEvent): void => {
    const inputs = [...(group.current?.querySelectorAll("input") ?? [])];
    const at = inputs.findIndex((input) => input === event.target);
    const step = STEPS[event.key];
    if (at >= 0 && step !== undefined) {
      event.preventDefault();
      inputs[(at + step + inputs.length) % inputs.length]?.focus();
    } else if (event.key === "Enter") inputs[at]?.click();
  };

  return (
    <fieldset ref={group} className="switch" aria-describedby={keysId}>
      <legend>
        <span className="muted small">{i18n.t("popup.explain_on")}</span> <b>{host}</b>
      </legend>
      {CHOICES.map((value) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name="site-rule"
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
            onKeyDown={walk}
          />
          <span>{i18n.t(`popup.choice.${value}`)}</span>
          <span className="muted small choice-hint">{i18n.t(`popup.choice_hint.${value}`)}</span>
        </label>
      ))}
      <p id={keysId} hidden>
        {i18n.t("popup.keys")}
      </p>
    </fieldset>
  );
}
