/** An entry as the reader sees it: the first view, and the rest of it unfolded below. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { Card, Entry, Source } from "../glossary/entry.ts";
import { CopySource } from "./CopySource.tsx";
import { OutsideLink, Prose } from "./Prose.tsx";
import {
  citationWords,
  dateWords,
  kindWords,
  relationWords,
  sectionWords,
  settingAndDate,
  sourceAddress,
  statusWords,
} from "./words.ts";

function disputeLabel(type: Card["type"]): string {
  switch (type) {
    case "example":
      return i18n.t("entry.example_limits");
    case "estimate":
      return i18n.t("entry.estimate_note");
    default:
      return i18n.t("entry.disagreement");
  }
}

/** The line above the headword: kind, status and, of an event, its date. */
export function Eyebrow({ card }: { readonly card: Card }): ReactNode {
  return (
    <div className="entry-eyebrow">
      <span>{kindWords(card)}</span>
      {card.kind !== card.status && <span className="entry-status">{statusWords(card)}</span>}
      {card.date !== undefined && <span>{dateWords(card.date)}</span>}
    </div>
  );
}

interface FirstViewProps {
  readonly card: Card;
  readonly headingId: string;
  readonly onOpen: (id: string) => void;
  /** Left out where it stands elsewhere. */
  readonly withEyebrow?: boolean;
  /** The line of disagreement is left out where the whole section follows. */
  readonly withDispute?: boolean;
}

/** About sixty words: what it is, one example, one line of disagreement. */
export function FirstView({
  card,
  headingId,
  onOpen,
  withEyebrow = true,
  withDispute = true,
}: FirstViewProps): ReactNode {
  return (
    <>
      {withEyebrow && <Eyebrow card={card} />}
      <h2 className="entry-head" id={headingId} tabIndex={-1}>
        {card.name}
      </h2>
      <p className="entry-short">{card.short}</p>
      {card.example && (
        <p className="entry-note">
          <b>{settingAndDate(card.example.setting, card.example.date)}.</b> {card.example.line}
        </p>
      )}
      {withDispute && card.dispute !== undefined && (
        <p className="entry-note">
          <b>{i18n.t("words.labelled", { label: disputeLabel(card.type) })}</b> {card.dispute}
        </p>
      )}
      {card.related.length > 0 && (
        <div className="chips">
          <span className="muted">{i18n.t("words.labelled", { label: i18n.t("entry.related") })}</span>
          {card.related.slice(0, 4).map((link) => (
            <button key={link.id} type="button" className="chip" onClick={() => onOpen(link.id)}>
              {link.name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

interface RestProps {
  readonly entry: Entry;
  readonly onOpen: (id: string) => void;
  /** Related terms by relation, for the panel; the card shows the nearest in its first view. */
  readonly withRelated?: boolean;
  /** The live region of the surface; with it, sources can be copied. */
  readonly say?: (words: string) => void;
}

/** Everything below the first view. */
export function Rest({ entry, onOpen, withRelated = false, say }: RestProps): ReactNode {
  const [first, ...others] = entry.examples;
  return (
    <>
      {entry.account !== undefined && (
        <section className="entry-section">
          <p>{entry.account}</p>
        </section>
      )}
      {entry.figures && entry.figures.length > 0 && (
        <section className="entry-section">
          <h3>{i18n.t("entry.figures")}</h3>
          <ul className="entry-figures">
            {entry.figures.map((figure, at) => (
              <li key={at}>
                <b>{figure.value}:</b> {figure.of}
                <span className="muted">; {figure.condition}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.accounts !== undefined && (
        <section className="entry-section">
          <h3>{i18n.t("entry.accounts")}</h3>
          <p>{entry.accounts}</p>
        </section>
      )}
      {entry.sections.map((section) => (
        <section className="entry-section" key={section.title}>
          {section.title !== "" && <h3>{sectionWords(section.title)}</h3>}
          <Prose blocks={section.blocks} sources={entry.sources} onOpen={onOpen} />
        </section>
      ))}
      {others.length > 0 && first && (
        <section className="entry-section">
          <h3>{i18n.t("entry.more_examples")}</h3>
          {others.map((example) => (
            <p key={example.id}>
              <b>{settingAndDate(example.setting, example.date)}.</b> {example.line}{" "}
              <button type="button" className="text-button" onClick={() => onOpen(example.id)}>
                {i18n.t("entry.more")}
              </button>
            </p>
          ))}
        </section>
      )}
      {withRelated && <RelatedTerms entry={entry} onOpen={onOpen} />}
      <section className="entry-section">
        <h3>{i18n.t("entry.sources")}</h3>
        <ul className="entry-sources">
          {entry.sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} />
              {say && <CopySource source={source} say={say} />}
            </li>
          ))}
        </ul>
      </section>
      {entry.reviewed !== "" && (
        <p className="entry-section entry-reviewed">
          {i18n.t("entry.reviewed", { date: dateWords(entry.reviewed) })}
        </p>
      )}
    </>
  );
}

function RelatedTerms({ entry, onOpen }: RestProps): ReactNode {
  const relations = [...new Set(entry.related.map((link) => link.as))];
  if (relations.length === 0) return null;
  return (
    <section className="entry-section">
      <h3>{i18n.t("entry.related")}</h3>
      {relations.map((relation) => (
        <p key={relation}>
          <span className="muted">{i18n.t("words.labelled", { label: relationWords(relation) })} </span>
          {entry.related
            .filter((link) => link.as === relation)
            .map((link, at) => (
              <span key={link.id}>
                {at > 0 && ", "}
                <button type="button" className="text-button" onClick={() => onOpen(link.id)}>
                  {link.name}
                </button>
              </span>
            ))}
        </p>
      ))}
    </section>
  );
}

export function SourceLine({ source }: { readonly source: Source }): ReactNode {
  const address = sourceAddress(source);
  const title =
    address === undefined ? source.title : <OutsideLink address={address}>{source.title}</OutsideLink>;
  return (
    <>
      {title}
      <span className="muted">
        {" "}
        {citationWords(source)}
        {source.venue !== undefined && `, ${source.venue}`}
        {source.read === "reported" && ` (${i18n.t("entry.reported")})`}
      </span>
    </>
  );
}
