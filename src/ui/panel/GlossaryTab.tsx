/** The whole glossary: search, filters by topic and kind, A to Z. */
import { i18n } from "#i18n";
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { Entry, Glossary } from "../../glossary/entry.ts";
import { byLetter } from "../../glossary/letters.ts";
import type { Lookup } from "../../glossary/lookup.ts";
import { resultsByKind } from "../../glossary/results-by-kind.ts";
import { tellingWords } from "../../glossary/telling-words.ts";
import { topicsOfEntries } from "../../glossary/topics-of-entries.ts";
import { EntryRow } from "./EntryRow.tsx";
import type { Place } from "./places.ts";
import { QUIET_MS } from "./QuietStatus.tsx";
import { SearchField } from "./SearchField.tsx";

type Asked = Pick<Place, "words" | "topic" | "kind">;

interface Listed {
  readonly all: readonly Entry[];
  /** What the filters leave, in the order of the list. */
  readonly shown: readonly Entry[];
}

interface GlossaryTabProps extends Asked {
  readonly glossary: Glossary;
  readonly lookup: Lookup;
  readonly onChange: (part: Partial<Asked>) => void;
  readonly say: (words: string) => void;
  readonly onOpen: (id: string) => void;
}

const KINDS = ["concept", "example", "work", "estimate", "actor"] as const satisfies readonly Entry["type"][];
/** Of each kind, before more are asked for. */
const FIRST_RESULTS = 8;

export function GlossaryTab(props: GlossaryTabProps): ReactNode {
  const { glossary, lookup, words, topic, kind, onChange, say, onOpen } = props;
  const field = useRef<HTMLInputElement>(null);
  const [topics] = useState(() => topicsOfEntries(glossary.entries));
  const wanted = useDeferredValue(words.trim());
  const isSearching = wanted !== "";
  const listFor = useCallback(
    (sought: string): Listed => {
      const all = sought === "" ? glossary.entries : [...resultsByKind(lookup.find(sought)).values()].flat();
      const shown = all.filter(
        (entry) => (topic === "" || topics.get(entry.id)?.has(topic)) && (kind === "" || entry.type === kind),
      );
      return { all, shown };
    },
    [glossary, lookup, topics, topic, kind],
  );
  const { all, shown } = useMemo(() => listFor(wanted), [listFor, wanted]);
  const hasFilter = topic !== "" || kind !== "";

  useEffect(() => {
    // When the tab is painted, and before anybody can have typed.
    const prepared = setTimeout(() => lookup.prepare());
    return () => clearTimeout(prepared);
  }, [lookup]);

  const asked = `${wanted} ${topic} ${kind}`;
  const lastAsked = useRef(asked);
  useEffect(() => {
    if (lastAsked.current === asked) return;
    lastAsked.current = asked;
    const spoken = setTimeout(() => say(countWords(shown.length, isSearching)), QUIET_MS);
    return () => clearTimeout(spoken);
  }, [asked, shown, isSearching, say]);

  const list = useRef<HTMLDivElement>(null);
  const names = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>(".row-name") ?? [])];
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const isField = event.target === field.current;
    if (isField && event.key === "Escape" && words !== "") {
      event.preventDefault();
      onChange({ words: "" });
    }
    if (isField && event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      // The list may lag behind what is typed.
      const typed = words.trim();
      const [first] = typed === "" ? [] : listFor(typed).shown;
      if (first) onOpen(first.id);
    }
    const rows = names();
    const at = isField ? -1 : rows.findIndex((row) => row === event.target);
    if (by === 0 || (!isField && at < 0)) return;
    if (isField && by < 0) return;
    event.preventDefault();
    (at + by < 0 ? field.current : rows[Math.min(at + by, rows.length - 1)])?.focus();
  };

  return (
    // The keys are those of the search field and of the buttons in the list.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKeyDown}>
      <search className="search">
        <SearchField
          label={i18n.t("panel.search_glossary")}
          hint={i18n.t("panel.glossary.placeholder")}
          words={words}
          onWords={(typed) => onChange({ words: typed })}
          field={field}
        />
        <div className="filters">
          <select
            aria-label={i18n.t("panel.glossary.kind")}
            value={kind}
            onChange={(event) => onChange({ kind: event.target.value })}
          >
            <option value="">{i18n.t("panel.glossary.all_kinds")}</option>
            {KINDS.map((type) => (
              <option key={type} value={type}>
                {i18n.t(`panel.glossary.type.${type}`)}
              </option>
            ))}
          </select>
          <select
            aria-label={i18n.t("panel.glossary.topic")}
            value={topic}
            onChange={(event) => onChange({ topic: event.target.value })}
          >
            <option value="">{i18n.t("panel.glossary.all_topics")}</option>
            {glossary.topics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </search>
      <p className="list-count">
        <span>{countWords(shown.length, isSearching)}</span>
        {hasFilter && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              onChange({ topic: "", kind: "" });
              field.current?.focus();
            }}
          >
            {i18n.t("panel.glossary.clear")}
          </button>
        )}
      </p>
      <div ref={list}>
        {shown.length === 0 && (
          <Nothing
            hidden={all.length}
            nearest={all.length === 0 ? lookup.nearest(wanted) : []}
            onOpen={onOpen}
          />
        )}
        {isSearching
          ? [...Map.groupBy(shown, ({ type }) => type)].map(([type, entries]) => (
              <Results
                key={`${type} ${asked}`}
                type={type}
                entries={entries}
                // No letter of its own is underlined, as the "p" of "P(doom)" would be in many names.
                words={tellingWords(wanted).join(" ")}
                onOpen={onOpen}
              />
            ))
          : shown.length > 0 && <Letters entries={shown} onOpen={onOpen} />}
      </div>
    </div>
  );
}

