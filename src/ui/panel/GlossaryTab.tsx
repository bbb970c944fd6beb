/** The whole glossary: search, filter by topic and kind, A to Z. */
import { useId, useMemo, useState, type ReactNode } from "react";
import type { Entry, Glossary } from "../../glossary/entry.ts";
import type { Lookup } from "../../glossary/lookup.ts";
import { kindWords } from "../words.ts";

interface GlossaryTabProps {
  readonly glossary: Glossary;
  readonly lookup: Lookup;
  readonly search: string;
  readonly onSearch: (words: string) => void;
  readonly onOpen: (id: string) => void;
}

/** More results than this are no help. */
const MOST_RESULTS = 40;

export function GlossaryTab({ glossary, lookup, search, onSearch, onOpen }: GlossaryTabProps): ReactNode {
  const searchId = useId();
  const [topic, setTopic] = useState("");
  const [type, setType] = useState("");
  const entries = useMemo(() => {
    const found =
      search.trim() === ""
        ? glossary.entries.toSorted((a, b) => a.name.localeCompare(b.name, "en"))
        : lookup.search(search).slice(0, MOST_RESULTS);
    return found.filter(
      (entry) => (topic === "" || entry.topics.includes(topic)) && (type === "" || entry.type === type),
    );
  }, [glossary, lookup, search, topic, type]);
  return (
    <>
      <div className="search">
        <label htmlFor={searchId} className="visually-hidden">
          Search the glossary
        </label>
        <input
          id={searchId}
          type="search"
          placeholder="Search terms, incidents, works"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
        <div className="filters">
          <select aria-label="Kind" value={type} onChange={(event) => setType(event.target.value)}>
            <option value="">All kinds</option>
            <option value="concept">Concepts</option>
            <option value="example">Examples</option>
            <option value="work">Works</option>
            <option value="estimate">Estimates</option>
            <option value="actor">People and models</option>
          </select>
          <select aria-label="Topic" value={topic} onChange={(event) => setTopic(event.target.value)}>
            <option value="">All topics</option>
            {glossary.topics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="list-head" role="status">
        {entries.length === 0
          ? "Nothing found"
          : `${entries.length} ${entries.length === 1 ? "entry" : "entries"}`}
      </p>
      {entries.length === 0 && (
        <p className="panel-pad muted">Try another spelling, a part of the word, or clear the filters.</p>
      )}
      <ul className="rows">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}

function EntryRow({
  entry,
  onOpen,
}: {
  readonly entry: Entry;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  return (
    <li className="row">
      <button type="button" className="row-name" onClick={() => onOpen(entry.id)}>
        {entry.name}
      </button>
      <span className="row-kind">{kindWords(entry)}</span>
      <span className="row-short">{entry.short}</span>
    </li>
  );
}
