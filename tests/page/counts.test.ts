import fc from "fast-check";
import { expect, test } from "vitest";
import { inBrowsers, type TestPage } from "./browsers.ts";

/**
 * Counts in the page, before anything else is in it, what is asked of the document: the steps from node to
 * node, the names, texts and attributes.
 */
const COUNTING = `<script>
  globalThis.asked = 0;
  const watched = [
    [Node.prototype, ["nodeName", "nodeType", "firstChild", "nextSibling", "parentNode", "parentElement", "isConnected"]],
    [Element.prototype, ["localName"]],
    [CharacterData.prototype, ["data"]],
  ];
  for (const [prototype, names] of watched)
    for (const name of names) {
      const { get, ...rest } = Object.getOwnPropertyDescriptor(prototype, name);
      Object.defineProperty(prototype, name, { ...rest, get() { asked++; return get.call(this); } });
    }
  for (const name of ["getAttribute", "hasAttributes", "matches"]) {
    const method = Element.prototype[name];
    Element.prototype[name] = function (...given) { asked++; return method.apply(this, given); };
  }
</script>`;
declare global {
  var asked: number;
}

const PIECES = [
  "<p>It is reward <b>hacking</b> of the AI.</p>",
  "<div>the deceptive <i>alignment</i><p>of an AI</p>and the rest<br>of it</div>",
  "<ul><li>the reward hacking<li>and the alignment</ul>",
  "<table><tr><td>reward<td>hacking<tr><td>an AI<td>the alignment</table>",
  "<a href='#'><h3>the reward hacking</h3><p>of that AI</p></a>",
  "<section class=comments><article id=a role=note>the alignment of an AI</article></section>",
  "<details><summary>an AI</summary><p>the deceptive alignment</p></details>",
  "<div hidden>the reward <b>hacking</b></div>",
  "<pre><code>alignment</code></pre>",
  "<!-- nothing --> plain words ",
  "<div><div><div><em><b><i>of it</i></b></em></div></div></div>",
];
const pages = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join("").repeat(4));

const PAGE = `<!doctype html><html lang=en><head>${COUNTING}</head><body></body></html>`;

inBrowsers((open) => {
  /** How much is asked of the document to read all of it. */
  const ask = (page: TestPage, html: string) =>
    page.evaluate((body) => {
      document.body.innerHTML = body;
      asked = 0;
      gloss.runTexts();
      return asked;
    }, html);

  /** How much is asked of it again after a change of its last words. */
  const askAfterEdit = (page: TestPage, html: string) =>
    page.evaluate(async (body) => {
      await gloss.restart(body);
      asked = 0;
      document.querySelector("#last")!.append(" and of the reward hacking");
      await gloss.nextJudgement();
      return asked;
    }, `${html}<p id=last>of the</p>`);

  test("no node is asked for more than a handful of things", async () => {
    const page = await open(PAGE);
    const { nodes, once } = {
      once: await ask(page, PIECES.join("").repeat(40)),
      nodes: await page.evaluate(() => {
        const walker = document.createTreeWalker(document.body);
        let count = 0;
        while (walker.nextNode()) count++;
        return count;
      }),
    };
    expect(nodes).toBeGreaterThan(1000);
    expect(once / nodes).toBeLessThan(5);
  });

  test("a page twice as long is asked twice as much", async () => {
    const page = await open(PAGE);
    await fc.assert(
      fc.asyncProperty(pages, async (html) => {
        const once = await ask(page, html);
        const doubled = await ask(page, html + html);
        expect(once).toBeGreaterThan(0);
        expect(doubled).toBeLessThanOrEqual(once * 2.02);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 30_000 },
    );
  });

  test("after an edit a longer page is asked about its marks, not read again", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.hurry());
    const [short, long] = [40, 160].map((times) => PIECES.join("").repeat(times)) as [string, string];
    const reading = (await ask(page, long)) - (await ask(page, short));
    const following = (await askAfterEdit(page, long)) - (await askAfterEdit(page, short));
    expect(following).toBeLessThan(reading / 8);
  });
});
