import { expect, test } from "vitest";
import type { PageReport } from "../../../src/core/page-report.ts";
import { closedPage } from "../../../src/core/sites/closed-page.ts";

test.each([
  ["https://www.example.org/a", undefined],
  ["http://127.0.0.1:8080/", undefined],
  ["https://www.example.org/a.pdf?x=1#page=2", "pdf"],
  ["https://arxiv.org/pdf/2212.08073", "pdf"],
  ["https://arxiv.org/abs/2212.08073", undefined],
  ["https://www.example.org/pdf/notes", undefined],
  ["https://www.example.org/?file=a.pdf", undefined],
  ["https://chromewebstore.google.com/detail/x", "store"],
  ["https://addons.mozilla.org/", undefined],
  ["chrome://extensions", "browser"],
  ["about:blank", "browser"],
  ["chrome-extension://abc/options.html", "browser"],
  ["file:///home/a.html", "file"],
  ["view-source:https://www.example.org/", "browser"],
  ["not an address", "browser"],
  [undefined, "browser"],
] as const)("in Chromium %j is %j", (address, kind) => {
  expect(closedPage(address, "chromium")).toBe(kind);
});

test("the closed sites of Firefox are others", () => {
  expect(closedPage("https://addons.mozilla.org/en-US/", "firefox")).toBe("store");
  expect(closedPage("https://chromewebstore.google.com/", "firefox")).toBeUndefined();
});

const REPORT: PageReport = {
  address: "https://www.example.org/",
  title: "",
  isPdf: false,
  isComplete: true,
  isEnglish: true,
  strain: "none",
  verdict: { topic: "neither", because: [] },
  isAskedFor: false,
  words: 300,
  marks: 0,
  terms: [],
};

test.each([
  [
    "a web page whose address ends like a file's",
    "https://en.wikipedia.org/wiki/File:Paper.pdf",
    {},
    undefined,
  ],
  [
    "one in another language",
    "https://de.wikipedia.org/wiki/Datei:A.pdf",
    { isEnglish: false, words: 0 },
    undefined,
  ],
  ["a viewer that shows no text", "https://www.example.org/a.pdf", { words: 0 }, "pdf"],
  ["a PDF at any address", "https://www.example.org/download/7", { isPdf: true, words: 0 }, "pdf"],
  ["a page without text at another address", "https://www.example.org/", { words: 0 }, undefined],
] as const)("what a page reports counts for more than its address: %s", (_, address, change, kind) => {
  expect(closedPage(address, "chromium", { ...REPORT, ...change })).toBe(kind);
});
