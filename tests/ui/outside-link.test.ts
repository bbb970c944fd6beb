import fc from "fast-check";
import { JSDOM } from "jsdom";
import { createElement, type FunctionComponent, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

let OutsideLink: FunctionComponent<{ address: string; children?: ReactNode }>;
beforeAll(async () => {
  vi.doMock("#i18n", () => ({ i18n: { t: (key: string) => key } }));
  const prose = await import("../../src/ui/Prose.tsx");
  OutsideLink = prose.OutsideLink as typeof OutsideLink;
});
afterAll(() => {
  vi.doUnmock("#i18n");
  vi.resetModules();
});

const rendered = (address: string, text: string): Element =>
  new JSDOM(
    renderToStaticMarkup(createElement("p", undefined, createElement(OutsideLink, { address }, text))),
  ).window.document.body;

test.each([
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  " https://example.org",
  "data:text/html,<script>alert(1)</script>",
  "http://example.org",
  "//example.org",
  "vbscript:x",
  "blob:https://example.org/x",
  "chrome-extension://x/options.html",
  "https:javascript:alert(1)",
  "",
])("%j is shown as text", (address) => {
  const body = rendered(address, "A source");
  expect(body.querySelector("a")).toBeNull();
  expect(body.textContent).toBe("A source");
});

test("a link leads to the web alone, and gives the page behind it no hand on ours", () => {
  const part = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(
      fc.constantFrom("https://", "https://e.org/", "javascript:", ""),
      part,
      part,
      (start, end, text) => {
        const body = rendered(start + end, text);
        expect(body.textContent).toBe(text);
        const link = body.querySelector("a");
        expect(body.querySelectorAll("*")).toHaveLength(link ? 2 : 1);
        if (!link) return;
        expect(link.getAttribute("href")).toBe(start + end);
        expect((start + end).startsWith("https://")).toBe(true);
        expect(link.rel).toBe("noopener noreferrer");
      },
    ),
  );
});
