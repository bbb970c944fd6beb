/** No page can tell from its own behaviour that the extension is there: each is played with it and without it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Server } from "../../../src/cli/browser/serve.ts";
import { openChromiumTrio } from "./browsers/open-chromium.ts";
import { openFirefoxTrio } from "./browsers/open-firefox.ts";
import type { Trio } from "./browsers/tab.ts";
import { bundle } from "./bundle.ts";
import { compareRecordings } from "./compare-recordings.ts";
import { allFixtures } from "./fixtures/all-fixtures.ts";
import { playFixture } from "./play-fixture.ts";
import { serveFixtures } from "./serve-fixtures.ts";

const wanted = process.env.ONLY;
const fixtures = (await allFixtures()).filter(({ name }) => wanted === undefined || name === wanted);

describe.each([
  ["Chromium", openChromiumTrio],
  ["Firefox", openFirefoxTrio],
] as const)("%s", (_, open) => {
  let server: Server;
  let trio: Trio;
  beforeAll(async () => {
    server = await serveFixtures(fixtures);
    trio = await open(await bundle("in-page/in-page.ts"));
  });
  afterAll(async () => {
    await Promise.all(Object.values(trio ?? {}).map((browser) => browser.close()));
    await server?.close();
  });

  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))("%s", async (_name, fixture) => {
    const played = await playFixture(trio, server.origin, fixture);
    console.log(played.marksAtStart, played.marksAtEnd, [...played.residue], JSON.stringify(compareRecordings(played.with, played.without), null, 1).slice(0, 6000));
    console.log("WRAPPED", [...new Set(compareRecordings(played.wrapped, played.without).map(({ channel }) => channel))]);
    expect(compareRecordings(played.with, played.without)).toEqual([]);
    expect(compareRecordings(played.wrapped, played.without)).not.toEqual([]);
  });
});
