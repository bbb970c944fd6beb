/** The argument as a text tree: reasons, their claims, and for each what supports it and what is said against it. */
import { i18n } from "#i18n";
import { useState, type ReactNode } from "react";
import type { ArgumentReason, Claim, Glossary, Source } from "../../glossary/entry.ts";
import { Citations } from "./Citations.tsx";
import { rowAttributes, useFocusedRow } from "./use-focused-row.ts";

interface ArgumentTabProps {
  readonly glossary: Glossary;
  readonly onOpen: (id: string) => void;
  /** The claim that a link from elsewhere leads to. */
  readonly focusId?: string | undefined;
}

/** Folded at first: the five theses together are the argument on one page. */
export function ArgumentTab({ glossary: { argument }, onOpen, focusId }: ArgumentTabProps): ReactNode {
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(
    () => new Set(argument.filter((reason) => holds(reason, focusId)).map(({ id }) => id)),
  );
  useFocusedRow(focusId);
  const toggle = (id: string, isOpen: boolean): void =>
    setUnfolded((now) => (isOpen ? now.union(new Set([id])) : now.difference(new Set([id]))));
  const areAllUnfolded = unfolded.size === argument.length;
  return (
    <>
      <p className="tab-intro">{i18n.t("argument.intro")}</p>
      <p className="argument-all">
        <button
          type="button"
          className="button"
          onClick={() => setUnfolded(new Set(areAllUnfolded ? [] : argument.map(({ id }) => id)))}
        >
          {areAllUnfolded ? i18n.t("argument.collapse") : i18n.t("argument.expand")}
        </button>
      </p>
      {argument.map((reason) => (
        <Reason
          key={reason.id}
          reason={reason}
          isOpen={unfolded.has(reason.id)}
          onToggle={(isOpen) => toggle(reason.id, isOpen)}
          onOpen={onOpen}
          focusId={focusId}
        />
      ))}
    </>
  );
}

function holds({ claims }: ArgumentReason, claimId: string | undefined): boolean {
  return claims.some(({ id }) => id === claimId);
}

interface ReasonProps {
  readonly reason: ArgumentReason;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

function Reason({ reason, isOpen, onToggle, onOpen, focusId }: ReasonProps): ReactNode {
  const { name, thesis, claims } = reason;
  return (
    <details className="reason" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>
        <h2>{name}</h2>
        <span className="reason-count">{i18n.t("argument.count", claims.length)}</span>
        <span className="reason-thesis">{thesis}</span>
      </summary>
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} onOpen={onOpen} focusId={focusId} />
        ))}
      </ul>
    </details>
  );
}

interface ClaimItemProps {
  readonly claim: Claim;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

function ClaimItem({ claim, onOpen, focusId }: ClaimItemProps): ReactNode {
  const { support, objection, entries } = claim;
  return (
    <li className="claim" {...rowAttributes(claim.id, focusId)}>
      <h3>{claim.claim}</h3>
      <div className="sides">
        <Side label={i18n.t("argument.for")} text={support.text} sources={support.sources} />
        <Side
          label={i18n.t("argument.against")}
          by={objection.by}
          text={objection.text}
          sources={objection.sources}
        />
      </div>
      {entries.length > 0 && (
        <p className="claim-terms">
          <span className="muted">{i18n.t("argument.terms")}</span>
          {entries.map((entry) => (
            <button key={entry.id} type="button" className="text-button" onClick={() => onOpen(entry.id)}>
              {entry.name}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}

interface SideProps {
  readonly label: string;
  /** Who objects; support is told in the third person and names its own. */
  readonly by?: string;
  readonly text: string;
  readonly sources: readonly Source[];
}

function Side({ label, by, text, sources }: SideProps): ReactNode {
  return (
    <section className="side">
      <h4>
        {label}
        {by !== undefined && <span className="side-by">{by}</span>}
      </h4>
      <p>{text}</p>
      <p className="side-sources">
        <Citations sources={sources} />
      </p>
    </section>
  );
}
