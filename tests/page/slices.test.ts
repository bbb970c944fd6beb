import fc from "fast-check";
import { expect, test } from "vitest";
import { inBrowsers } from "./browsers.ts";
import { edits } from "./drawn-edits.ts";

/** Blocks of so many sentences each; a long one is read in several turns. */
const blocks = fc.array(
  fc.record({
    tag: fc.constantFrom("p", "h2", "div", "li", "aside", "nav", "em"),
    sentence: fc.nat(5),
    times: fc.oneof(fc.nat(6), fc.nat(6), fc.integer({ min: 200, max: 500 })),
  }),
  { minLength: 1, maxLength: 40 },
);
const SENTENCES = [
  "It is of the plain words that nobody looks up. ",
  "The reward <b>hack</b>ing of a language model is for the reader to see. ",
  "They speak of the deceptive\u00a0alignment, and of the <a href='#'>alignment</a> that it is not. ",
  "An AI and <code>code</code> in the alignment<br>of it. ",
  "The alignment of the shelves is not that of the wheels. ",
  "and of the reward-",
];
type Block = (typeof blocks extends fc.Arbitrary<infer All> ? All : never)[number];

function html(all: readonly Block[]): string {
  return all
    .map(({ tag, sentence, times }) => `<${tag}>${SENTENCES[sentence]!.repeat(times)}</${tag}>`)
    .join("\n");
}

const PAGE = "<!doctype html><html lang=en><body></body></html>";

inBrowsers((open) => {
  test("read in the shortest slices a page has the annotations that it has read in one", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.hurry());
    let short = 0;
    await fc.assert(
      fc.asyncProperty(blocks, async (all) => {
        const read = (step: 0 | 100) =>
          page.evaluate(
            async (argument) => {
              gloss.setClock(argument.step);
              const before = gloss.pauses();
              await gloss.restart(argument.body);
              return { account: gloss.liveAccount(), pauses: gloss.pauses() - before };
            },
            { body: html(all), step },
          );
        const whole = await read(0);
        const sliced = await read(100);
        expect(sliced.account).toEqual(whole.account);
        expect(whole.pauses).toBe(0);
        short += sliced.pauses;
      }),
      { numRuns: 40, interruptAfterTimeLimit: 50_000 },
    );
    expect(short).toBeGreaterThan(40);
  }, 120_000);

  test("edits between the slices of a reading leave the annotations of a fresh load", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => {
      gloss.hurry();
      gloss.setClock(100);
    });
    await fc.assert(
      fc.asyncProperty(blocks, fc.array(edits, { minLength: 1, maxLength: 8 }), async (all, some) => {
        const now = await page.evaluate(
          async (argument) => {
            const started = gloss.restart(gloss.editable(argument.body));
            for (const edit of argument.some) {
              await gloss.nextPause();
              gloss.applyEdits([edit]);
            }
            await started;
            gloss.applyEdits([]);
            return gloss.standingAtRest();
          },
          { body: html(all), some },
        );
        expect(now.live).toEqual(now.fresh);
        expect(now.painted).toEqual(now.marked);
      }),
      { numRuns: 40, interruptAfterTimeLimit: 50_000 },
    );
  }, 120_000);
});
