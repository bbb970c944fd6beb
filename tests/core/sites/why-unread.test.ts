import { expect, test } from "vitest";
import { whyUnread, type UnreadPage } from "../../../src/core/sites/why-unread.ts";

const PAGE: UnreadPage = {
  browser: "chromium",
  address: "https://example.org/a",
  isLoading: false,
  annotator: "absent",
  isEnabled: true,
  isPaused: false,
};

test.each<[Partial<UnreadPage>, string]>([
  [{ address: undefined }, "no_access"],
  [{ address: undefined, isLoading: true }, "no_access"],
  [{ address: undefined, annotator: "busy" }, "busy"],
  [{ address: undefined, annotator: "reading" }, "reading"],
  [{ address: "chrome://settings/" }, "browser"],
  [{ address: "moz-extension://1234/options.html" }, "browser"],
  [{ address: "file:///home/reader/paper.html" }, "file"],
  [{ address: "https://chromewebstore.google.com/detail/x" }, "store"],
  // The browser's viewer may let our script in, where it finds no text.
  [{ address: "https://example.org/paper.pdf", annotator: "reading" }, "pdf"],
  [{ isEnabled: false }, "off"],
  [{ isEnabled: false, isLoading: true }, "off"],
  // "This page once".
  [{ isEnabled: false, annotator: "reading" }, "reading"],
  [{ isLoading: true }, "reading"],
  [{}, "absent"],
  [{ annotator: "reading" }, "reading"],
  [{ annotator: "busy" }, "busy"],
  [{ annotator: "reading", isPaused: true }, "paused"],
  [{ isPaused: true }, "paused"],
  [{ isPaused: true, isEnabled: false }, "off"],
])("%j: %s", (page, reason) => {
  expect(whyUnread({ ...PAGE, ...page })).toBe(reason);
});
