/**
 * A list of forms compiled for one-pass matching: a trie whose edges are the hashes of whole words.
 * Its look-ups cost the same for three hundred forms and for five thousand.
 */
import { classify } from "./characters.ts";
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
  readonly edgeParent: Int32Array;
  readonly edgeHash: Int32Array;
  readonly edgeChild: Int32Array;
  readonly edgeMask: number;
  /** One bit for each first-word hash, so that most words of a page cost one look-up. */
  readonly firstWords: Uint32Array;
  /** For a node: the forms that end there, or undefined. */
  readonly formsAt: readonly (readonly number[] | undefined)[];
}

export const HASH_SEED = 0x811c9dc5 | 0;
/** One step of the FNV-1a hash over folded codes. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
/** The edge key of a word with what stands before it. */
export function edgeKey(wordHash: number, join: number): number {
  return Math.imul(wordHash ^ (wordHash >>> 15), 0x2c1b3c6d) ^ Math.imul(join, 0x9e3779b1);
}
export function edgeSlot(parent: number, key: number, mask: number): number {
  const mixed = Math.imul(key ^ Math.imul(parent + 1, 0x85ebca6b), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 13)) & mask;
}
const FIRST_WORD_BITS = 16;
/** The bit of `firstWords` that stands for a word hash. */
export function firstWordBit(wordHash: number): number {
  return (wordHash ^ (wordHash >>> 16)) & ((1 << FIRST_WORD_BITS) - 1);
}
function setBit(bits: Uint32Array, bit: number): void {
  bits[bit >>> 5]! |= 1 << (bit & 31);
}

function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** All accepted spellings of word `at` of a form. */
export function acceptedWords(form: CompiledForm, at: number): string[] {
  const word = form.tokens[at]!.folded;
  const written = form.case === "exact" ? [word] : spellings(word);
  const isLast = at === form.tokens.length - 1;
  const accepted = [...written];
  if ((form.verb === "first" && at === 0) || (form.verb === "last" && isLast))
    accepted.push(...written.flatMap(verbForms));
  if (isLast && form.inflect && form.closing === 0) accepted.push(...written.flatMap(inflections));
  return accepted;
}

/**
 * Compiles forms; the number of a form in `forms` is what matches name.
 * @throws RangeError when a form holds no letter or digit.
 */
export function compileForms(forms: readonly FormText[]): FormIndex {
  const compiled = forms.map(compileForm);
  const edges = new Map<string, number>();
  const parents: number[] = [];
  const keys: number[] = [];
  const children: number[] = [];
  const formsAt: (number[] | undefined)[] = [undefined];
  const firstWords = new Uint32Array(1 << (FIRST_WORD_BITS - 5));

  const addEdge = (parent: number, key: number, child: number): void => {
    edges.set(`${parent} ${key}`, child);
    parents.push(parent);
    keys.push(key);
    children.push(child);
  };

  compiled.forEach((form, number) => {
    // Usually one node. Where spellings of this word already lead to several, the form goes to all.
    let nodes = [0];
    form.tokens.forEach((token, at) => {
      const join = at === 0 ? SPACE_JOIN : token.joinBefore;
      const hashes = acceptedWords(form, at).map(hashWord);
      if (at === 0) for (const hash of hashes) setBit(firstWords, firstWordBit(hash));
      nodes = nodes.flatMap((node) => {
        const wanted = hashes.map((hash) => edgeKey(hash, join));
        const reached = new Set<number>();
        for (const key of wanted) {
          const child = edges.get(`${node} ${key}`);
          if (child !== undefined) reached.add(child);
        }
        if (reached.size === 0) reached.add(formsAt.push(undefined) - 1);
        const [target] = reached;
        for (const key of wanted) if (!edges.has(`${node} ${key}`)) addEdge(node, key, target!);
        return [...reached];
      });
    });
    for (const node of nodes) (formsAt[node] ??= []).push(number);
  });
  // What ends with the word is shorter than what goes on to a closing mark: matches come shorter first.
  for (const numbers of formsAt)
    numbers?.sort((one, other) => Number(compiled[one]!.closing > 0) - Number(compiled[other]!.closing > 0));

  let size = 16;
  while (size < parents.length * 2) size *= 2;
  const edgeParent = new Int32Array(size).fill(-1);
  const edgeHash = new Int32Array(size);
  const edgeChild = new Int32Array(size);
  for (let edge = 0; edge < parents.length; edge++) {
    let slot = edgeSlot(parents[edge]!, keys[edge]!, size - 1);
    while (edgeParent[slot] !== -1) slot = (slot + 1) & (size - 1);
    edgeParent[slot] = parents[edge]!;
    edgeHash[slot] = keys[edge]!;
    edgeChild[slot] = children[edge]!;
  }
  return { forms: compiled, edgeParent, edgeHash, edgeChild, edgeMask: size - 1, firstWords, formsAt };
}

function compileForm(form: FormText): CompiledForm {
  const tokens = tokenise(form.text);
  const last = tokens.at(-1);
  if (!last) throw new RangeError(`form "${form.text}" holds no letter or digit`);
  const tail = form.text.slice(last.end).trim();
  const mark = tail.charCodeAt(0);
  return { ...form, tokens, closing: tail === "" ? 0 : markCode(classify(mark), mark) };
}
