import { expect, test } from "vitest";
import { inflections, spellings, verbForms } from "../../../src/core/matcher/variants.ts";

test.each([
  ["misgeneralisation", "misgeneralization"],
  ["optimizer", "optimiser"],
  ["behaviour", "behavior"],
  ["modelling", "modeling"],
  ["sceptic", "skeptic"],
])("%s and %s are one word", (british, american) => {
  expect(spellings(british)).toContain(american);
  expect(spellings(american)).toContain(british);
});

test.each(["four", "size", "rise", "prize", "wise", "our"])("%s has one spelling", (word) => {
  expect(spellings(word)).toEqual([word]);
});

test.each([
  ["agent", ["agents", "agent's"]],
  ["policy", ["policies", "policy's"]],
  ["hypothesis", ["hypotheses"]],
  ["box", ["boxes"]],
  ["race", ["races"]],
])("%s inflects to %j", (word, expected) => {
  for (const form of expected) expect(inflections(word)).toContain(form);
});

test("a possessive has no inflections of its own", () => {
  expect(inflections("goodhart's")).toEqual([]);
});

test.each(["alignment", "agency", "extinction", "oversight"])("%s has no plural as a term", (word) => {
  expect(inflections(word)).toEqual([`${word}'s`]);
});

test.each([
  ["hack", ["hacks", "hacked", "hacking"]],
  ["fake", ["fakes", "faked", "faking"]],
  ["copy", ["copies", "copied", "copying"]],
  ["wish", ["wishes", "wished", "wishing"]],
  ["steal", ["steals", "stole", "stolen", "stealing"]],
])("%s as a verb: %j", (verb, expected) => {
  expect(verbForms(verb)).toEqual(expected);
});
