import { expect, test } from "vitest";
import { looksEnglish } from "../../../src/core/language/looks-english.ts";

test.each([
  [
    "English",
    "The committee heard that nobody can yet say how a model will behave when it is given a task that it was not trained for, and that the tests which are in use were written for the models of last year.",
    true,
  ],
  [
    "English in a list of short items",
    "Why this is hard. What we know of it. Where to read more, and which of the papers you should not miss. Ask for help with this course. The dates are on the page of the group, with a map and a list of the rooms.",
    true,
  ],
  [
    "German with English terms",
    "Der Ausschuss hörte, dass noch niemand sagen kann, wie sich ein Modell verhält, wenn es eine Aufgabe bekommt, für die es nicht trainiert wurde. Reward Hacking und Deceptive Alignment sind dafür die gängigen Begriffe, und Alignment steht auch im Titel des Berichts, der im Herbst erscheint.",
    false,
  ],
  [
    "French",
    "La commission a entendu que personne ne peut encore dire comment un modèle se comportera quand on lui confiera une tâche pour laquelle il n'a pas été entraîné, et que les tests employés ont été écrits pour les modèles de l'an dernier, qui savaient bien moins de choses que ceux de cette année.",
    false,
  ],
  [
    "Dutch",
    "De commissie hoorde dat nog niemand kan zeggen hoe een model zich zal gedragen als het een taak krijgt waarvoor het niet is getraind, en dat de proeven die nu in gebruik zijn voor de modellen van vorig jaar zijn geschreven, die veel minder konden dan die van dit jaar en van het volgende.",
    false,
  ],
  ["Chinese", "委员会听说，目前还没有人能说出一个模型在接到未经训练的任务时会如何表现。".repeat(3), false],
  ["a few words", "The end of it.", undefined],
  ["nothing", "", undefined],
])("%s", (_, text, expected) => {
  expect(looksEnglish(text)).toBe(expected);
});
