/** One entry in full. */
import { useEffect, useRef, type ReactNode } from "react";
import type { Entry } from "../../glossary/entry.ts";
import { FirstView, Rest } from "../EntryView.tsx";

interface EntryArticleProps {
  readonly entry: Entry;
  readonly onOpen: (id: string) => void;
  readonly onBack: () => void;
  readonly isFirst: boolean;
}

export function EntryArticle({ entry, onOpen, onBack, isFirst }: EntryArticleProps): ReactNode {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    article.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className="entry entry-article" ref={article} tabIndex={-1} aria-labelledby="entry-name">
      <p className="entry-back">
        <button type="button" className="text-button" onClick={onBack}>
          ‹ {isFirst ? "Back to the list" : "Back"}
        </button>
      </p>
      <FirstView
        card={{ ...entry, related: [] }}
        headingId="entry-name"
        onOpen={onOpen}
        withDispute={entry.type === "example"}
      />
      {entry.aliases.length > 0 && (
        <p className="entry-section muted small">Also written: {entry.aliases.slice(0, 8).join(", ")}</p>
      )}
      <Rest entry={entry} onOpen={onOpen} withRelated />
    </article>
  );
}
