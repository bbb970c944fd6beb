/** Short words without which English is not written, and which other languages share few of. */
const FUNCTION_WORDS =
  /(?<![\p{L}'’])(?:the|of|and|to|is|that|it|for|with|are|this|be|by|not|which|you)(?![\p{L}])/giu;
const WORDS = /\p{L}+/gu;
const OTHER_SCRIPTS = /(?!\p{Script=Latin})\p{L}/gu;

/** Fewer words than this tell nothing. */
const LEAST_WORDS = 40;
/** In English prose about a quarter of the words are among these; in other languages hardly any. */
const LEAST_SHARE = 0.08;

/** Whether a text reads as English; undefined when it is too short to tell. */
export function looksEnglish(text: string): boolean | undefined {
  // Many scripts do not part their words.
  const foreign = text.match(OTHER_SCRIPTS)?.length ?? 0;
  if (foreign >= LEAST_WORDS && foreign > text.length / 3) return false;
  const words = text.match(WORDS)?.length ?? 0;
  if (words < LEAST_WORDS) return undefined;
  return (text.match(FUNCTION_WORDS)?.length ?? 0) / words >= LEAST_SHARE;
}
