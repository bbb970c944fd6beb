/** The matcher with nothing around it: bundled to weigh it. */
export { findMatches, readOn } from "../../../core/matcher/find-matches.ts";
export { compileForms } from "../../../core/matcher/form-index.ts";
