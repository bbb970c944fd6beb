/** Chromium, with a profile and a copy of the build that outlast its end. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { findBrowser } from "../../../src/cli/browser/find-browser.ts";
import { proxySwitches } from "../../../src/cli/browser/chromium.ts";
import { servePages } from "../../../src/cli/browser/serve.ts";
import { PAGES } from "../pages.ts";
import { SITE, openedInChromium, until, type OpenPage } from "../reading-browser.ts";
import { expectNoStrangers, startRequestLog } from "../request-log.ts";
import { copyBuild } from "./copy-build.ts";
import type { LivingBrowser } from "./living-browser.ts";

/** What the page `chrome://extensions` may do. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  addHostPermission(id: string, origin: string): Promise<void>;
  removeHostPermission(id: string, origin: string): Promise<void>;
}
declare const chrome: { readonly developerPrivate: DeveloperPrivate };

export interface LivingChromium extends LivingBrowser {
  /** Takes a site back as the page of the extension in `chrome://extensions` does; resolves to when it did. */
  takeBack(pattern: string): Promise<number>;
  context(): BrowserContext;
}

export async function openLivingChromium(): Promise<LivingChromium> {
  const server = await servePages({ ...PAGES, "/favicon.ico": "" });
  const requests = await startRequestLog([SITE]);
  const build = copyBuild("chrome-mv3");
  const profile = mkdtempSync(join(tmpdir(), "ai-risk-gloss-profile-"));
  const errors: string[] = [];

  const listen = (page: Page): void => {
    const note = (words: string): void => {
      if (page.url().startsWith(server.origin)) errors.push(`${page.url()}: ${words}`);
    };
    page.on("pageerror", (error) => note(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") note(message.text());
    });
  };
  const launch = async (): Promise<BrowserContext> => {
    const started = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser("chromium"),
      headless: true,
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      viewport: { width: 1280, height: 860 },
      args: [
        `--disable-extensions-except=${build.folder}`,
        `--load-extension=${build.folder}`,
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
        ...proxySwitches(requests.port),
      ],
    });
    for (const page of started.pages()) listen(page);
    started.on("page", listen);
    return started;
  };
  let context = await launch();

  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker", { timeout: 15_000 }));
  const id = new URL(worker.url()).host;
  const addressOf = (name: string): string => `chrome-extension://${id}/${name}`;
  const pageAt = async (ending: string): Promise<Page> =>
    (await until(
      `a page at ${ending}`,
      () => Promise.resolve(context.pages().find((page) => page.url().endsWith(ending))),
      (page) => page !== undefined,
    ))!;
  const welcome = await pageAt("/welcome.html");
  // Closed half loaded, it leaves its process without the interface's texts.
  await welcome.waitForLoadState();
  await welcome.close();

  const open = async (address: string, first?: () => void): Promise<OpenPage> => {
    const page = await context.newPage();
    if (first !== undefined) await page.addInitScript(first);
    await page.goto(address);
    return openedInChromium(page);
  };
  const inSettings = async <T>(
    run: (args: readonly [id: string, argument: string]) => Promise<T>,
    argument = "",
  ): Promise<T> => {
    const page = await context.newPage();
    await page.goto("chrome://extensions");
    const answer = (await page.evaluate(run as never, [id, argument] as never)) as T;
    await page.close();
    return answer;
  };
  // Without it an unpacked extension is disabled when it is loaded again.
  await inSettings(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));

  await inSettings(
    ([own, origin]) => chrome.developerPrivate.addHostPermission(own, origin),
    "*://127.0.0.1/*",
  );

  const isBackgroundRunning = async (): Promise<boolean> => {
    const session = await context.browser()!.newBrowserCDPSession();
    const { targetInfos } = await session.send("Target.getTargets");
    await session.detach();
    return targetInfos.some(({ type, url }) => type === "service_worker" && url.includes(id));
  };

  return {
    name: "Chromium",
    origin: server.origin,
    errors,
    context: () => context,
    read: (path, host) =>
      open((host === undefined ? server.origin : server.origin.replace("127.0.0.1", host)) + path),
    extensionPage: (name, first) => open(addressOf(name), first),
    openedPage: async (ending) => openedInChromium(await pageAt(ending)),
    agreeTo: (pattern) =>
      inSettings(([own, origin]) => chrome.developerPrivate.addHostPermission(own, origin), pattern),
    takeBack: (pattern) =>
      inSettings(async ([own, origin]) => {
        const now = Date.now();
        await chrome.developerPrivate.removeHostPermission(own, origin);
        return now;
      }, pattern),
    async endBackground() {
      // The empty page that the browser began with: another would come to the front.
      const session = await context.newCDPSession(context.pages()[0]!);
      await session.send("ServiceWorker.enable");
      // An event on its way may start it again at once.
      await until(
        "the end of the background",
        async () => {
          await session.send("ServiceWorker.stopAllWorkers");
          return isBackgroundRunning();
        },
        (isRunning) => !isRunning,
      );
      await session.detach();
    },
    async update(version) {
      build.setVersion(version);
      const page = await context.newPage();
      await page.goto(addressOf("options.html"));
      const closed = page.waitForEvent("close");
      await page
        .evaluate(() => {
          (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
        })
        .catch(() => {});
      await closed;
      await until(
        `version ${version}`,
        async () => {
          const probe = await context.newPage();
          const now = await probe
            .goto(addressOf("manifest.json"))
            .then(async () => JSON.parse((await probe.textContent("body")) ?? "{}") as { version?: string })
            .catch(() => ({ version: undefined }));
          await probe.close();
          return now.version;
        },
        (now) => now === version,
      );
    },
    async remove() {
      const page = await context.newPage();
      await page.goto(addressOf("options.html"));
      const closed = page.waitForEvent("close");
      await page
        .evaluate(() =>
          (
            globalThis as unknown as { chrome: { management: { uninstallSelf(options: object): void } } }
          ).chrome.management.uninstallSelf({ showConfirmDialog: false }),
        )
        .catch(() => {});
      await closed;
    },
    async restart() {
      await context.close();
      context = await launch();
      await until("the background", isBackgroundRunning, (isRunning) => isRunning);
    },
    async close() {
      await context.close();
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      build.remove();
      await requests.close();
      expectNoStrangers(requests);
    },
  };
}