function countWords(count: number, isSearching: boolean): string {
  if (count === 0) return i18n.t("panel.glossary.nothing");
  return i18n.t(isSearching ? "panel.glossary.found" : "panel.glossary.entries", count);
}

interface NothingProps {
  /** Entries that were found but that the filters hide. */
  readonly hidden: number;
  readonly nearest: readonly Entry[];
  readonly onOpen: (id: string) => void;
}

function Nothing({ hidden, nearest, onOpen }: NothingProps): ReactNode {
  if (hidden > 0) return <p className="panel-pad muted">{i18n.t("panel.glossary.filtered", hidden)}</p>;
  return (
    <div className="panel-pad">
      <p className="muted">{i18n.t("panel.glossary.nothing_more")}</p>
      {nearest.length > 0 && (
        <>
          <p className="panel-gap">{i18n.t("panel.glossary.nearest")}</p>
          <ul className="plain-list">
            {nearest.map((entry) => (
              <li key={entry.id}>
                <button type="button" className="text-button row-name" onClick={() => onOpen(entry.id)}>
                  {entry.name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface ResultsProps {
  readonly type: Entry["type"];
  readonly entries: readonly Entry[];
  readonly words: string;
  readonly onOpen: (id: string) => void;
}

/** The results of one kind, best first. */
function Results({ type, entries, words, onOpen }: ResultsProps): ReactNode {
  const headId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const name = i18n.t(`panel.glossary.type.${type}`);
  const shown = isOpen ? entries : entries.slice(0, FIRST_RESULTS);
  return (
    <section aria-labelledby={headId}>
      <h2 className="list-head" id={headId}>
        {name} <span className="list-number">{entries.length}</span>
      </h2>
      <ul className="rows">
        {shown.map((entry) => (
          <EntryRow key={entry.id} entry={entry} words={words} isAmongKind onOpen={onOpen} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <p className="list-more">
          <button
            type="button"
            className="text-button"
            aria-label={i18n.t("panel.glossary.show_all_named", { count: entries.length, type: name })}
            onClick={(event) => {
              const section = event.currentTarget.closest("section");
              setIsOpen(true);
              // The button goes; the first row that it brings takes its place.
              requestAnimationFrame(() =>
                section?.querySelectorAll<HTMLElement>(".row-name")[FIRST_RESULTS]?.focus(),
              );
            }}
          >
            {i18n.t("panel.glossary.show_all", { count: entries.length })}
          </button>
        </p>
      )}
    </section>
  );
}

interface LettersProps {
  readonly entries: readonly Entry[];
  readonly onOpen: (id: string) => void;
}

function Letters({ entries, onOpen }: LettersProps): ReactNode {
  const idOf = useId();
  const groups = useMemo(() => byLetter(entries), [entries]);
  const goToLetter = (letter: string): void => {
    const head = document.getElementById(`${idOf}${letter}`);
    head?.scrollIntoView({ block: "start" });
    head?.focus({ preventScroll: true });
  };
  return (
    <>
      {groups.length > 1 && (
        <nav className="letters" aria-label={i18n.t("panel.glossary.letters")}>
          {groups.map(({ letter }) => (
            <button
              key={letter}
              type="button"
              aria-label={i18n.t("panel.glossary.to_letter", { letter })}
              onClick={() => goToLetter(letter)}
            >
              {letter}
            </button>
          ))}
        </nav>
      )}
      {groups.map(({ letter, entries: members }) => (
        <section key={letter} aria-labelledby={`${idOf}${letter}`}>
          <h2 className="list-letter" id={`${idOf}${letter}`} tabIndex={-1}>
            {letter}
          </h2>
          <ul className="rows">
            {members.map((entry) => (
              <EntryRow key={entry.id} entry={entry} words="" onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
