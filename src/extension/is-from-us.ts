/** Whether a message comes from this extension, and from which side of it. The browser vouches for the sender. */
import { browser } from "wxt/browser";

export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** From a script of ours in a page, or from a page of ours. */
export function isFromUs({ id }: Sender): boolean {
  // In a script that an update left behind there is no id any more.
  return id !== undefined && id === browser.runtime.id;
}

/** From the background or a page of ours, not from a script in somebody's page. */
export function isFromOurPages(sender: Sender): boolean {
  return isFromUs(sender) && sender.url?.startsWith(browser.runtime.getURL("/")) === true;
}
