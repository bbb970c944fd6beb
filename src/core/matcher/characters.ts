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

/** Punctuation, symbols, surrogates and private use; between them lie the alphabets, kana, CJK and Hangul. */
const WITHOUT_LETTERS = [
  [0x2000, 0x2c00],
  [0x2e00, 0x3040],
  [0xd800, 0xf900],
  [0xfe00, 0x10000],
] as const;

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
  return WITHOUT_LETTERS.some(([from, to]) => code >= from && code < to) ? BREAK : code;
}

/** BREAK, INVISIBLE, GAP, APOSTROPHE, or the folded code of a letter or digit. */
export function classify(code: number): number {
  return code < TABLE_SIZE ? table[code]! : classifyRare(code);
}

/** Whether a class returned by `classify` is a letter or digit. */
export function isWordClass(charClass: number): boolean {
  return charClass > FIRST_WORD_CODE;
}

/**
 * For each code unit what a quick pass over text needs: below zero for a letter or digit, with the low bits
 * of its folded code; INVISIBLE or APOSTROPHE for what needs a closer look; 0 for what ends a word. The low
 * bits tell the letters of an alphabet apart; who finds something compares the text itself.
 */
export const QUICK = quickClasses();

/** What `QUICK` has for a letter or digit, or for an apostrophe inside a word, by its class. */
export function quickLetter(charClass: number): number {
  return (charClass & 0x7f) - 0x80;
}

function quickClasses(): Int8Array {
  const quick = new Int8Array(1 << 16);
  const fill = (from: number, to: number): void => {
    for (let code = from; code < to; code++) {
      const charClass = classify(code);
      quick[code] = isWordClass(charClass) ? quickLetter(charClass) : charClass === GAP ? 0 : charClass;
    }
  };
  // Most code units are letters that no rule folds: filled in one piece, and the others put right.
  const letters = Int8Array.from({ length: 0x80 }, (_, low) => quickLetter(low));
  for (let at = 0; at < quick.length; at += letters.length) quick.set(letters, at);
  for (const [from, to] of WITHOUT_LETTERS) quick.fill(0, from, to);
  fill(0, 0x370);
  fill(0x2000, 0x2070);
  fill(0xfeff, 0xff00);
  return quick;
}
