/** The script on enabled sites: finds terms, marks them, and opens the card. */
import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import firstTerms from "virtual:glossary/first-terms";
import { readyLexicon } from "../../src/core/relevance/lexicon.ts";
import { unpackLexicon } from "../../src/core/relevance/packed-lexicon.ts";
import { annotatableHost, isEnabled } from "../../src/core/sites/site-rules.ts";
import { onMessage, sendMessage } from "../../src/extension/messages.ts";
import { storedSettings, storedSiteRules } from "../../src/extension/stored.ts";
import { MARK_TOOLS_KEY, type MarkTools } from "../../src/page/mark-tools.ts";
import { startSession } from "../../src/page/session.ts";
import { takeOver } from "./take-over.ts";

export default defineUnlistedScript(async () => {
  const endings: (() => void)[] = [];
  const stop = (): void => {
    for (const end of endings.splice(0)) end();
  };
  const release = takeOver(stop);
  if (!release) return;
  endings.push(release);
  const host = annotatableHost(location.href);
  /** Started by "This page once": then no site rule decides, and the page's end is the end. */
  const isOnce = host === undefined || !isEnabled(await storedSiteRules.read(), host);

  const startAddress = location.href.split("#")[0];

  let hasAllTerms = false;

  const session = startSession({
    document,
    lexicon: readyLexicon(unpackLexicon(firstTerms)),
    settings: await storedSettings.read(),
    async bringMarks() {
      await sendMessage("bringMarks", undefined);
      return (globalThis as unknown as { [MARK_TOOLS_KEY]: MarkTools })[MARK_TOOLS_KEY];
    },
    onAnnotated: ({ verdict }) => {
      // Specialists' terms, incidents and works come with the first telling word of AI or its risks.
      if (!hasAllTerms && verdict.because.length > 0) {
        hasAllTerms = true;
        void sendMessage("getAllTerms", undefined)
          .then((all) => session.useLexicon(readyLexicon(all)))
          .catch(() => {});
      }
      if (isOnce && location.href.split("#")[0] !== startAddress) stop();
      else void sendMessage("pageAnnotated", undefined).catch(() => {});
    },
  });
  endings.push(
    () => session.stop(),
    () => void sendMessage("unstyleMarks", undefined).catch(() => {}),
    storedSettings.watch((settings) => session.use(settings)),
    storedSiteRules.watch((rules) => {
      if (!isOnce && host !== undefined && !isEnabled(rules, host)) stop();
    }),
    onMessage("getPage", () => session.report()),
    onMessage("jumpTo", ({ data }) => session.jumpTo(data.entry, data.mention)),
    onMessage("stepTerm", ({ data }) => session.step(data)),
    onMessage("explainSelection", () => session.explainSelection()),
    onMessage("stop", stop),
  );
  // An update or removal of the extension leaves this script behind: it bows out when it notices.
  const watchdog = setInterval(() => {
    if (browser.runtime?.id === undefined) stop();
  }, 5000);
  endings.push(() => clearInterval(watchdog));
});
