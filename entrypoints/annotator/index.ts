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
  const host = annotatableHost(location.href);
  /** Started by "This page once": then no site rule decides, and the page's end is the end. */
  let isOnce = host === undefined || !isEnabled(await storedSiteRules.read(), host);

  const startAddress = location.href.split("#")[0];

  let hasAllTerms = false;
  let lexicon = readyLexicon(unpackLexicon(firstTerms));
  let settings = await storedSettings.read();
  /** Undefined while the reader pauses. */
  let session: Session | undefined;

  const getAllTerms = (): void => {
    if (hasAllTerms) return;
    hasAllTerms = true;
    void sendMessage("getAllTerms", undefined)
      .then((all) => {
        lexicon = readyLexicon(all);
        session?.useLexicon(lexicon);
      })
      .catch(() => {});
  };
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
        // Specialists' terms, incidents and works come with the first telling word of AI or its risks.
        if (verdict.because.length > 0) getAllTerms();
        if (isOnce && location.href.split("#")[0] !== startAddress) stop();
        else void sendMessage("pageAnnotated", undefined).catch(() => {});
      },
    });
  };
  const end = (): void => {
    session?.stop();
    session = undefined;
    void sendMessage("unstyleMarks", undefined).catch(() => {});
  };
  endings.push(
    whileAwake(begin, end),
    storedSettings.watch((next) => {
      settings = next;
      session?.use(next);
    }),
    storedSiteRules.watch((rules) => {
      const isOn = host !== undefined && isEnabled(rules, host);
      if (isOn) isOnce = false;
      else if (!isOnce) stop();
    }),
    onMessage("getPage", () => session?.report()),
    onMessage("jumpTo", ({ data }) => session?.jumpTo(data.entry, data.mention) ?? false),
    onMessage("annotateAnyway", () => {
      getAllTerms();
      session?.readAnyway();
    }),
    onMessage("stop", stop),
  );
  // An update or removal of the extension leaves this script behind: it bows out when it notices.
  const watchdog = setInterval(() => {
    if (browser.runtime?.id === undefined) stop();
  }, 5000);
  endings.push(() => clearInterval(watchdog));
});
