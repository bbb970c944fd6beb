import fc from "fast-check";
import { expect, test } from "vitest";
import { linkInAddress, readPlaceLink } from "../../src/ui/panel/place-link.ts";

test.each([
  ["reward-hacking", { kind: "entry", id: "reward-hacking" }],
  ["?reward hacking", { kind: "words", words: "reward hacking" }],
  ["? 50 % of & more ", { kind: "words", words: "50 % of & more" }],
  ["tab=examples", { kind: "tab", tab: "examples" }],
  ["tab=estimates&id=hinton-2024", { kind: "tab", tab: "estimates", id: "hinton-2024" }],
  ["tab=argument&id=", { kind: "tab", tab: "argument" }],
  ["tab=nonsense&id=a", undefined],
  ["?", undefined],
  ["", undefined],
])("%j", (link, expected) => {
  expect(readPlaceLink(link)).toEqual(expected);
});

test("words come through an address whatever they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const hash = new URL(`https://panel.test/#${encodeURIComponent(words)}`).hash;
      expect(linkInAddress(hash)).toBe(words);
    }),
  );
});

test("an address that was never encoded is taken as it is", () => {
  expect(linkInAddress("#?50% of experts")).toBe("?50% of experts");
});
