import { expect, test } from "vitest";
import { whyUnread, type UnreadPage } from "../../../src/core/sites/why-unread.ts";

const PAGE: UnreadPage = {
  address: "https://example.org/a",
  closed: undefined,
  isLoading: false,
  annotator: "absent",
  isEnabled: true,
  isPaused: false,
};

test.each<[Partial<UnreadPage>, string]>([
  [{ address: undefined, closed: "browser" }, "no_access"],
  [{ address: undefined, isLoading: true }, "no_access"],
  [{ address: undefined, annotator: "busy" }, "busy"],
  [{ address: undefined, annotator: "reading" }, "reading"],
  [{ closed: "browser" }, "browser"],
  [{ closed: "file", isEnabled: false }, "file"],
  // The browser's viewer may let our script in, where it finds no text.
  [{ closed: "pdf", annotator: "reading" }, "pdf"],
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
