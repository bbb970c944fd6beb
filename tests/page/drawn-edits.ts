import fc from "fast-check";
import { EDITS, type Edit } from "./apply-edits.ts";

/** Any edit of a page. */
export const edits: fc.Arbitrary<Edit> = fc.record(
  { kind: fc.constantFrom(...EDITS), at: fc.nat(40), to: fc.nat(40), pick: fc.nat(60) },
  // Firefox is sent plain objects only.
  { noNullPrototype: true },
);
