/** What the reader selected in a tab. */
import { browser } from "wxt/browser";
import { selectedTerm } from "../core/selected-term.ts";

export interface Selection {
  /** Of the page that was asked. */
  readonly address: string;
  /** One line; "" where nothing is selected. */
  readonly words: string;
}

/** Undefined where the browser lets no script in. */
export async function selectionIn(tabId: number): Promise<Selection | undefined> {
  const [answer] = await browser.scripting
    .executeScript({
      target: { tabId },
      func: () => ({ address: location.href, words: getSelection()?.toString() ?? "" }),
    })
    .catch(() => []);
  const found = answer?.result;
  return found && { address: found.address, words: selectedTerm(found.words) };
}
