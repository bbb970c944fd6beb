/**
 * What a browser sends, heard at its only way out: a proxy of the tests. It lets through what goes to this machine
 * and refuses the rest, so that every attempt is heard, whoever made it: a page, the extension or the browser.
 */
import { createServer, request as ask, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { BROWSERS_OWN } from "../../src/cli/browser/chromium.ts";

/** Firefox asks for nothing by itself as it is started here. */
const OWN = new Set([
  ...Object.values(BROWSERS_OWN),
  // Where Chromium gets a dictionary for the spelling in fields; no switch sends it elsewhere.
  "redirector.gvt1.com",
]);

export interface RequestLog {
  /** Where the browser has to send everything, on this machine. */
  readonly port: number;
  /** All that was heard, in its order. */
  all(): readonly string[];
  /** What was asked for neither by a page that the test opened, from this machine, nor by the browser itself. */
  strangers(): readonly string[];
  close(): Promise<void>;
}

interface Heard {
  readonly method: string;
  /** Of what is encrypted, no more than host and port. */
  readonly address: URL;
  readonly headers: IncomingMessage["headers"];
}

/** `localHosts` are names of sites that lead to this machine, to the port in their address. */
export async function startRequestLog(localHosts: readonly string[] = []): Promise<RequestLog> {
  const local = new Set(["127.0.0.1", "localhost", ...localHosts]);
  const all: Heard[] = [];
  const server = createServer((request, response) => {
    const { method = "", headers } = request;
    const address = new URL(request.url ?? "/", `http://${headers.host}`);
    all.push({ method, address, headers });
    if (!local.has(address.hostname)) return void response.destroy();
    const onward = ask(
      {
        host: "127.0.0.1",
        port: address.port,
        path: address.pathname + address.search,
        method,
        headers,
        agent: false,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  });
  server.on("connect", ({ method = "", url = "", headers }, socket) => {
    all.push({ method, address: new URL(`https://${url}`), headers });
    socket.on("error", () => {});
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    all: () => all.map(inWords),
    strangers: () =>
      all
        .filter(
          (heard) =>
            !(local.has(heard.address.hostname) && isOfATab(heard)) && !OWN.has(heard.address.hostname),
        )
        .map(inWords),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * Whether a tab or frame was sent there, or looks for the icon that it shows with the page. The pages of these
 * tests ask for nothing else, and what a script asks for says so in neither header.
 */
function isOfATab({ method, address, headers }: Heard): boolean {
  if (method !== "GET") return false;
  if (address.pathname === "/favicon.ico") return headers.accept?.startsWith("image/") === true;
  return headers["sec-fetch-mode"] === "navigate" || headers["upgrade-insecure-requests"] === "1";
}

function inWords({ method, address }: Heard): string {
  return `${method} ${method === "CONNECT" ? address.host : address.href}`;
}

/** @throws Error that names every request which no page of the test made. */
export function expectNoStrangers(log: RequestLog): void {
  const strangers = log.strangers();
  if (strangers.length > 0)
    throw new Error(`The browser asked for what no page of the test asks for:\n${strangers.join("\n")}`);
}
