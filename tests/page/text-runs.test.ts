import { expect, test } from "vitest";
import { inBrowsers } from "./browsers.ts";

/** Markup → its runs. A line is one run. */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "inline markup is joined",
    "<p>reward <em>hack</em>ing and <a href='#'>more</a></p>",
    ["reward hacking and more"],
  ],
  [
    "blocks are apart",
    "<p>reward</p><p>hacking</p><div>a<div>b</div>c</div>",
    ["reward", "hacking", "a", "b", "c"],
  ],
  [
    "list items and cells are apart",
    "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>",
    ["a", "b", "c", "d"],
  ],
  ["a line break stays in the block but joins no words", "<p>reward<br>hacking</p>", ["reward hacking"]],
  ["wbr joins a word", "<p>reward hack<wbr>ing</p>", ["reward hacking"]],
  [
    "code, scripts and controls are left out",
    "<p>a <code>alignment</code> b</p><script>alignment</script><textarea>alignment</textarea><button>alignment</button>",
    ["a ￼ b"],
  ],
  [
    "editors are left out",
    "<div contenteditable>alignment</div><div contenteditable=false>a</div><div role=textbox>alignment</div>",
    ["a"],
  ],
  [
    "parts in another language are left out",
    '<p>a <i lang="fr">alignement</i> b</p><blockquote lang="de"><p>c</p></blockquote><p lang="en-GB">d</p><p lang="">e</p>',
    ["a ￼ b", "d", "e"],
  ],
  ["hidden parts are left out", "<p hidden>alignment</p><p aria-hidden=true>alignment</p><p>a</p>", ["a"]],
  [
    "formulas are left out",
    "<p>a<span class=katex>alignment</span>b <math><mi>alignment</mi></math></p>",
    ["a￼b ￼"],
  ],
  ["a footnote mark does not stick to the word", "<p>reward hacking<sup>6</sup></p>", ["reward hacking￼"]],
  ["text directly in the body", "a<p>b</p>c", ["a", "b", "c"]],
  ["an empty page", "", []],
  ["white space only", "<p> \n </p><p>&nbsp;</p>", []],
  [
    "templates and noscript are left out",
    "<template><p>alignment</p></template><noscript>alignment</noscript><p>a</p>",
    ["a"],
  ],
  ["blocks inside links", "<a href='#'><h3>a</h3><p>b</p></a>", ["a", "b"]],
];

inBrowsers((open) => {
  test.each(CASES)("%s", async (_, html, expected) => {
    const page = await open(`<!doctype html><body>${html}</body>`);
    const texts = await page.evaluate(() => gloss.runTexts());
    expect(texts.map((text) => text.replaceAll("\u2028", " "))).toEqual(expected);
  });

  test("a very deep document is read", async () => {
    const page = await open("<!doctype html><body></body>");
    const texts = await page.evaluate(() => {
      let at: Element = document.body;
      for (let depth = 0; depth < 5000; depth++) at = at.appendChild(document.createElement("div"));
      at.textContent = "reward hacking";
      return gloss.runTexts();
    });
    expect(texts).toEqual(["reward hacking"]);
  });

  test("forms that shadow DOM properties do not confuse it", async () => {
    const page = await open(
      "<!doctype html><body><form><input name=nodeType><input name=firstChild><input name=parentNode><p>reward hacking</p></form></body>",
    );
    expect(await page.evaluate(() => gloss.runTexts())).toContain("reward hacking");
  });
});
