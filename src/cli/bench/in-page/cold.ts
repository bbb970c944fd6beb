/** The first reading of a document in a world that has not touched it, which is what a reader waits for. */
import findAndReplaceDOMText from "findandreplacedomtext";
import Mark from "mark.js";
import { readyLexicon, type ReadyLexicon } from "../../../core/relevance/lexicon.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/settings.ts";
import { annotate, type Annotated } from "../../../page/annotations.ts";
import { MAX_RANGES } from "../../../page/highlighter.ts";
import { pageFacts } from "../../../page/page-facts.ts";
import { isInEnglish } from "../../../page/page-language.ts";
import { readDocument } from "../../../page/read-document.ts";
import { readRuns } from "../../../page/text-runs.ts";
import { isRendered } from "../../../page/unclobbered.ts";
import type { Input, Output, Way } from "./tasks.ts";
import { expressionOf } from "./expression.ts";

/** As many terms as mark.js is given one by one; the time for more is extrapolated. */
const ONE_BY_ONE = 20;

interface Material {
  readonly lexicon: ReadyLexicon | undefined;
  readonly terms: readonly string[];
}

/** Each gives how much it found. */
const WAYS: Readonly<Record<Way, (material: Material) => number>> = {
  "bare walk": () => bareWalk(document.body),
  "names and joined texts": () => joinTexts(document.body),
  runs() {
    const reader = readRuns(document.body);
    let characters = 0;
    for (let run = reader.next(); run; run = reader.next()) characters += run.text.length;
    return characters;
  },
  annotate: ({ lexicon }) => annotateOnce(lexicon!).annotations.length,
  "mark.js, one expression": ({ terms }) => markExpression(terms, false),
  "mark.js, across elements": ({ terms }) => markExpression(terms, true),
  "mark.js, 20 terms"({ terms }) {
    let found = 0;
    new Mark(document.body).mark(terms.slice(0, ONE_BY_ONE), {
      accuracy: "exactly",
      acrossElements: true,
      separateWordSearch: false,
      each: () => found++,
    });
    return found;
  },
  findAndReplaceDOMText({ terms }) {
    let found = 0;
    findAndReplaceDOMText(document.body, {
      find: expressionOf(terms),
      preset: "prose",
      replace(portion) {
        if (portion.isEnd) found++;
        const mark = document.createElement("mark");
        mark.textContent = portion.text;
        return mark;
      },
    });
    return found;
  },
};

let material: Material = { lexicon: undefined, terms: [] };

export function prepareCold({ terms }: Input<"prepare">): true {
  material = {
    lexicon: terms && readyLexicon(terms.lexicon),
    terms: terms?.lexicon.forms.map(({ text }) => text) ?? [],
  };
  return true;
}

export function measureCold({ way }: Input<"cold">): Output<"cold"> {
  const from = performance.now();
  const found = WAYS[way](material);
  return { ms: performance.now() - from, found };
}

export function bareWalk(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

/**
 * The least that a reading does which finds terms across markup, and gives the characters read: every node is
 * asked for its name, and the texts between two elements that are no inline markup are joined.
 */
function joinTexts(root: Node): number {
  const inline = new Set(["A", "EM", "STRONG", "B", "I", "SPAN"]);
  const open: Node[] = [];
  let characters = 0;
  let text = "";
  for (let node: Node | null = root.firstChild; node || open.length > 0;) {
    if (!node) {
      node = open.pop()!.nextSibling;
      continue;
    }
    const name = node.nodeName;
    if (name === "#text") text += (node as Text).data;
    else if (!inline.has(name)) {
      // To ask for a character puts the text into one piece, as any reading of it does.
      if (text.charCodeAt(0) !== 0) characters += text.length;
      text = "";
    }
    const inside: Node | null = node.firstChild;
    if (inside) open.push(node);
    node = inside ?? node.nextSibling;
  }
  return characters + text.length;
}

/** All that happens to a document before its marks are painted: language, reading, judgement, ranges. */
export function annotateOnce(lexicon: ReadyLexicon): Annotated {
  const { body } = document;
  const records = isInEnglish(body) ? readDocument(body, lexicon) : [];
  const facts = pageFacts(document.title, location.href);
  const annotated = annotate(records, lexicon, DEFAULT_SETTINGS, facts, isRendered);
  const ranges: StaticRange[] = [];
  for (const { marked, startNode, startOffset, endNode, endOffset } of annotated.annotations)
    if (marked && ranges.length < MAX_RANGES)
      ranges.push(
        new StaticRange({ startContainer: startNode, startOffset, endContainer: endNode, endOffset }),
      );
  return annotated;
}

function markExpression(terms: readonly string[], acrossElements: boolean): number {
  let found = 0;
  new Mark(document.body).markRegExp(expressionOf(terms), { acrossElements, each: () => found++ });
  return found;
}
