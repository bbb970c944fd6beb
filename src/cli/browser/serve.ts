/** A page served on this machine only, until it is closed. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

/** By the ending of a path; everything else is HTML. */
const TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
};

/** A page or file, where its text alone does not say enough. */
export interface ServedFile {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Server {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** `pages` maps paths to what stands there; anything else is not found. `headers` come with every answer. */
export async function servePages(
  pages: Readonly<Record<string, string | ServedFile>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const found = Object.hasOwn(pages, path) ? pages[path] : undefined;
    const file: ServedFile | undefined = typeof found === "string" ? { body: found } : found;
    response.writeHead(file === undefined ? 404 : 200, {
      "content-type": file?.type ?? `${TYPES[extname(path)] ?? "text/html"}; charset=utf-8`,
      "cache-control": "no-store",
      ...headers,
      ...file?.headers,
    });
    response.end(file?.body ?? "<!doctype html><title>Not found</title>");
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
