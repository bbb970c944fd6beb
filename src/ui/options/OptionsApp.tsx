/** Options: sites, marks, what the reader knows, hovering. Every change takes effect at once. */
import { useId, type ReactNode } from "react";
import type { Density, Knowledge, Settings } from "../../core/settings/settings.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/settings.ts";
import type { Entry } from "../../glossary/entry.ts";
import { storedSettings } from "../../extension/stored.ts";
import { useStored } from "../use-stored.ts";
import { SitesList } from "./SitesList.tsx";

interface OptionsAppProps {
  readonly entries: readonly Entry[];
}

export function OptionsApp({ entries }: OptionsAppProps): ReactNode {
  const settings = useStored(storedSettings);
  if (!settings) return <main className="options" aria-busy="true" />;
  const change = (part: Partial<Settings>): void => void storedSettings.write({ ...settings, ...part });
  return (
    <main className="options">
      <h1>AI Risk Gloss</h1>
      <section aria-labelledby="sites">
        <h2 id="sites">Sites</h2>
        <SitesList />
      </section>
      <section aria-labelledby="marks">
        <h2 id="marks">Marks</h2>
        <Choice<Density>
          legend="How many terms are underlined"
          name="density"
          value={settings.density}
          options={[
            ["few", "Few", "at most one in 160 words"],
            ["normal", "Normal", "at most one in 80 words"],
            ["many", "Many", "at most one in 40 words"],
          ]}
          onChange={(density) => change({ density })}
        />
        <Choice<Knowledge>
          legend="What I know already"
          name="knows"
          value={settings.knows}
          options={[
            ["nothing", "Nothing yet", "all terms may be underlined"],
            ["basics", "The basics", "newspaper words such as “chatbot” are not"],
            ["most", "Most terms", "only specialist words are"],
          ]}
          onChange={(knows) => change({ knows })}
        />
        <KnownTerms settings={settings} entries={entries} onChange={(known) => change({ known })} />
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">Cards</h2>
        <Choice<Settings["opens"]>
          legend="A card opens"
          name="opens"
          value={settings.opens}
          options={[
            ["rest", "When the pointer rests on a term", ""],
            ["click", "Only when I click a term", ""],
          ]}
          onChange={(opens) => change({ opens })}
        />
        <Delay settings={settings} onChange={(openDelayMs) => change({ openDelayMs })} />
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <p>
          Nothing is sent anywhere: the whole glossary is in the extension, and it has no network code. Stored
          are these options, your list of sites and the terms you know, in this browser only. What you read
          and look up is not kept.
        </p>
        <p className="options-gap">
          <button type="button" className="button" onClick={() => change(DEFAULT_SETTINGS)}>
            Reset marks, cards and known terms
          </button>
        </p>
      </section>
    </main>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string, string])[];
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ legend, name, value, options, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <fieldset className="options-choice">
      <legend>{legend}</legend>
      {options.map(([option, label, hint]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span>
            {label}
            {hint !== "" && <span className="muted">, {hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface DelayProps {
  readonly settings: Settings;
  readonly onChange: (milliseconds: number) => void;
}

function Delay({ settings, onChange }: DelayProps): ReactNode {
  const id = useId();
  return (
    <p className="options-gap">
      <label htmlFor={id}>Rest before it opens </label>
      <input
        id={id}
        type="range"
        min={0}
        max={1000}
        step={50}
        value={settings.openDelayMs}
        disabled={settings.opens === "click"}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />{" "}
      <output htmlFor={id}>{(settings.openDelayMs / 1000).toFixed(2)} s</output>
    </p>
  );
}

interface KnownTermsProps {
  readonly settings: Settings;
  readonly entries: readonly Entry[];
  readonly onChange: (known: readonly string[]) => void;
}

function KnownTerms({ settings, entries, onChange }: KnownTermsProps): ReactNode {
  if (settings.known.length === 0)
    return <p className="muted options-gap">Terms that you mark “I know this” on a card are listed here.</p>;
  const names = new Map(entries.map((entry) => [entry.id, entry.name]));
  return (
    <>
      <p className="options-gap">Terms you know, never underlined:</p>
      <ul className="options-list">
        {settings.known.map((id) => (
          <li key={id}>
            <span>{names.get(id) ?? id}</span>
            <button
              type="button"
              className="text-button"
              onClick={() => onChange(settings.known.filter((other) => other !== id))}
            >
              Underline again
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
