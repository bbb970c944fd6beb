/**
 * What the entry of a work or of an estimate repeats of its source or its figure. The compiler makes the
 * entry with it, and the packed glossary ships it once.
 */
import type { Entry, Estimate, Source } from "./entry.ts";

export function partsOfWork(work: Source): Pick<Entry, "name" | "kind" | "status" | "short"> {
  return { name: work.title, kind: "work", status: work.type, short: work.summary! };
}

export function partsOfEstimate(
  estimate: Estimate,
): Pick<Entry, "name" | "kind" | "status" | "short" | "dispute" | "date"> {
  return {
    name: nameOfEstimate(estimate),
    kind: "estimate",
    status: "estimate",
    short: describe(estimate),
    ...(estimate.note !== undefined && { dispute: estimate.note }),
    date: estimate.date,
  };
}

export function nameOfEstimate({ who, figure }: Pick<Estimate, "who" | "figure">): string {
  return `${who}: ${figure}`;
}

/** The event asked about, its horizon and condition, and who gave the figure; the date stands above. */
function describe({ event, horizon, condition, role }: Estimate): string {
  const until = isStated(horizon) ? `, ${horizon}` : "";
  const given = isStated(condition) ? `, given that ${condition}` : "";
  const who = role[0]!.toUpperCase() + role.slice(1);
  return `For this event: ${event}${until}${given}. ${who}.`;
}

/** Whether the source gives this horizon or condition; "none" and "none given" say that it does not. */
export function isStated(words: string): boolean {
  return words !== "none" && words !== "none given";
}
