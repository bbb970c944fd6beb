/** All fixtures on one port of this machine, with their headers. */
import { servePages, type Server } from "../../../src/cli/browser/serve.ts";
import type { Fixture } from "./fixture.ts";

/** The address of a fixture is `${origin}/${name}/`. */
export function serveFixtures(fixtures: readonly Fixture[]): Promise<Server> {
  const files = fixtures.flatMap(({ name, files: own }) =>
    Object.entries(own).map(([path, file]) => [`/${name}/${path}`, file] as const),
  );
  return servePages(Object.fromEntries(files));
}
