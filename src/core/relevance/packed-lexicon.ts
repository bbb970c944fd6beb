/**
 * The lexicon as it is shipped: a line of text an entry, a line a list of cue words. A third smaller
 * after gzip than the same lexicon as JSON, because related words stand near each other.
 */
import type { VerbPlace } from "../matcher/form-index.ts";
import type { ContextRule, Level, Lexicon, LexiconForm } from "./lexicon.ts";

export interface PackedLexicon {
  /** A line an entry: `id`, level's number (three more for core), then a tab before each form. See `packForm`. */
  readonly entries: string;
  /** A line a list of cue words, joined by `|`; forms name lists by line number. */
  readonly cues: string;
  readonly vocabulary: Lexicon["vocabulary"];
}

const LEVELS: readonly Level[] = ["basic", "intermediate", "specialist"];
const VERBS: readonly (VerbPlace | undefined)[] = [undefined, "first", "last"];
const CONTEXTS: readonly ContextRule[] = ["none", "passage", "page", "risk"];
const BETWEEN_ENTRIES = "\n";
const BETWEEN_FORMS = "\t";
const BETWEEN_PARTS = "|";

/** Marks the name of a subject in a list of words to avoid. */
const SUBJECT = "@";

/** Throws when a text holds a character that separates; no wording does. */
export function packLexicon(lexicon: Lexicon): PackedLexicon {
  // List 0 is the empty one, which most forms have.
  const lists = new Map([["", 0]]);
  const listNumber = (cues: readonly string[]): number => {
    const line = cues.map(plain).join(BETWEEN_PARTS);
    const known = lists.get(line);
    if (known !== undefined) return known;
    lists.set(line, lists.size);
    return lists.size - 1;
  };
  /** `text|rule|near|avoid|sense|hints`, without what is 0 at its end; rule is context × 2 + (case exact) + 8 × verb. */
  const packForm = (form: LexiconForm, entry: number): string => {
    const rule =
      CONTEXTS.indexOf(form.context) * 2 + (form.case === "exact" ? 1 : 0) + 8 * VERBS.indexOf(form.verb);
    const sense = form.senses[form.entries.indexOf(entry)]!;
    const against = [...form.subjects.map((subject) => SUBJECT + subject), ...form.avoid];
    const parts = [rule, ...[form.near, against, sense, form.hints].map(listNumber)];
    while (parts.at(-1) === 0) parts.pop();
    return [plain(form.text), ...parts].join(BETWEEN_PARTS);
  };
  const formsOf = lexicon.entries.map((): string[] => []);
  for (const form of lexicon.forms)
    for (const entry of form.entries) formsOf[entry]!.push(packForm(form, entry));
  return {
    entries: lexicon.entries
      .map(({ id, level, core }, entry) => {
        const rank = LEVELS.indexOf(level) + (core ? LEVELS.length : 0);
        return [id + rank, ...formsOf[entry]!].join(BETWEEN_FORMS);
      })
      .join(BETWEEN_ENTRIES),
    cues: [...lists.keys()].join(BETWEEN_ENTRIES),
    vocabulary: lexicon.vocabulary,
  };
}

function plain(text: string): string {
  if (/[\n\t|]/.test(text)) throw new Error(`"${text}" holds a character that separates.`);
  return text;
}

function isSubject(word: string): boolean {
  return word.startsWith(SUBJECT);
}

/** The lexicon that was packed; its forms in the order of the first entry that has them. */
export function unpackLexicon({ entries, cues, vocabulary }: PackedLexicon): Lexicon {
  const lists = cues.split(BETWEEN_ENTRIES).map((line) => (line === "" ? [] : line.split(BETWEEN_PARTS)));
  const forms = new Map<string, LexiconForm & { entries: number[]; senses: (readonly string[])[] }>();
  return {
    entries: entries
      .split(BETWEEN_ENTRIES)
      .filter(Boolean)
      .map((line, entry) => {
        const [head, ...rows] = line.split(BETWEEN_FORMS) as [string, ...string[]];
        for (const row of rows) {
          const [text, ...numbers] = row.split(BETWEEN_PARTS) as [string, ...string[]];
          const [rule = 0, near = 0, avoid = 0, sense = 0, hints = 0] = numbers.map(Number);
          // A form that stands with several entries is one form.
          const key = `${text}${BETWEEN_PARTS}${rule}`;
          let form = forms.get(key);
          if (!form) {
            form = {
              text,
              case: rule % 2 ? "exact" : "any",
              verb: VERBS[rule >> 3],
              context: CONTEXTS[(rule >> 1) & 3]!,
              near: lists[near]!,
              hints: lists[hints]!,
              subjects: lists[avoid]!.filter(isSubject).map((name) => name.slice(SUBJECT.length)),
              avoid: lists[avoid]!.filter((word) => !isSubject(word)),
              entries: [],
              senses: [],
            };
            forms.set(key, form);
          }
          form.entries.push(entry);
          form.senses.push(lists[sense]!);
        }
        const rank = Number(head.at(-1));
        return {
          id: head.slice(0, -1),
          level: LEVELS[rank % LEVELS.length]!,
          ...(rank >= LEVELS.length && { core: true as const }),
        };
      }),
    forms: [...forms.values()],
    vocabulary,
  };
}
