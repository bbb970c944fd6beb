/** The work of the glossary that a page itself is. */
import type { Entry } from "../../glossary/entry.ts";

/** What sites put between the title of a page and their own name. */
const BETWEEN = /\s+[-–—|·•»]\s+/;
/** arXiv writes its number before the title. */
const NUMBER = /^\[[^\]]+\]\s*/;

/** Whether a page of this title is the work, and does not only name it. A book is never one page. */
export function isOwnWork({ type, status, name, aliases }: Entry, pageTitle: string): boolean {
  if (type !== "work" || status === "book") return false;
  const title = pageTitle.trim().replace(NUMBER, "");
  const parts = new Set([title, ...title.split(BETWEEN)].map(fold));
  return [name, ...aliases].some((one) => parts.has(fold(one)));
}

function fold(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s+/g, " ")
    .replace(/[.\s]+$/, "");
}
