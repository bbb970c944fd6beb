/**
 * Spellings and inflections of a word by rule. No stemmer: a rule adds a form that people write,
 * and the matcher accepts exactly what is listed here.
 */

/** A pattern of words that are written in two ways, and the two ways. */
const TWO_WAYS: readonly (readonly [RegExp, string, string])[] = [
  [/^(.*(?:behavi|col|fav|hon|lab|rum|hum|harb|neighb|endeav))ou?r(.*)$/, "$1our$2", "$1or$2"],
  [/^([a-z]{3,}?)i[sz](e|ed|es|er|ers|ing|ation|ations|ational|able)$/, "$1is$2", "$1iz$2"],
  [/^(anal|paral)y[sz](e|ed|es|er|ing)$/, "$1ys$2", "$1yz$2"],
  [/^(.*(?:model|label|signal|level|travel|cancel|channel|tunnel))l?(ed|ing|er|ers)$/, "$1$2", "$1l$2"],
];
const PAIRS: readonly (readonly [string, string])[] = [
  ["defence", "defense"],
  ["licence", "license"],
  ["centre", "center"],
  ["artefact", "artifact"],
  ["judgement", "judgment"],
  ["programme", "program"],
  ["fulfil", "fulfill"],
  ["sceptic", "skeptic"],
  ["sceptical", "skeptical"],
];

const PARTNER = new Map(
  PAIRS.flatMap(([british, american]) => [
    [british, american],
    [american, british],
  ]),
);
/** What every word has that follows one of the rules above. */
const MAY_VARY = /ou?r|[iy][sz]|l(?:ed|ing|er)/;

/** The word itself and its British and American spellings; folded letters in and out. */
export function spellings(word: string): string[] {
  const found = new Set([word]);
  const partner = PARTNER.get(word);
  if (partner !== undefined) found.add(partner);
  if (!MAY_VARY.test(word)) return [...found];
  for (const [pattern, one, other] of TWO_WAYS)
    if (pattern.test(word)) found.add(word.replace(pattern, one)).add(word.replace(pattern, other));
  return [...found];
}

/** Third person, past, participle and -ing form of verbs that follow no rule. */
const IRREGULAR_VERBS: Readonly<Record<string, readonly string[]>> = {
  go: ["goes", "went", "gone", "going"],
  jailbreak: ["jailbreaks", "jailbroke", "jailbroken", "jailbreaking"],
  lose: ["loses", "lost", "losing"],
  seek: ["seeks", "sought", "seeking"],
  steal: ["steals", "stole", "stolen", "stealing"],
  take: ["takes", "took", "taken", "taking"],
  sandbag: ["sandbags", "sandbagged", "sandbagging"],
};

/** The other forms of a verb; folded letters in and out. */
export function verbForms(verb: string): readonly string[] {
  const irregular = IRREGULAR_VERBS[verb];
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  if (verb.endsWith("e")) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [third, `${verb}ed`, `${verb}ing`];
}

/**
 * Words that have no plural as terms: in the plural they mean something else ("text alignments",
 * "federal agencies", "it computes").
 */
const UNCOUNTABLE = new Set(
  "agency alignment misalignment compute control deception difficulty doom extinction oversight superposition".split(
    " ",
  ),
);

/** Plural and possessive forms of the last word of a term; the word itself is not among them. */
export function inflections(word: string): string[] {
  if (word.endsWith("'s")) return [];
  if (UNCOUNTABLE.has(word)) return [`${word}'s`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word}'s`, `${word}s`];
  if (/[a-z]{3}sis$/.test(word)) return [`${word.slice(0, -2)}es`, `${word}'s`];
  if (/(?:s|x|z|ch|sh)$/.test(word)) return [`${word}es`, `${word}'s`];
  return [`${word}s`, `${word}'s`];
}
