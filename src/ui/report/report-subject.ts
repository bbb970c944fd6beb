/** What a report is about. */
import type { Entry } from "../../glossary/entry.ts";

export type ReportSubject =
  | { readonly of: "page" }
  | { readonly of: "entry"; readonly entry: Entry }
  /** The entry as a term of the page. */
  | { readonly of: "mention"; readonly entry: Entry };
