/** The script on enabled sites: finds terms, marks them, and opens the card. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import firstTerms from "virtual:glossary/first-terms";
import { ONCE_KEY, type PageOrders } from "../../src/core/page-orders.ts";
import { joinLexicons, readyingLexicon } from "../../src/core/relevance/lexicon.ts";
import { unpackLexicon, type PackedLexicon } from "../../src/core/relevance/packed-lexicon.ts";
import { onMessage, sendMessage } from "../../src/extension/messages.ts";
import { onStorageChange } from "../../src/extension/on-storage-change.ts";
import { HOST_NAME } from "../../src/page/card-host.ts";
import { MARK_TOOLS_KEY, type MarkTools } from "../../src/page/mark-tools.ts";
import { plain } from "../../src/page/plain.ts";
import type { Reader } from "../../src/page/reader.ts";
import { startSession, type Session } from "../../src/page/session.ts";
import { startSlices } from "../../src/page/slices.ts";
import { watchRoot } from "../../src/page/watch-root.ts";
import { takeOver } from "./take-over.ts";
import { whileAwake } from "./while-awake.ts";

export default defineUnlistedScript(async () => {
  const endings: (() => void)[] = [];
  let isStopped = false;
  const isRunning = (): boolean => !isStopped;
  const stop = (): void => {
    isStopped = true;
    for (const end of endings.splice(0)) {
      try {
        end();
      } catch {
        // After an update or a removal parts of the browser's API are gone, and with them what hung on them.
      }
    }
  };
  const release = takeOver(stop);
  if (!release) return;
  endings.push(release);
  // Firefox ends the script of an older version at once, and its open card stays.
  plain(document).querySelector(HOST_NAME)?.remove();
  const first = unpackLexicon(firstTerms);
  let onChange = (): void => {
    isOutdated = true;
  };
  /** Whether what is stored changed before its change could be followed. */
  let isOutdated = false;
  // Before the first question: no change comes between.
  endings.push(onStorageChange(() => onChange()));
  // While the background wakes.
  const readying = startSlices().run(readyingLexicon(first), isRunning);
  const askOrders = (): Promise<PageOrders> => sendMessage("getOrders", undefined);
  const orders = await askOrders().catch(() => undefined);
  // The background did not answer: the place is given free, for whoever is sent next.
  if (!orders) return stop();
  let { isOn, pausedUntil, settings } = orders;
  /** Started by "This page once": then no site rule decides, and the page's end is the end. */
  let isOnce = !isOn && (globalThis as { [ONCE: symbol]: unknown })[Symbol.for(ONCE_KEY)] === true;
  // Sent by a registration that was not yet taken back.
  if (!isOn && !isOnce) return stop();

  const startAddress = location.href.split("#")[0];

  let hasAllTerms = false;
  /** From the question for all terms until the page is judged with them. */
  let areTermsAwaited = false;
  let haveTermsCome = false;
  const readied = await readying;
  if (!readied || isStopped) return;
  let lexicon = readied;
  /** The reader wants this page annotated whatever it is about, also after a pause. */
  let isAskedFor = false;
  /** Undefined while the reader pauses. */
  let session: Session | undefined;

  const getAllTerms = (): void => {
    if (hasAllTerms) return;
    hasAllTerms = areTermsAwaited = true;
    void sendMessage("getMoreTerms", undefined)
      .then(async (more: PackedLexicon) => {
        const all = joinLexicons(first, unpackLexicon(more));
        lexicon = (await startSlices().run(readyingLexicon(all), isRunning)) ?? lexicon;
        haveTermsCome = true;
        session?.useLexicon(lexicon);
      })
      .catch(() => {
        hasAllTerms = false;
        areTermsAwaited = false;
        tellAnnotated();
      });
  };
  const tellAnnotated = (): void => void sendMessage("pageAnnotated", undefined).catch(() => {});
  const begin = (): void => {
    session = startSession({
      document: plain(document),
      lexicon,
      settings,
      async bringTools() {
        const world = globalThis as { [MARK_TOOLS_KEY]?: MarkTools };
        if (!world[MARK_TOOLS_KEY]) await sendMessage("bringTools", undefined);
        const tools = world[MARK_TOOLS_KEY];
        if (!tools) throw new Error(MARK_TOOLS_KEY);
        return tools;
      },
      styleMarks: () => sendMessage("styleMarks", undefined),
      onAnnotated: ({ verdict }) => {
        if (haveTermsCome) areTermsAwaited = false;
        // Specialists' terms, incidents and works come with the first telling word of AI or its risks.
        if (verdict.because.length > 0) getAllTerms();
        if (isOnce && location.href.split("#")[0] !== startAddress) stop();
        else tellAnnotated();
      },
      areTermsAwaited: () => areTermsAwaited,
    });
    if (isAskedFor) session.readAnyway();
  };
  /** Whoever asks for a card during a pause is told that there is nobody. */
  const reader = (): Promise<Reader> => session?.reader() ?? Promise.reject(new Error("paused"));
  const end = (): void => {
    session?.stop();
    session = undefined;
    void sendMessage("unstyleMarks", undefined).catch(() => {});
  };
  /** Counts questions: of two answers on the way the newer one holds. */
  let asked = 0;
  const awake = whileAwake(begin, end);
  awake.pauseUntil(pausedUntil);
  const follow = (now: PageOrders): void => {
    // A change of another site, or of a pause, is no reason to judge the page anew.
    const isChanged = JSON.stringify(now.settings) !== JSON.stringify(settings);
    ({ isOn, pausedUntil, settings } = now);
    if (isOn) isOnce = false;
    else if (!isOnce) return stop();
    if (isChanged) session?.use(settings);
    awake.pauseUntil(pausedUntil);
  };
  onChange = () => {
    const question = ++asked;
    askOrders().then(
      (now) => {
        if (question === asked) follow(now);
      },
      () => {},
    );
  };
  endings.push(
    awake.stop,
    watchRoot(document, () => {
      if (!session) return;
      end();
      begin();
    }),
    onMessage("getPage", () => session?.report()),
    onMessage("annotateAnyway", () => {
      isAskedFor = true;
      getAllTerms();
      session?.readAnyway();
    }),
    onMessage("jumpTo", async ({ data }) => (await reader()).jumpTo(data.entry, data.mention)),
    onMessage("stepTerm", async ({ data }) => (await reader()).step(data)),
    onMessage("explainSelection", async () => (await reader()).explainSelection()),
    onMessage("stop", stop),
  );
  // An update or removal of the extension leaves this script behind: it bows out when it notices.
  const watchdog = setInterval(() => {
    if (browser.runtime?.id === undefined) stop();
  }, 5000);
  endings.push(() => clearInterval(watchdog));
  if (isOutdated) onChange();
});
