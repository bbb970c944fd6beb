/** The side panel: the terms of this page, the whole glossary, one entry. */
import { i18n } from "#i18n";
import { useEffect, useState, type ReactNode } from "react";
import type { Glossary } from "../../glossary/entry.ts";
import { createLookup } from "../../glossary/lookup.ts";
import { panelRequest } from "../../extension/stored.ts";
import { ArgumentTab } from "./ArgumentTab.tsx";
import { EntryArticle } from "./EntryArticle.tsx";
import { EstimatesTab } from "./EstimatesTab.tsx";
import { ExamplesTab } from "./ExamplesTab.tsx";
import { GlossaryTab } from "./GlossaryTab.tsx";
import { PageTab } from "./PageTab.tsx";

const TABS = [
  { id: "page", name: "This page" },
  { id: "glossary", name: "Glossary" },
  { id: "examples", name: i18n.t("examples.tab") },
  { id: "estimates", name: i18n.t("estimates.tab") },
  { id: "argument", name: i18n.t("argument.tab") },
] as const;
type TabId = (typeof TABS)[number]["id"];

/** Where the reader is: a tab, and the entries opened from it one after the other. */
interface Place {
  readonly tab: TabId;
  readonly trail: readonly string[];
  readonly search: string;
}

interface PanelAppProps {
  readonly glossary: Glossary;
}

export function PanelApp({ glossary }: PanelAppProps): ReactNode {
  const [entries] = useState(() => new Map(glossary.entries.map((entry) => [entry.id, entry])));
  const [lookup] = useState(() => createLookup(glossary.entries));
  const [place, setPlace] = useState<Place>({ tab: "page", trail: [], search: "" });

  const open = (id: string): void => {
    if (entries.has(id)) setPlace((now) => ({ ...now, trail: [...now.trail, id] }));
  };
  useEffect(() => {
    /** An entry's id, or "?" and words to search for. */
    const follow = (request: string | undefined): void => {
      if (request === undefined || request === "") return;
      void panelRequest.write(undefined);
      if (request.startsWith("?")) {
        const search = request.slice(1);
        const found = lookup.byForm(search);
        setPlace({ tab: "glossary", trail: found === undefined ? [] : [found], search });
      } else if (entries.has(request)) setPlace((now) => ({ ...now, trail: [...now.trail, request] }));
    };
    follow(decodeURIComponent(location.hash.slice(1)));
    void panelRequest.read().then(follow);
    return panelRequest.watch(follow);
  }, [entries, lookup]);

  const shown = place.trail.at(-1);
  const entry = shown === undefined ? undefined : entries.get(shown);
  const back = (): void => setPlace({ ...place, trail: place.trail.slice(0, -1) });

  return (
    <>
      <nav className="tabs" aria-label="Panel">
        {TABS.map((tab) => (
          <button
            key={tab.id}
            type="button"
            aria-current={place.tab === tab.id ? "page" : undefined}
            onClick={() => setPlace({ ...place, tab: tab.id, trail: [] })}
          >
            {tab.name}
          </button>
        ))}
      </nav>
      <main className="panel">
        {entry && (
          <EntryArticle
            key={entry.id}
            entry={entry}
            onOpen={open}
            onBack={back}
            isFirst={place.trail.length === 1}
          />
        )}
        <div hidden={entry !== undefined}>
          {place.tab === "page" && <PageTab entries={entries} onOpen={open} />}
          {place.tab === "examples" && <ExamplesTab glossary={glossary} onOpen={open} />}
          {place.tab === "estimates" && <EstimatesTab glossary={glossary} onOpen={open} />}
          {place.tab === "argument" && <ArgumentTab glossary={glossary} onOpen={open} />}
          {place.tab === "glossary" && (
            <GlossaryTab
              glossary={glossary}
              lookup={lookup}
              search={place.search}
              onSearch={(search) => setPlace({ ...place, search })}
              onOpen={open}
            />
          )}
        </div>
      </main>
    </>
  );
}
