/** The pages that are measured, made anew and always the same: woven from our own prose by chance. */
import { createRandom, type Random } from "./random.ts";
import type { Prose } from "./prose.ts";

export const PAGE_NAMES = [
  "article",
  "discussion",
  "doubled",
  "tiny",
  "half-tiny",
  "huge",
  "half-huge",
  "stream",
  "silent",
] as const;
export type PageName = (typeof PAGE_NAMES)[number];

export interface BenchPage {
  readonly name: PageName;
  readonly html: string;
  readonly textNodes: number;
  readonly characters: number;
}

const ARTICLE_CHARACTERS = 69_000;
const DISCUSSION_CHARACTERS = 1_400_000;
const SILENT_CHARACTERS = 1_000_000;
const HUGE_CHARACTERS = 5_000_000;
const TINY_WORDS = 100_000;
/** Of a discussion's sentences so many are from pages about AI risk, and so many without any term: about 4,000 terms in all. */
const SHARE_OF_FIELD = 0.2;
const SHARE_OF_SILENT = 0.5;

type Sentences = () => string;

/** All pages; a page's text does not depend on which others are made. */
export function makePage(name: PageName, prose: Prose): BenchPage {
  const body = BODIES[name](prose);
  const title = name === "silent" ? "Village notes" : "Notes on AI risk";
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${HEAD}</head><body>${body}</body></html>`;
  const texts = body.split(/<[^>]*>/).filter((text) => text !== "");
  return {
    name,
    html,
    textNodes: texts.length,
    characters: texts.reduce((sum, text) => sum + unescaped(text).length, 0),
  };
}

/**
 * Runs before anything else, so that no long task is missed. With `?ticks` in the address a timer ticks, and
 * its gaps are kept: where no long tasks are told, they tell of them. Messages to itself would tick faster,
 * but starve tasks of low priority, ours among them.
 */
const HEAD = `<style>body { font: 16px/1.5 serif; max-width: 44em; margin: 1em auto } .replies { margin-left: 1em }</style>
<script>
  benchLongTasks = [];
  if (PerformanceObserver.supportedEntryTypes.includes("longtask"))
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) benchLongTasks.push({ startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  benchGaps = [];
  if (location.search.includes("ticks")) {
    let before = performance.now();
    const tick = () => {
      const now = performance.now();
      if (now - before > 50) benchGaps.push(now - before);
      before = now;
      setTimeout(tick);
    };
    tick();
  }
</script>`;

const BODIES: Readonly<Record<PageName, (prose: Prose) => string>> = {
  article: (prose) => article(createRandom(1), prose),
  stream: (prose) => `${article(createRandom(1), prose)}<section id="chat"><p></p></section>`,
  discussion: (prose) => discussion(createRandom(2), mixed(createRandom(3), prose), DISCUSSION_CHARACTERS),
  doubled: (prose) => discussion(createRandom(2), mixed(createRandom(3), prose), 2 * DISCUSSION_CHARACTERS),
  silent: (prose) => {
    const random = createRandom(4);
    return discussion(random, () => random.pick(prose.silent), SILENT_CHARACTERS, 0.12);
  },
  tiny: (prose) => tiny(mixed(createRandom(5), prose), TINY_WORDS),
  "half-tiny": (prose) => tiny(mixed(createRandom(5), prose), TINY_WORDS / 2),
  huge: (prose) => huge(mixed(createRandom(6), prose), HUGE_CHARACTERS),
  "half-huge": (prose) => huge(mixed(createRandom(6), prose), HUGE_CHARACTERS / 2),
};

/** Sentences of both kinds, as on a page where people also talk of other things. */
function mixed(random: Random, { field, other, silent }: Prose): Sentences {
  return () => {
    if (random.chance(SHARE_OF_FIELD)) return random.pick(field);
    return random.pick(random.chance(SHARE_OF_SILENT / (1 - SHARE_OF_FIELD)) ? silent : other);
  };
}

function article(random: Random, prose: Prose): string {
  const sentences = mixed(random, prose);
  const parts: string[] = ["<main><article><h1>Notes on AI risk</h1>"];
  for (let length = 0; length < ARTICLE_CHARACTERS;) {
    const text = paragraph(random, sentences, 0.14);
    if (random.chance(0.12)) parts.push(`<h2>${escaped(sentences().slice(0, 40))}</h2>`);
    parts.push(text);
    length += text.replaceAll(/<[^>]*>/g, "").length;
  }
  return `${parts.join("\n")}</article></main>`;
}

/** A post and its comments, answers inside what they answer. */
function discussion(random: Random, sentences: Sentences, characters: number, inline = 0.28): string {
  const parts: string[] = ["<main><article><h1>An open thread</h1>"];
  let length = 0;
  const add = (html: string): void => {
    parts.push(html);
    length += html.replaceAll(/<[^>]*>/g, "").length;
  };
  for (let at = 0; at < 100; at++) add(paragraph(random, sentences, inline));
  parts.push('</article><section class="comments">');
  let depth = 0;
  while (length < characters) {
    // At most six deep; sometimes back to the top.
    const close = random.chance(0.2) ? depth : random.below(Math.min(depth, 2) + 1);
    parts.push("</div></div>".repeat(close));
    depth -= close;
    if (depth === 6) {
      parts.push("</div></div>");
      depth--;
    }
    add(
      `<div class="comment"><div class="meta"><a href="#u${random.below(900)}">reader ${random.below(900)}</a> <span>${random.below(99)} points</span> <span>${random.below(23)} hours ago</span></div>`,
    );
    for (let at = 1 + random.below(4); at > 0; at--) add(paragraph(random, sentences, inline));
    parts.push('<div class="replies">');
    depth++;
  }
  return `${parts.join("")}${"</div></div>".repeat(depth)}</section></main>`;
}

/** A text node for every word. */
function tiny(sentences: Sentences, count: number): string {
  const words: string[] = [];
  while (words.length < count) words.push(...sentences().split(" "));
  const spans = words.slice(0, count).map((word) => `<span>${escaped(word)} </span>`);
  const lines: string[] = [];
  for (let at = 0; at < spans.length; at += 50) lines.push(`<p>${spans.slice(at, at + 50).join("")}</p>`);
  return lines.join("");
}

/** One text node. */
function huge(sentences: Sentences, characters: number): string {
  const parts: string[] = [];
  for (let length = 0; length < characters; length += parts.at(-1)!.length + 1) parts.push(sentences());
  return `<div>${escaped(parts.join(" ").slice(0, characters))}</div>`;
}

/** A paragraph of one to five sentences, some words of which are emphasised or links. */
function paragraph(random: Random, sentences: Sentences, inline: number): string {
  const texts = Array.from({ length: 1 + random.below(5) }, () => {
    const words = escaped(sentences()).split(" ");
    for (let at = 0; at < words.length; at += 8) {
      if (!random.chance(inline)) continue;
      const place = Math.min(at + random.below(8), words.length - 1);
      const name = random.pick(["em", "strong", "a", "i"]);
      words[place] = `<${name}${name === "a" ? ' href="#"' : ""}>${words[place]}</${name}>`;
    }
    return words.join(" ");
  });
  return `<p>${texts.join(" ")}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
