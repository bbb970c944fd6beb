/**
 * A list of forms compiled for one-pass matching: a trie whose edges are the hashes of whole words.
 * Its look-ups cost the same for three hundred forms and for five thousand.
 */
import { runToEnd, type Work } from "../run-to-end.ts";
import { classify, quickLetter } from "./characters.ts";
import { markCode, tokenise, SPACE_JOIN, type Token } from "./tokens.ts";
import { inflections, spellings, verbForms } from "./variants.ts";

export type CaseRule = "any" | "exact";

export type VerbPlace = "first" | "last";

export interface FormText {
  readonly text: string;
  readonly case: CaseRule;
  /** Whether plural and possessive of the last word belong to the form. */
  readonly inflect: boolean;
  /** Which word is a verb, whose other forms belong to the form: "hack the reward", "self-exfiltrate". */
  readonly verb: VerbPlace | undefined;
  /** A cue is evidence about the passage; a term can be annotated. Cues may overlap terms. */
  readonly kind: "term" | "cue";
}

export interface CompiledForm extends FormText {
  readonly tokens: readonly Token[];
  /** The punctuation mark that closes the form, as in "P(doom)"; 0 when it ends with a word. */
  readonly closing: number;
}

/** Typed tables read by `findMatches`; treat as opaque. */
export interface FormIndex {
  readonly forms: readonly CompiledForm[];
  /** The edges of the trie, in a table with open addressing. */
  readonly edges: Edges;
  /**
   * For each slot of word hashes what a word there can begin; 0 for nothing. Below zero: it can be a form
   * by itself. The other bits stand for the letters that the second word of a form can begin with.
   */
  readonly beginnings: Int8Array;
  /** For a node: the forms that end there, or undefined. */
  readonly formsAt: readonly (readonly number[] | undefined)[];
  /** For each node whether an edge leaves it. */
  readonly goesOn: readonly boolean[];
  /** For each form the slices of text that were compared with it, and whether each is one of its wordings. */
  readonly compared: readonly Compared[];
}

interface Compared {
  readonly slices: Map<string, boolean>;
  /** The last slice that was a wording. Pages mostly write a term in one way. */
  last: string;
}

interface Edges {
  /** The node that an edge leaves, or -1 in an empty slot; its key; the node that it leads to. */
  readonly parents: Int32Array;
  readonly keys: Int32Array;
  readonly children: Int32Array;
}

/** In `beginnings`: a word that can be a form by itself. */
const WHOLE = -0x80;
/** The bit in `beginnings` that stands for the first letter of a second word, by its class in `QUICK`. */
export function letterBit(quickClass: number): number {
  return 1 << ((quickClass & 0x7f) % 7);
}

