/**
 * Forms in text, in one pass over its char codes. Each word is hashed once, without a branch that depends
 * on where it ends: a processor guesses that wrong once a word, which cost more than all the rest. A hit is
 * verified against the form's own words, so a hash collision can never produce a match. Reading can stop at
 * any word and be taken up again there.
 */
import { APOSTROPHE, GAP, INVISIBLE, QUICK, classify, isWordClass, quickLetter } from "./characters.ts";
import {
  HASH_SEED,
  acceptedWords,
  beginningSlot,
  edgeKey,
  follow,
  hashStep,
  letterBit,
  type CompiledForm,
  type FormIndex,
} from "./form-index.ts";
import { SPACE_JOIN, SPACE_JOIN_PENDING, joinAfter, markCode, nextVisible, tokenise } from "./tokens.ts";

/** A form found in text: `[start, end)` in UTF-16 units, and the form's number in the index. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly form: number;
}

export interface Scan {
  /** Terms, leftmost and longest, never overlapping; in order. */
  readonly terms: Match[];
  /**
   * Terms that overlap one of `terms`: inside it, or from inside it onwards. They stand where it is ruled
   * out ("open-source [AI safety] work"). In order of their beginning, longer first.
   */
  readonly hidden: Match[];
  /** Cues, all of them, also those inside longer ones or terms; in order of their beginning, shorter first. */
  readonly cues: Match[];
  /** Words read so far. */
  words: number;
  /** Where to take up the reading. */
  position: number;
}

export function newScan(): Scan {
  return { terms: [], hidden: [], cues: [], words: 0, position: 0 };
}

/** All matches in `text`. */
export function findMatches(index: FormIndex, text: string): Scan {
  const scan = newScan();
  readOn(index, text, scan, text.length);
  return scan;
}

/**
 * Reads on from `scan.position` to about `until` and adds what it finds. A word or term that begins before
 * `until` is read whole.
 */
export function readOn(index: FormIndex, text: string, scan: Scan, until: number): void {
  const { beginnings } = index;
  const mask = beginnings.length - 1;
  // In a variable of the loop's own: looking it up anew for each character doubles the time.
  const classes = QUICK;
  const end = wordEndFrom(text, until);
  if (end <= scan.position) return;
  let hash = HASH_SEED;
  /** Of the character before: -1 in a word, 0 outside. */
  let inside = 0;
  let words = 0;
  let at = scan.position;
  for (;;) {
    // Nothing is called in this loop: a call would make the engine find out anew, for each character, how
    // the text is stored.
    let quick = 0;
    for (; at < end; at++) {
      quick = classes[text.charCodeAt(at)]!;
      const isLetter = quick >> 31;
      if (((beginnings[beginningSlot(hash, mask)]! | quick) & ~isLetter) !== 0) break;
      words -= isLetter & ~inside;
      inside = isLetter;
      hash = hashStep(hash, quick) & isLetter;
    }
    if (at >= end) break;
    if (quick === APOSTROPHE && inside !== 0 && isWordClass(nextVisible(text, at + 1)))
      hash = hashStep(hash, INNER_APOSTROPHE);
    else if (quick !== INVISIBLE) {
      takeFrom(index, text, at, hash, scan);
      inside = 0;
      hash = HASH_SEED;
    }
    at++;
  }
  takeFrom(index, text, end, hash, scan);
  scan.words += words;
  scan.position = end;
}

const INNER_APOSTROPHE = quickLetter(APOSTROPHE);

/** `position`, or the end of the word that it lies in. */
function wordEndFrom(text: string, position: number): number {
  let end = Math.min(position, text.length);
  if (!isAfterLetter(text, end)) return end;
  for (; end < text.length; end++) {
    const quick = QUICK[text.charCodeAt(end)]!;
    if (quick === 0 || (quick === APOSTROPHE && !isWordClass(nextVisible(text, end + 1)))) break;
  }
  return end;
}

/** Adds what begins with the word that ends at `wordEnd`, if one does. Words come in order. */
function takeFrom(index: FormIndex, text: string, wordEnd: number, wordHash: number, scan: Scan): void {
  const kind = index.beginnings[beginningSlot(wordHash, index.beginnings.length - 1)]!;
  // Most words that could begin a form stand before one that does not go on with it.
  if (kind >= 0 && text.charCodeAt(wordEnd) === 0x20) {
    const next = QUICK[text.charCodeAt(wordEnd + 1)]!;
    if (next < 0 && (kind & letterBit(next)) === 0) return;
  }
  const start = wordStart(text, wordEnd);
  if (start === wordEnd) return;
  for (const term of matchesFrom(index, text, start, wordEnd, wordHash, scan.cues)) {
    if (isInAddress(text, start, term.end)) continue;
    if (start >= (scan.terms.at(-1)?.end ?? 0)) scan.terms.push(term);
    else scan.hidden.push(term);
  }
}

/** Where the word that ends at `end` begins; `end` itself where no word ends there. */
function wordStart(text: string, end: number): number {
  let start = end;
  for (let at = end - 1; at >= 0; at--) {
    const quick = QUICK[text.charCodeAt(at)]!;
    if (quick < 0) start = at;
    else if (quick === 0 || (quick === APOSTROPHE && (start === end || !isAfterLetter(text, at)))) break;
  }
  return start;
}

/** Whether the last visible character before `position` is one of a word. */
function isAfterLetter(text: string, position: number): boolean {
  let at = position - 1;
  while (at >= 0 && QUICK[text.charCodeAt(at)] === INVISIBLE) at--;
  if (at < 0) return false;
  const quick = QUICK[text.charCodeAt(at)]!;
  return (
    quick < 0 || (quick === APOSTROPHE && isWordClass(nextVisible(text, at + 1)) && isAfterLetter(text, at))
  );
}

