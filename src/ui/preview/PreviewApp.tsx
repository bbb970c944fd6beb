/** Every card of the glossary on one page, as readers see it, for those who write and check entries. */
import { useMemo, useState, type ReactNode } from "react";
import { cardOf } from "../../glossary/card.ts";
import type { Entry, Glossary } from "../../glossary/entry.ts";
import { FirstView, Rest } from "../EntryView.tsx";

interface PreviewAppProps {
  readonly glossary: Glossary;
}

const TYPES: readonly (readonly [Entry["type"], string])[] = [
  ["concept", "Concepts"],
  ["example", "Examples"],
  ["estimate", "Estimates"],
  ["work", "Works"],
  ["actor", "People, organisations, models"],
];

export function PreviewApp({ glossary }: PreviewAppProps): ReactNode {
  const [topic, setTopic] = useState("");
  const [words, setWords] = useState("");
  const shown = useMemo(() => {
    const wanted = words.trim().toLowerCase();
    return glossary.entries.filter(
      (entry) =>
        (topic === "" || entry.topics.includes(topic)) &&
        (wanted === "" || entry.id.includes(wanted) || entry.name.toLowerCase().includes(wanted)),
    );
  }, [glossary, topic, words]);
  const open = (id: string): void => document.getElementById(id)?.scrollIntoView({ block: "center" });
  return (
    <main>
      <header className="preview-head">
        <h1>AI Risk Gloss: all cards</h1>
        <input
          type="search"
          aria-label="Part of a name"
          placeholder="Part of a name"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <select aria-label="Topic" value={topic} onChange={(event) => setTopic(event.target.value)}>
          <option value="">All topics</option>
          {glossary.topics.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <span className="muted" role="status">
          {shown.length} of {glossary.entries.length}
        </span>
      </header>
      {TYPES.map(([type, name]) => {
        const entries = shown.filter((entry) => entry.type === type);
        return (
          entries.length > 0 && (
            <section key={type}>
              <h2>
                {name} ({entries.length})
              </h2>
              <div className="preview-grid">
                {entries.map((entry) => (
                  <PreviewCard key={entry.id} entry={entry} onOpen={open} />
                ))}
              </div>
            </section>
          )
        );
      })}
    </main>
  );
}

function PreviewCard({
  entry,
  onOpen,
}: {
  readonly entry: Entry;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <article className="preview-card entry" id={entry.id} aria-labelledby={`${entry.id}-head`}>
      <FirstView
        card={cardOf(entry)}
        headingId={`${entry.id}-head`}
        onOpen={onOpen}
        withDispute={!isUnfolded || entry.type !== "concept"}
      />
      {isUnfolded && <Rest entry={entry} onOpen={onOpen} withRelated />}
      <button
        type="button"
        className="text-button preview-more"
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {isUnfolded ? "Less" : "More"}
      </button>
    </article>
  );
}
