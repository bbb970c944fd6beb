/** One entry in full, with where it stands: in this page, among its topics, in the argument, in other tabs. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { Entry, Glossary } from "../../glossary/entry.ts";
import { FirstView, Rest } from "../EntryView.tsx";
import type { ActivePage } from "../use-page.ts";
import { Mentions } from "./Mentions.tsx";
import type { TabId } from "./places.ts";

interface EntryArticleProps {
  readonly entry: Entry;
  readonly glossary: Glossary;
  readonly page: ActivePage | undefined;
  readonly say: (words: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onTab: (tab: TabId, focusId?: string) => void;
  readonly onTopic: (topic: string) => void;
  readonly onReport: () => void;
}

/** More names than these are spellings. */
const MOST_ALIASES = 5;

export function EntryArticle(props: EntryArticleProps): ReactNode {
  const { entry, page, say, onOpen, onReport } = props;
  const term = page?.report?.terms.find((other) => other.entry === entry.id);
  return (
    <article className="entry entry-article" data-sheet tabIndex={-1} aria-labelledby="entry-name">
      <FirstView
        card={{ ...entry, related: [] }}
        headingId="entry-name"
        onOpen={onOpen}
        withDispute={entry.type === "example"}
      />
      {entry.aliases.length > 0 && (
        <p className="entry-names">
          {i18n.t("entry.also_written", { names: entry.aliases.slice(0, MOST_ALIASES).join(", ") })}
        </p>
      )}
      {term && page?.tabId !== undefined && (
        <p className="entry-here">
          {i18n.t("panel.on_this_page")}{" "}
          <Mentions
            // Another page, another way through its mentions.
            key={page.address}
            entry={entry.id}
            name={entry.name}
            count={term.count}
            tabId={page.tabId}
            say={say}
          />
        </p>
      )}
      <Rest entry={entry} onOpen={onOpen} withRelated />
      <Elsewhere {...props} />
      <p className="entry-section entry-report">
        <button type="button" className="quiet-button" onClick={onReport}>
          {i18n.t("report.open_entry")}
        </button>
      </p>
    </article>
  );
}

/** Where else in the panel this entry stands. */
function Elsewhere({ entry, glossary, onOpen, onTab, onTopic }: EntryArticleProps): ReactNode {
  const topics = glossary.topics.filter(({ id }) => entry.topics.includes(id));
  const claims = glossary.argument.flatMap((reason) =>
    reason.claims.filter((claim) => claim.entries.some(({ id }) => id === entry.id)),
  );
  const citing =
    entry.type === "work"
      ? glossary.entries.filter(
          ({ id, sources }) => id !== entry.id && sources.some((source) => source.id === entry.id),
        )
      : [];
  return (
    <>
      {citing.length > 0 && (
        <Links head={i18n.t("panel.cited_in")}>
          {citing.map(({ id, name }) => (
            <LinkTo key={id} onPress={() => onOpen(id)}>
              {name}
            </LinkTo>
          ))}
        </Links>
      )}
      {claims.length > 0 && (
        <Links head={i18n.t("panel.in_argument")}>
          {claims.map(({ id, claim }) => (
            <LinkTo key={id} onPress={() => onTab("argument", id)}>
              {claim}
            </LinkTo>
          ))}
        </Links>
      )}
      {entry.type === "estimate" && (
        <p className="entry-section">
          <LinkTo onPress={() => onTab("estimates", entry.id)}>{i18n.t("panel.same_question")}</LinkTo>
        </p>
      )}
      {entry.type === "example" && (
        <p className="entry-section">
          <LinkTo onPress={() => onTab("examples", entry.id)}>{i18n.t("panel.on_timeline")}</LinkTo>
        </p>
      )}
      {topics.length > 0 && (
        <p className="entry-section entry-topics">
          <span className="muted">{i18n.t("panel.topics")}</span>
          {topics.map(({ id, name }) => (
            <LinkTo key={id} onPress={() => onTopic(id)}>
              {name}
            </LinkTo>
          ))}
        </p>
      )}
    </>
  );
}

function Links({
  head,
  children,
}: {
  readonly head: string;
  readonly children: readonly ReactNode[];
}): ReactNode {
  return (
    <section className="entry-section">
      <h3>{head}</h3>
      <ul className="plain-list">
        {children.map((child, at) => (
          <li key={at}>{child}</li>
        ))}
      </ul>
    </section>
  );
}

interface LinkToProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
}

function LinkTo({ children, onPress }: LinkToProps): ReactNode {
  return (
    <button type="button" className="text-button" onClick={onPress}>
      {children}
    </button>
  );
}
