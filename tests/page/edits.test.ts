import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptedWords } from "../../src/core/matcher/form-index.ts";
import { tokenise } from "../../src/core/matcher/tokens.ts";
import { readyLexicon, type Lexicon } from "../../src/core/relevance/lexicon.ts";
import { inBrowsers } from "./browsers.ts";
import { edits } from "./drawn-edits.ts";

const BODY = [
  "<h1>About the reward hacking of an AI</h1>",
  "<p>A language model shows reward <em>hacking</em> in an AI test.</p>",
  "<div>More of the <a href=#x>deceptive alignment</a>, and of the deceptive alignment again.",
  "<ul><li>the alignment of an AI<li>and <b>the <i>reward</i> hacking</b></ul> after the reward hacking</div>",
  "<nav><a href=#y>the alignment of the AI</a></nav>",
  "<aside><p>the reward hacking in the margin</p></aside>",
  "<table><tr><td>of an AI<td>the alignment</table>",
  "<section class=comments><p>It is the deceptive alignment of an AI.</p></section>",
].join("");

/** Whether a surface is a wording of a form of the entry, by the matcher's own words. */
function wordingsOf(lexicon: Lexicon): (entry: string, surface: string) => boolean {
  const { index, terms, entries } = readyLexicon(lexicon);
  return (entry, surface) => {
    const words = tokenise(surface).map(({ folded }) => folded);
    return index.forms.some(
      (form, number) =>
        terms[number]?.entries.some((owner) => entries[owner]!.id === entry) === true &&
        form.tokens.length === words.length &&
        words.every((word, at) => acceptedWords(form, at).includes(word)),
    );
  };
}

inBrowsers((open) => {
  test("after any edits all is as after a fresh load, and every mark is its own text", async () => {
    const page = await open("<!doctype html><html lang=en><body></body></html>");
    await page.evaluate(() => gloss.hurry());
    const isWordingOf = wordingsOf(await page.evaluate(() => gloss.LEXICON));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edits, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
        async (batches) => {
          await page.evaluate((body) => gloss.restart(gloss.editable(body)), BODY);
          for (const batch of batches) {
            const now = await page.evaluate((some) => {
              gloss.applyEdits(some);
              return gloss.standingAtRest();
            }, batch);
            expect(now.live).toEqual(now.fresh);
            expect(now.painted).toEqual(now.marked);
            expect(now.surfaces.filter(([entry, surface]) => !isWordingOf(entry, surface))).toEqual([]);
          }
        },
      ),
      { numRuns: 250, interruptAfterTimeLimit: 60_000 },
    );
  }, 150_000);
});
