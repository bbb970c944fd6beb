import fc from "fast-check";
import { expect, test } from "vitest";
import { isForPanel, parsePanelRequest } from "../../src/core/panel-request.ts";

test.each([
  [
    { link: "sycophancy", windowId: 3 },
    { link: "sycophancy", windowId: 3 },
  ],
  [
    { link: "?a word", tabId: 7, windowId: 3 },
    { link: "?a word", tabId: 7 },
  ],
  [{ link: "sycophancy" }, undefined],
  [{ link: "", tabId: 7 }, undefined],
  [{ link: "x".repeat(201), tabId: 7 }, undefined],
  ["sycophancy", undefined],
  [null, undefined],
])("%j is read as %j", (stored, request) => {
  expect(parsePanelRequest(stored)).toEqual(request);
});

test("anything that is stored gives a request or none", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => parsePanelRequest(value)).not.toThrow();
    }),
  );
});

test.each([
  [{ link: "a", windowId: 3 }, { tabId: undefined, windowId: 3 }, true],
  [{ link: "a", windowId: 3 }, { tabId: undefined, windowId: 4 }, false],
  // The panel's page in a tab of that window is not its panel.
  [{ link: "a", windowId: 3 }, { tabId: 7, windowId: 3 }, false],
  [{ link: "a", tabId: 7 }, { tabId: 7, windowId: 3 }, true],
  [{ link: "a", tabId: 7 }, { tabId: undefined, windowId: 3 }, false],
])("%j is for a panel at %j: %j", (request, stand, isFor) => {
  expect(isForPanel(request, stand)).toBe(isFor);
});
