/** Whether two looks at a tab saw one page. */

interface Looked {
  readonly tabId: number | undefined;
  /** Undefined where the browser did not tell it. */
  readonly address: string | undefined;
}

/** An address that was not told may be told by the page later; one that was told stays. */
export function isSamePage(before: Looked, now: Looked): boolean {
  return before.tabId === now.tabId && (before.address === undefined || before.address === now.address);
}
