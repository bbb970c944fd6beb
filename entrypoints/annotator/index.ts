/** The script on enabled sites: finds terms, marks them, and opens the card. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import firstTerms from "virtual:glossary/first-terms";
import type { PageOrders } from "../../src/core/page-orders.ts";
import { readyLexicon } from "../../src/core/relevance/lexicon.ts";
import { unpackLexicon } from "../../src/core/relevance/packed-lexicon.ts";
import { onMessage, sendMessage } from "../../src/extension/messages.ts";
import { onStorageChange } from "../../src/extension/on-storage-change.ts";
import { MARK_TOOLS_KEY, type MarkTools } from "../../src/page/mark-tools.ts";
import type { Reader } from "../../src/page/reader.ts";
import { startSession, type Session } from "../../src/page/session.ts";
import { takeOver } from "./take-over.ts";
import { whileAwake } from "./while-awake.ts";

export default defineUnlistedScript(async () => {
  const endings: (() => void)[] = [];
  const stop = (): void => {
    for (const end of endings.splice(0)) end();
  };
  const release = takeOver(stop);
  if (!release) return;
  endings.push(release);
  const askOrders = (): Promise<PageOrders> => sendMessage("getOrders", undefined);
  let { isOn, pausedUntil, settings } = await askOrders();
  /** Started by "This page once": then no site rule decides, and the page's end is the end. */
  let isOnce = !isOn;

  const startAddress = location.href.split("#")[0];

  let hasAllTerms = false;
  /** From the question for all terms until the page is judged with them. */
  let areTermsAwaited = false;
  let haveTermsCome = false;
  let lexicon = readyLexicon(unpackLexicon(firstTerms));
  /** Undefined while the reader pauses. */
  let session: Session | undefined;

  const getAllTerms = (): void => {
    if (hasAllTerms) return;
    hasAllTerms = areTermsAwaited = true;
    void sendMessage("getAllTerms", undefined)
      .then((all) => {
        lexicon = readyLexicon(all);
        haveTermsCome = true;
        session?.useLexicon(lexicon);
      })
      .catch(() => {
        areTermsAwaited = false;
        tellAnnotated();
      });
  };
  const tellAnnotated = (): void => void sendMessage("pageAnnotated", undefined).catch(() => {});
  const begin = (): void => {
    session = startSession({
      document,
      lexicon,
      settings,
      async bringMarks() {
        await sendMessage("bringMarks", undefined);
        const tools = (globalThis as { [MARK_TOOLS_KEY]?: MarkTools })[MARK_TOOLS_KEY];
        if (!tools) throw new Error(MARK_TOOLS_KEY);
        return tools;
      },
      onAnnotated: ({ verdict }) => {
        if (haveTermsCome) areTermsAwaited = false;
        // Specialists' terms, incidents and works come with the first telling word of AI or its risks.
        if (verdict.because.length > 0) getAllTerms();
        if (isOnce && location.href.split("#")[0] !== startAddress) stop();
        else tellAnnotated();
      },
      areTermsAwaited: () => areTermsAwaited,
    });
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
  const follow = (orders: PageOrders): void => {
    ({ isOn, pausedUntil, settings } = orders);
    if (isOn) isOnce = false;
    else if (!isOnce) return stop();
    session?.use(settings);
    awake.pauseUntil(pausedUntil);
  };
  endings.push(
    awake.stop,
    onStorageChange(() => {
      const question = ++asked;
      askOrders().then(
        (orders) => {
          if (question === asked) follow(orders);
        },
        () => {},
      );
    }),
    onMessage("getPage", () => session?.report()),
    onMessage("annotateAnyway", () => {
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
});
