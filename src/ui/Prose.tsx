/** The body of an entry. */
import { Fragment, type ReactNode } from "react";
import type { Block, Inline } from "../glossary/body.ts";
import type { Source } from "../glossary/entry.ts";
import { citationWords } from "./words.ts";

interface ProseProps {
  readonly blocks: readonly Block[];
  /** For the names of the works cited. */
  readonly sources: readonly Source[];
  readonly onOpen: (id: string) => void;
}

export function Prose({ blocks, sources, onOpen }: ProseProps): ReactNode {
  const inline = (children: readonly Inline[]): ReactNode =>
    children.map((child, at) => <Fragment key={at}>{inlineNode(child)}</Fragment>);

  const inlineNode = (child: Inline): ReactNode => {
    if (typeof child === "string") return child;
    switch (child.kind) {
      case "emphasis":
        return <em>{inline(child.children)}</em>;
      case "strong":
        return <strong>{inline(child.children)}</strong>;
      case "link":
        return <OutsideLink address={child.address}>{inline(child.children)}</OutsideLink>;
      case "entry":
        return (
          <button type="button" className="text-button" onClick={() => onOpen(child.id)}>
            {inline(child.children)}
          </button>
        );
      case "citation": {
        const source = sources.find(({ id }) => id === child.source);
        return source && <span className="entry-cite">[{citationWords(source)}]</span>;
      }
    }
  };

  return blocks.map((block, at) => {
    switch (block.kind) {
      case "paragraph":
        return <p key={at}>{inline(block.children)}</p>;
      case "quote":
        return <blockquote key={at}>{inline(block.children)}</blockquote>;
      case "list":
        return (
          <ul key={at}>
            {block.items.map((item, number) => (
              <li key={number}>{inline(item)}</li>
            ))}
          </ul>
        );
    }
  });
}

interface OutsideLinkProps {
  readonly address: string;
  readonly children: ReactNode;
}

/** A link to the web; anything but https is shown as text. */
export function OutsideLink({ address, children }: OutsideLinkProps): ReactNode {
  if (!address.startsWith("https://")) return children;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
