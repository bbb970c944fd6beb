/** "Explain …" in the menu of a selection: works wherever text can be selected, also in PDF. */
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { selectedTerm } from "../core/selected-term.ts";
import { showInPanel } from "./panel.ts";

const MENU_ID = "explain-selection";

/** Call on install: the browser keeps the menu. */
export function offerExplainMenu(): void {
  browser.contextMenus.removeAll(() => {
    browser.contextMenus.create({
      id: MENU_ID,
      title: i18n.t("menu.explain", { selection: "%s" }),
      contexts: ["selection"],
    });
  });
}

/** Call at every start. A search is asked of the panel as text; entries are asked for by id. */
export function answerExplainMenu(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU_ID || !info.selectionText) return;
    void showInPanel(`?${selectedTerm(info.selectionText)}`, tab);
  });
}
