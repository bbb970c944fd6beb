/**
 * Forms in text, in one pass over its char codes. Each word is hashed once; a word that begins no
 * form costs one bit test. A hit is verified against the form's own words, so a hash collision can
 * never produce a match. Reading can stop at any word and be taken up again there.
 */
import { APOSTROPHE, GAP, INVISIBLE, classify, isWordClass } from "./characters.ts";
import {
  HASH_SEED,
  acceptedWords,
  edgeKey,
  edgeSlot,
  firstWordBit,
  hashStep,
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
 * Reads on from `scan.position` up to the first word that begins at or after `until`, and adds what
 * it finds. A term that begins before `until` is found whole.
 */
export function readOn(index: FormIndex, text: string, scan: Scan, until: number): void {
  const { firstWords } = index;
  const length = text.length;
  let position = scan.position;
  let termEnd = scan.terms.at(-1)?.end ?? 0;
  while (position < length) {
    let charClass = classify(text.charCodeAt(position));
    if (!isWordClass(charClass)) {
      position++;
      continue;
    }
    if (position >= until) break;
    const start = position;
    let hash = HASH_SEED;
    do {
      if (charClass !== INVISIBLE) hash = hashStep(hash, charClass);
      position++;
      if (position >= length) break;
      charClass = classify(text.charCodeAt(position));
      if (charClass === APOSTROPHE && !isWordClass(nextVisible(text, position + 1))) break;
    } while (charClass === INVISIBLE || charClass >= APOSTROPHE);
    scan.words++;
    const bit = firstWordBit(hash);
    if ((firstWords[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
    const found = matchesFrom(index, text, start, position, hash, scan.cues);
    for (const term of found) {
      if (isInAddress(text, start, term.end)) continue;
      if (start >= termEnd) {
        scan.terms.push(term);
        termEnd = term.end;
      } else scan.hidden.push(term);
    }
  }
  scan.position = position;
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
  const before = text.slice(Math.max(0, start - LONGEST_ADDRESS), start);
  if (ADDRESS_BEFORE.test(before.slice(before.search(/\S*$/)))) return true;
  return ADDRESS_AFTER.test(text.slice(end, end + 4));
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
    node = follow(index, node, key);
    if (node < 0) break;
    for (const number of index.formsAt[node] ?? []) {
      const form = index.forms[number]!;
      const end = closedEnd(text, position, form.closing);
      if (end < 0 || !isWrittenAs(form, text.slice(start, end))) continue;
      const match = { start, end: trimInvisible(text, end), form: number };
      if (form.kind === "cue") cues.push(match);
      else if (!terms) terms = [match];
      // Two forms of one length: the first listed wins, and exact case goes before any case.
      else if (match.end > terms[0]!.end) terms.unshift(match);
      else if (prefers(index, match, terms[0]!)) terms[0] = match;
    }
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
    let charClass = classify(text.charCodeAt(position));
    do {
      if (charClass !== INVISIBLE) hash = hashStep(hash, charClass);
      position++;
      if (position >= text.length) break;
      charClass = classify(text.charCodeAt(position));
      if (charClass === APOSTROPHE && !isWordClass(nextVisible(text, position + 1))) break;
    } while (charClass === INVISIBLE || charClass >= APOSTROPHE);
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

function follow(index: FormIndex, node: number, key: number): number {
  const { edgeParent, edgeHash, edgeChild, edgeMask } = index;
  let slot = edgeSlot(node, key, edgeMask);
  for (;;) {
    const parent = edgeParent[slot]!;
    if (parent === -1) return -1;
    if (parent === node && edgeHash[slot] === key) return edgeChild[slot]!;
    slot = (slot + 1) & edgeMask;
  }
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

const acceptedCache = new WeakMap<CompiledForm, ReadonlySet<string>[]>();

function isWrittenAs(form: CompiledForm, slice: string): boolean {
  const tokens = tokenise(slice);
  if (tokens.length !== form.tokens.length) return false;
  let accepted = acceptedCache.get(form);
  if (!accepted) {
    accepted = form.tokens.map((_, at) => new Set(acceptedWords(form, at)));
    acceptedCache.set(form, accepted);
  }
  return tokens.every((token, at) => {
    const own = form.tokens[at]!;
    if (at > 0 && token.joinBefore !== own.joinBefore) return false;
    if (!accepted[at]!.has(token.folded)) return false;
    if (form.case === "any" || token.written === own.written) return true;
    // An inflected acronym or name: "AGIs", "LLM's", "Goodharted".
    const ending = token.written.slice(own.written.length);
    return token.written.startsWith(own.written) && /^(?:'?s|es|ed|ing)$/.test(ending);
  });
}
