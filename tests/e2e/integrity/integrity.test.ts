/**
 * No page can tell from its own behaviour that the extension is there: each is played with it, without it, and
 * with an extension that wraps terms in elements, which the harness has to see. `INTEGRITY_ONLY=vue,form` plays
 * some of the pages; `INTEGRITY_WRITE=1` writes the results into docs/integrity.md.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Server } from "../../../src/cli/browser/serve.ts";
import { openChromiumTrio } from "./browsers/open-chromium.ts";
import { openFirefoxTrio } from "./browsers/open-firefox.ts";
import type { Trio } from "./browsers/tab.ts";
import { bundle } from "./bundle.ts";
import { allFixtures } from "./fixtures/all-fixtures.ts";
import { playFixture } from "./play-fixture.ts";
import { resultOf, type Result } from "./result.ts";
import { serveFixtures } from "./serve-fixtures.ts";
import { writeResults } from "./write-results.ts";

/** Wrapping shows in these on every page with terms. */
const ALWAYS_SHOWN = ["dom", "saved html", "saved xml", "mutations", "message events"];
/** Compared in both browsers, on some page or on all. */
const IN_BOTH = [
  ..."dom,text,saved html,saved xml,rectangles,values,selection,window,document,highlights,resources".split(
    ",",
  ),
  ..."mutations,input events,scroll events,selectionchange events,fullscreenchange events".split(","),
  ..."message events,load events,toggle events,print,window.find,clipboard,console,requests".split(","),
];
/** What automation can ask in one browser only. */
const ONLY_IN_CHROMIUM = ["layout shifts", "accessibility"];

const only = process.env.INTEGRITY_ONLY;
const fixtures = await allFixtures(only);
const results: Result[] = [];

let server: Server;
let trios: Readonly<Record<Result["browser"], Trio>>;
beforeAll(async () => {
  server = await serveFixtures(fixtures);
  const harness = await bundle("in-page/in-page.ts");
  const [chromium, firefox] = await Promise.all([openChromiumTrio(harness), openFirefoxTrio(harness)]);
  trios = { chromium, firefox };
});
afterAll(async () => {
  const browsers = Object.values(trios ?? {}).flatMap((trio) => Object.values(trio));
  await Promise.all(browsers.map((browser) => browser.close()));
  await server?.close();
  if (process.env.INTEGRITY_WRITE !== undefined) writeResults(results);
});

test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", async (_name, fixture) => {
  const played = await Promise.allSettled(
    (["chromium", "firefox"] as const).map(async (browser) =>
      resultOf(fixture, browser, await playFixture(trios[browser], server.origin, fixture)),
    ),
  );
  for (const outcome of played) {
    if (outcome.status === "rejected") throw outcome.reason;
    const result = outcome.value;
    results.push(result);
    const { browser, unexpected, known, residue, wrappedIn } = result;
    expect(unexpected, browser).toEqual([]);
    expect(known, browser).toEqual(
      (fixture.known ?? []).filter((one) => one.browser === browser).map(({ channel }) => channel),
    );
    expect(residue, browser).toEqual(["ai-risk-gloss"]);
    expect(wrappedIn, browser).toEqual(
      expect.arrayContaining([...ALWAYS_SHOWN, ...(fixture.wrappedShowsIn ?? [])]),
    );
  }
});

test.skipIf(only !== undefined)("every channel had something to compare", () => {
  const channelsIn = (browser: Result["browser"]): string[] => [
    ...new Set(results.filter((result) => result.browser === browser).flatMap(({ channels }) => channels)),
  ];
  expect(channelsIn("chromium")).toEqual(expect.arrayContaining([...IN_BOTH, ...ONLY_IN_CHROMIUM]));
  expect(channelsIn("firefox")).toEqual(expect.arrayContaining(IN_BOTH));
  for (const channel of ONLY_IN_CHROMIUM) expect(channelsIn("firefox")).not.toContain(channel);
  process.stdout.write(`Not compared in Firefox: ${ONLY_IN_CHROMIUM.join(", ")}.\n`);
});
