/** Stateless: answers pages, keeps registrations in step with permissions, opens the panel. */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import shipped from "virtual:glossary/shipped";
import { answerPages } from "../src/extension/answer-pages.ts";
import { answerCommands } from "../src/extension/commands.ts";
import { answerExplainMenu, offerExplainMenu } from "../src/extension/explain-menu.ts";
import { answerOmnibox } from "../src/extension/omnibox.ts";
import { adoptGranted, reconcileSites, startInOpenTabs } from "../src/extension/sites.ts";
import { storedSiteRules } from "../src/extension/stored.ts";
import { keepToolbarButton } from "../src/extension/toolbar-button.ts";
import type { Glossary } from "../src/glossary/entry.ts";
import { createLookup, type Lookup } from "../src/glossary/lookup.ts";
import { unpackGlossary } from "../src/glossary/packed-glossary.ts";
import { openShipped, type Shipped } from "../src/glossary/shipped-glossary.ts";

export default defineBackground({
  // As a module it shares the glossary with our pages; else the glossary would be shipped twice.
  type: "module",
  main,
});

function main(): void {
  let opened: Shipped | undefined;
  const contents = (): Shipped => (opened ??= openShipped(shipped));
  let glossary: Glossary | undefined;
  const readGlossary = (): Glossary => (glossary ??= unpackGlossary(contents().glossary));
  /** One after the other: two registrations at once would collide. */
  let queue = Promise.resolve();
  const inTurn = (work: () => Promise<unknown>): void => {
    queue = queue.then(work).then(
      () => {},
      (error: unknown) => console.error("Sites:", error),
    );
  };
  const keepInStep = (): void => inTurn(async () => startInOpenTabs(await reconcileSites()));

  browser.runtime.onInstalled.addListener(({ reason }) => {
    keepInStep();
    offerExplainMenu();
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
  browser.runtime.onStartup.addListener(keepInStep);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    inTurn(() => adoptGranted(origins));
    keepInStep();
  });
  browser.permissions.onRemoved.addListener(keepInStep);
  storedSiteRules.watch(keepInStep);
  answerExplainMenu();
  answerCommands();
  keepToolbarButton();
  let lookup: Lookup | undefined;
  answerOmnibox(() => (lookup ??= createLookup(readGlossary().entries)));
  answerPages(readGlossary, () => contents().moreTerms);
  // The background before this one may have been ended in the middle of a change.
  inTurn(reconcileSites);
}
