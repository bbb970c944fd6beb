/**
 * What a UTF-16 code unit means to the matcher. Every unit keeps its place, so offsets into the
 * folded text are offsets into the text itself.
 */

/** Ends a term: sentence punctuation, symbols, emoji. */
export const BREAK = 0;
/** Invisible inside a word: soft hyphen, zero-width characters, combining accents. */
export const INVISIBLE = 1;
/** Stands between the words of a term: spaces of any width, hyphens, the en dash. */
export const GAP = 2;
/** Joins a word when letters stand on both sides. */
export const APOSTROPHE = 0x27;

const FIRST_WORD_CODE = 0x27;
const TABLE_SIZE = 0x250;
const table = new Uint16Array(TABLE_SIZE);

for (let code = 0x30; code <= 0x39; code++) table[code] = code;
for (let code = 0x61; code <= 0x7a; code++) table[code] = table[code - 32] = code;
for (let code = 0xc0; code < TABLE_SIZE; code++) {
  if (code !== 0xd7 && code !== 0xf7) {
    // An accented Latin letter counts as its base letter, so that "naïve" and "naive" are one word.
    const lower = String.fromCharCode(code).toLowerCase();
    table[code] = lower.normalize("NFD").charCodeAt(0);
  }
}
for (const code of [0x09, 0x0a, 0x0c, 0x0d, 0x20, 0x2d, 0xa0]) table[code] = GAP;
table[0xad] = INVISIBLE;
table[APOSTROPHE] = APOSTROPHE;

function classifyRare(code: number): number {
  if (code >= 0x2000 && code <= 0x206f) {
    if (code <= 0x200a || (code >= 0x2010 && code <= 0x2013) || code === 0x202f || code === 0x205f)
      return GAP;
    if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
    if (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || code >= 0x2060) return INVISIBLE;
    return BREAK;
  }
  if (code >= 0x300 && code <= 0x36f) return INVISIBLE;
  if (code === 0x2bc) return APOSTROPHE;
  if (code === 0x2212 || code === 0x3000) return GAP;
  if (code === 0xfeff) return INVISIBLE;
  const isWord =
    code < 0x2000 || // the alphabetic scripts
    (code >= 0x2c00 && code < 0x2e00) ||
    (code >= 0x3040 && code < 0xd800) || // kana, CJK, Hangul
    (code >= 0xf900 && code < 0xfe00);
  return isWord ? code : BREAK;
}

/** BREAK, INVISIBLE, GAP, APOSTROPHE, or the folded code of a letter or digit. */
export function classify(code: number): number {
  return code < TABLE_SIZE ? table[code]! : classifyRare(code);
}

/** Whether a class returned by `classify` is a letter or digit. */
export function isWordClass(charClass: number): boolean {
  return charClass > FIRST_WORD_CODE;
}
