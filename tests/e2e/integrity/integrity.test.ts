/** No page can tell from its own behaviour that the extension is there: each is played with it and without it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Server } from "../../../src/cli/browser/serve.ts";
import { openChromiumTrio } from "./browsers/open-chromium.ts";
import { openFirefoxTrio } from "./browsers/open-firefox.ts";
import type { Trio } from "./browsers/tab.ts";
import { bundle } from "./bundle.ts";
import { compareRecordings } from "./compare-recordings.ts";
import { allFixtures } from "./fixtures/all-fixtures.ts";
import { playFixture } from "./play-fixture.ts";
import { serveFixtures } from "./serve-fixtures.ts";

const fixtures = await allFixtures(process.env.INTEGRITY_ONLY);

let server: Server;
let trios: Readonly<Record<"Chromium" | "Firefox", Trio>>;
beforeAll(async () => {
  server = await serveFixtures(fixtures);
  const harness = await bundle("in-page/in-page.ts");
  const [chromium, firefox] = await Promise.all([openChromiumTrio(harness), openFirefoxTrio(harness)]);
  trios = { Chromium: chromium, Firefox: firefox };
});
afterAll(async () => {
  await Promise.all(
    Object.values(trios ?? {})
      .flatMap((trio) => Object.values(trio))
      .map((browser) => browser.close()),
  );
  await server?.close();
});

test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", async (_name, fixture) => {
  const results = await Promise.allSettled((["Chromium", "Firefox"] as const).map(async (name) => {
    const t = Date.now();
    const played = await playFixture(trios[name], server.origin, fixture);
    console.log(name, Date.now() - t, played.marksAtStart, played.marksAtEnd, [...played.residue], JSON.stringify(compareRecordings(played.with, played.without), null, 1).slice(0, 6000));
    console.log("WRAPPED", [...new Set(compareRecordings(played.wrapped, played.without).map(({ channel }) => channel))].join(), JSON.stringify(played.wrapped.end.failures), JSON.stringify(played.wrapped.end.console));
    return [compareRecordings(played.with, played.without), compareRecordings(played.wrapped, played.without).length];
  }));
  for (const r of results) if (r.status === "rejected") console.log("REJECTED", r.reason);
  expect(results.map(r => r.status === "fulfilled" && r.value[0])).toEqual([[],[]]);
});
