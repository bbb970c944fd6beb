import { expect, test } from "vitest";
import { isSamePage } from "../../../src/ui/report/is-same-page.ts";

const ESSAY = "https://example.org/essay";

test.each([
  ["the same page looked at again", { tabId: 1, address: ESSAY }, { tabId: 1, address: ESSAY }, true],
  ["one that now tells its address", { tabId: 1, address: undefined }, { tabId: 1, address: ESSAY }, true],
  ["another page in the tab", { tabId: 1, address: ESSAY }, { tabId: 1, address: `${ESSAY}/2` }, false],
  ["one that no longer tells it", { tabId: 1, address: ESSAY }, { tabId: 1, address: undefined }, false],
  ["another tab", { tabId: 1, address: ESSAY }, { tabId: 2, address: ESSAY }, false],
])("%s", (_, before, now, isSame) => {
  expect(isSamePage(before, now)).toBe(isSame);
});