/** The hash before the first letter of a word. */
export const HASH_SEED = 0;
/** One step over a letter or inner apostrophe, by its class in `QUICK`. */
export function hashStep(hash: number, quickClass: number): number {
  return ((hash << 5) - hash + quickClass) | 0;
}
/** The edge key of a word with what stands before it. */
export function edgeKey(wordHash: number, join: number): number {
  return Math.imul(wordHash ^ (wordHash >>> 15), 0x2c1b3c6d) ^ Math.imul(join, 0x9e3779b1);
}
function edgeSlot(parent: number, key: number, mask: number): number {
  const mixed = Math.imul(key ^ Math.imul(parent + 1, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) & mask;
}
/** The slot of `beginnings` for a word hash; `mask` is one less than its length. */
export function beginningSlot(wordHash: number, mask: number): number {
  return (wordHash ^ (wordHash >>> 12)) & mask;
}

/** The node that an edge leads to from `node`, or -1. */
export function follow({ parents, keys, children }: Edges, node: number, key: number): number {
  const mask = parents.length - 1;
  for (let slot = edgeSlot(node, key, mask); ; slot = (slot + 1) & mask) {
    const parent = parents[slot]!;
    if (parent === -1) return -1;
    if (parent === node && keys[slot] === key) return children[slot]!;
  }
}

/** How a word of a form may vary, as bits. */
const EXACT = 1;
const VERB = 2;
const INFLECT = 4;

function rulesOf(form: CompiledForm, at: number): number {
  const isLast = at === form.tokens.length - 1;
  let rules = form.case === "exact" ? EXACT : 0;
  if ((form.verb === "first" && at === 0) || (form.verb === "last" && isLast)) rules |= VERB;
  if (isLast && form.inflect && form.closing === 0) rules |= INFLECT;
  return rules;
}

function wordsBy(rules: number, word: string): string[] {
  const written = rules & EXACT ? [word] : spellings(word);
  const accepted = [...written];
  if (rules & VERB) accepted.push(...written.flatMap(verbForms));
  if (rules & INFLECT) accepted.push(...written.flatMap(inflections));
  return accepted;
}

/** All accepted spellings of word `at` of a form. */
export function acceptedWords(form: CompiledForm, at: number): string[] {
  return wordsBy(rulesOf(form, at), form.tokens[at]!.folded);
}

/**
 * Compiles forms; the number of a form in `forms` is what matches name.
 * @throws RangeError when a form holds no letter or digit.
 */
export function compileForms(forms: readonly FormText[]): FormIndex {
  return runToEnd(compilingForms(forms));
}

/** Forms compiled between two chances to rest. */
const BATCH = 100;

/** Compiles forms in steps of less than a millisecond or two, so that nobody has to wait for all of them. */
export function* compilingForms(forms: readonly FormText[]): Work<FormIndex> {
  const hashesOf = hashesOnce();
  const compiled: CompiledForm[] = [];
  let edges = emptyEdges(1024);
  let edgeCount = 0;
  const formsAt: (number[] | undefined)[] = [undefined];
  const goesOn = [true];
  const first: number[] = [];
  const firstKinds: number[] = [];

  for (const text of forms) {
    const form = compileForm(text);
    const number = compiled.push(form) - 1;
    const second = form.tokens[1];
    const kind = second ? letterBit(quickLetter(classify(second.folded.charCodeAt(0)))) : WHOLE;
    // Usually one node. Where spellings of a word already lead to several, the form goes to all.
    let nodes = [0];
    form.tokens.forEach((token, at) => {
      const join = at === 0 ? SPACE_JOIN : token.joinBefore;
      const hashes = hashesOf(form, at);
      if (at === 0)
        for (const hash of hashes) {
          first.push(hash);
          firstKinds.push(kind);
        }
      const reachedFrom: number[] = [];
      for (const node of nodes) {
        const reached: number[] = [];
        for (const hash of hashes) {
          const child = follow(edges, node, edgeKey(hash, join));
          if (child >= 0 && !reached.includes(child)) reached.push(child);
        }
        if (reached.length === 0) {
          reached.push(formsAt.push(undefined) - 1);
          goesOn.push(false);
          goesOn[node] = true;
        }
        for (const hash of hashes) {
          const key = edgeKey(hash, join);
          if (follow(edges, node, key) >= 0) continue;
          if (++edgeCount * 2 > edges.parents.length) edges = grown(edges);
          insert(edges, node, key, reached[0]!);
        }
        reachedFrom.push(...reached);
      }
      nodes = reachedFrom;
    });
    for (const node of nodes) (formsAt[node] ??= []).push(number);
    if (number % BATCH === BATCH - 1) yield;
  }

  // What ends with the word is shorter than what goes on to a closing mark: matches come shorter first.
  for (const numbers of formsAt)
    numbers?.sort((one, other) => Number(compiled[one]!.closing > 0) - Number(compiled[other]!.closing > 0));

  const beginnings = new Int8Array(tableSize(first.length * 16, 1 << 12, 1 << 17));
  first.forEach((hash, at) => {
    beginnings[beginningSlot(hash, beginnings.length - 1)]! |= firstKinds[at]!;
  });
  return {
    forms: compiled,
    edges,
    beginnings,
    formsAt,
    goesOn,
    compared: compiled.map(() => ({ slices: new Map(), last: "" })),
  };
}

/** A power of two, at least `wanted` within the bounds, which are powers of two themselves. */
function tableSize(wanted: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, 1 << (32 - Math.clz32(wanted - 1))));
}

/** The hashes of the accepted spellings of a form's words. Few words are in one form only. */
function hashesOnce(): (form: CompiledForm, at: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (form, at) => {
    const rules = rulesOf(form, at);
    const word = form.tokens[at]!.folded;
    const key = word + String(rules);
    let hashes = known.get(key);
    if (!hashes) known.set(key, (hashes = wordsBy(rules, word).map(hashWord)));
    return hashes;
  };
}

function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, quickLetter(word.charCodeAt(at)));
  return hash;
}

function emptyEdges(size: number): Edges {
  return {
    parents: new Int32Array(size).fill(-1),
    keys: new Int32Array(size),
    children: new Int32Array(size),
  };
}

function insert({ parents, keys, children }: Edges, parent: number, key: number, child: number): void {
  const mask = parents.length - 1;
  let slot = edgeSlot(parent, key, mask);
  while (parents[slot] !== -1) slot = (slot + 1) & mask;
  parents[slot] = parent;
  keys[slot] = key;
  children[slot] = child;
}

function grown(edges: Edges): Edges {
  const larger = emptyEdges(edges.parents.length * 2);
  edges.parents.forEach((parent, slot) => {
    if (parent !== -1) insert(larger, parent, edges.keys[slot]!, edges.children[slot]!);
  });
  return larger;
}

function compileForm(form: FormText): CompiledForm {
  const tokens = tokenise(form.text);
  const last = tokens.at(-1);
  if (!last) throw new RangeError(`form "${form.text}" holds no letter or digit`);
  const tail = form.text.slice(last.end).trim();
  const mark = tail.charCodeAt(0);
  return { ...form, tokens, closing: tail === "" ? 0 : markCode(classify(mark), mark) };
}
