/** All fixtures on one port of this machine, with their headers. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Server } from "../../../src/cli/browser/serve.ts";
import type { Fixture } from "./fixture.ts";

/** The address of a fixture is `${origin}/${name}/`. */
export async function serveFixtures(fixtures: readonly Fixture[]): Promise<Server> {
  const byName = new Map(fixtures.map((fixture) => [fixture.name, fixture]));
  const server = createServer((request, response) => {
    const [name = "", ...path] = new URL(request.url ?? "/", "http://localhost").pathname.slice(1).split("/");
    const files = byName.get(name)?.files ?? {};
    const key = path.join("/");
    const file = Object.hasOwn(files, key) ? files[key] : undefined;
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.type ?? "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...file?.headers,
    });
    response.end(file?.body ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
