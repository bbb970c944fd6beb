import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { escapeXml } from "../../src/extension/escape-xml.ts";

test("escaped text reads as itself in XML", () => {
  const { DOMParser } = new JSDOM().window;
  const readable = fc.string({ unit: fc.constantFrom("a", " ", "<", ">", "&", '"', "'", "]") });
  fc.assert(
    fc.property(readable, (text) => {
      const parsed = new DOMParser().parseFromString(`<d>${escapeXml(text)}</d>`, "text/xml");
      expect(parsed.documentElement.textContent).toBe(text);
    }),
  );
});
