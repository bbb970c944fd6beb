/**
 * The words of a text and what stands between them. The compiler of forms and the tests use this
 * plain reading; `find-matches.ts` does the same in one pass without making strings.
 */
import { APOSTROPHE, BREAK, GAP, INVISIBLE, classify, isWordClass } from "./characters.ts";

/** Between two words: nothing that a term may span. */
export const NO_JOIN = 0;
/** Between two words: white space or hyphens only. The code of a space, which no punctuation mark has. */
export const SPACE_JOIN = 0x20;

export interface Token {
  /** Folded letters and digits, with inner apostrophes. */
  readonly folded: string;
  /** As written, without invisible characters; curly apostrophes made straight. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** NO_JOIN, SPACE_JOIN, or the code of the one punctuation mark between this word and the one before. */
  readonly joinBefore: number;
}

/** The tokens of `text` in order; offsets are UTF-16 units. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let join = NO_JOIN;
  while (position < text.length) {
    const charClass = classify(text.charCodeAt(position));
    if (!isWordClass(charClass)) {
      join = joinAfter(join, charClass, text.charCodeAt(position));
      position++;
      continue;
    }
    const start = position;
    let folded = "";
    let written = "";
    let end = position;
    for (; position < text.length; position++) {
      const inside = classify(text.charCodeAt(position));
      if (inside === INVISIBLE) continue;
      if (isWordClass(inside)) {
        folded += String.fromCharCode(inside);
        written += text[position];
      } else if (inside === APOSTROPHE && isWordClass(nextVisible(text, position + 1))) {
        folded += "'";
        written += "'";
      } else break;
      end = position + 1;
    }
    tokens.push({ folded, written, start, end, joinBefore: tokens.length === 0 ? NO_JOIN : join });
    join = SPACE_JOIN_PENDING;
  }
  return tokens;
}

/** Directly after a word: nothing has been read of what follows. */
export const SPACE_JOIN_PENDING = -1;

/**
 * The join so far, after one more character between words. A lone punctuation mark keeps its code
 * (for "P(doom)"), with or without spaces around; a second mark, or none that can join, ends it.
 */
export function joinAfter(join: number, charClass: number, code: number): number {
  if (charClass === INVISIBLE) return join;
  if (charClass === GAP) return join === SPACE_JOIN_PENDING ? SPACE_JOIN : join;
  if (join === SPACE_JOIN || join === SPACE_JOIN_PENDING) return markCode(charClass, code);
  return NO_JOIN;
}

/** What a punctuation mark counts as: an apostrophe is the same one straight and curly. */
export function markCode(charClass: number, code: number): number {
  return charClass === APOSTROPHE ? APOSTROPHE : code;
}

/** The class of the first character from `position` on that is not invisible; BREAK at the end. */
export function nextVisible(text: string, position: number): number {
  for (let at = position; at < text.length; at++) {
    const charClass = classify(text.charCodeAt(at));
    if (charClass !== INVISIBLE) return charClass;
  }
  return BREAK;
}
