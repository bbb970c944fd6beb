import { expect, test } from "vitest";
import { filterByWords } from "../../src/glossary/filter-by-words.ts";

const ITEMS = [
  "A boat went round in 2016, 0.1 % of it",
  "Blackmail in 2025 by a boat",
  "Extinction by 2070",
].map((text) => ({ text }));

test.each([
  ["", [0, 1, 2]],
  ["the of —", []],
  ["boats", [0, 1]],
  ["blackmial", [1]],
  ["oat", []],
  ["boa", [0, 1]],
  ["20", []],
  ["207", [2]],
  ["0.1", [0]],
  ["boat 2025", [1]],
  ["boat 2070", []],
  ["boat round 2070", [0]],
])("the words %j leave %j", (words, places) => {
  expect(filterByWords(ITEMS, words, ({ text }) => text)).toEqual(places.map((place) => ITEMS[place]));
});
