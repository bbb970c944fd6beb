/** A document whose occurrences of terms a reader has judged. The form is that of ../shared/corpus. */

export interface Label {
  /** UTF-16 units into the data of all Text nodes below the body, in tree order. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** Which concept the reader saw, where the corpus says so. */
  readonly concept?: string;
  /** `core`: the wording is enough. `ambiguous`: an everyday word. Anything else is not told apart. */
  readonly tier?: string;
  /** Whether it has to be annotated; false for a word in another sense. */
  readonly annotate: boolean;
  /** Either way is fine. */
  readonly optional?: boolean;
}

export type DocumentKind = "positive" | "negative" | "hard-negative" | "mixed";

export interface LabelledDocument {
  readonly id: string;
  /**
   * Documents with one key come from one writer: in cross-validation none of them is judged by weights
   * fitted on another. A page of our own has a key of its own.
   */
  readonly originKey: string;
  readonly kind: DocumentKind;
  readonly html: string;
  readonly title?: string;
  readonly url?: string;
  readonly gold: readonly Label[];
  /** How much its labels count in the fit; 1 where it is left out. */
  readonly weight?: number;
  /** On a mixed document, which stretches are about AI risk and which are not. */
  readonly regions?: readonly { readonly kind: DocumentKind; readonly start: number; readonly end: number }[];
}

/** Whether text at `place` is about AI risk, so that terms without a label there are not judged. */
export function isAboutRisk({ kind, regions = [] }: LabelledDocument, place: number): boolean {
  if (kind !== "mixed") return kind === "positive";
  return regions.some((region) => region.kind === "positive" && place >= region.start && place < region.end);
}

/** Share of the characters that either covers which both cover; 0 where they do not touch. */
export function overlap(
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  if (common <= 0) return 0;
  return common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** From this overlap on an annotation and a label are of the same words. */
export const SAME_WORDS = 0.5;