/** How far around a term the address that it may be part of is looked for, in UTF-16 units. */
const LONGEST_ADDRESS = 300;

const ADDRESS_BEFORE = /:\/\/|^\W?www\.|\/\S*\/$|@$|(?:^|[(/])[ru]\/$|[a-z0-9]\.$|\w_$/i;
const ADDRESS_AFTER = /^(?:\.[a-z]{2}|@\w|_\w|:\/\/)/;

/**
 * Whether the term is part of a name for machines printed in the text: an address ("https://…"), a path,
 * a file or host ("alignment.org"), an account ("@alignment", "r/singularity"), an identifier ("t_eval").
 */
function isInAddress(text: string, start: number, end: number): boolean {
  return isAddressBefore(text, start) || isAddressAfter(text, end);
}

function isAddressBefore(text: string, start: number): boolean {
  // Nearly always.
  if (start === 0 || text.charCodeAt(start - 1) === 0x20) return false;
  const floor = Math.max(0, start - LONGEST_ADDRESS);
  let from = start;
  while (from > floor && !/\s/.test(text.charAt(from - 1))) from--;
  return from < start && ADDRESS_BEFORE.test(text.slice(from, start));
}

function isAddressAfter(text: string, end: number): boolean {
  return text.charCodeAt(end) !== 0x20 && ADDRESS_AFTER.test(text.slice(end, end + 4));
}

const NONE: readonly Match[] = [];

/** The verified terms that begin with the word at `[start, wordEnd)`, longest first; cues go to `cues`. */
function matchesFrom(
  index: FormIndex,
  text: string,
  start: number,
  wordEnd: number,
  wordHash: number,
  cues: Match[],
): readonly Match[] {
  let terms: Match[] | undefined;
  let node = 0;
  let key = edgeKey(wordHash, SPACE_JOIN);
  let position = wordEnd;
  for (;;) {
    node = follow(index.edges, node, key);
    if (node < 0) break;
    for (const number of index.formsAt[node] ?? []) {
      const form = index.forms[number]!;
      const end = closedEnd(text, position, form.closing);
      if (end < 0 || !isWrittenAs(index, number, text, start, end)) continue;
      const match = { start, end: trimInvisible(text, end), form: number };
      if (form.kind === "cue") cues.push(match);
      else if (!terms) terms = [match];
      // Two forms of one length: the first listed wins, and exact case goes before any case.
      else if (match.end > terms[0]!.end) terms.unshift(match);
      else if (prefers(index, match, terms[0]!)) terms[0] = match;
    }
    if (!index.goesOn[node]!) break;
    // On to the next word.
    let join = SPACE_JOIN_PENDING;
    while (position < text.length && join !== 0) {
      const code = text.charCodeAt(position);
      const charClass = classify(code);
      if (isWordClass(charClass)) break;
      join = joinAfter(join, charClass, code);
      position++;
    }
    if (join <= 0 || position >= text.length) break;
    let hash = HASH_SEED;
    for (; position < text.length; position++) {
      let quick = QUICK[text.charCodeAt(position)]!;
      if (quick === INVISIBLE) continue;
      if (quick === APOSTROPHE && isWordClass(nextVisible(text, position + 1))) quick = INNER_APOSTROPHE;
      if (quick >= 0) break;
      hash = hashStep(hash, quick);
    }
    key = edgeKey(hash, join);
  }
  return terms ?? NONE;
}

function prefers(index: FormIndex, match: Match, over: Match): boolean {
  return (
    match.end === over.end &&
    index.forms[match.form]!.case === "exact" &&
    index.forms[over.form]!.case === "any"
  );
}

/** The end of a form that closes with a punctuation mark, or -1 where the mark is missing. */
function closedEnd(text: string, wordEnd: number, closing: number): number {
  if (closing === 0) return wordEnd;
  for (let at = wordEnd; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const charClass = classify(code);
    if (markCode(charClass, code) === closing) return at + 1;
    if (charClass !== GAP && charClass !== INVISIBLE) return -1;
  }
  return -1;
}

/** Invisible characters after the last letter do not belong to the match. */
function trimInvisible(text: string, end: number): number {
  let trimmed = end;
  while (classify(text.charCodeAt(trimmed - 1)) === INVISIBLE) trimmed--;
  return trimmed;
}

/** Slices kept for each form. Pages write a term in few ways; one that means harm, in any number. */
const MOST_COMPARED = 50;

function isWrittenAs(index: FormIndex, number: number, text: string, start: number, end: number): boolean {
  const compared = index.compared[number]!;
  const { last, slices } = compared;
  if (last.length === end - start && text.startsWith(last, start)) return true;
  const slice = text.slice(start, end);
  let isOne = slices.get(slice);
  if (isOne === undefined) {
    isOne = isWordingOf(index.forms[number]!, slice);
    if (slices.size < MOST_COMPARED) slices.set(slice, isOne);
  }
  if (isOne) compared.last = slice;
  return isOne;
}

function isWordingOf(form: CompiledForm, slice: string): boolean {
  const tokens = tokenise(slice);
  if (tokens.length !== form.tokens.length) return false;
  return tokens.every((token, at) => {
    const own = form.tokens[at]!;
    if (at > 0 && token.joinBefore !== own.joinBefore) return false;
    if (!acceptedWords(form, at).includes(token.folded)) return false;
    if (form.case === "any" || token.written === own.written) return true;
    // An inflected acronym or name: "AGIs", "LLM's", "Goodharted".
    const ending = token.written.slice(own.written.length);
    return token.written.startsWith(own.written) && /^(?:'?s|es|ed|ing)$/.test(ending);
  });
}
