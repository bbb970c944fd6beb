import fc from "fast-check";
import { expect, test } from "vitest";
import {
  amend,
  entryAt,
  FIRST_PLACE,
  goBack,
  goForward,
  goTo,
  startTrail,
  type Place,
  type Trail,
} from "../../src/ui/panel/places.ts";

type Named = Trail<string>;
const entry = (id: string, from: Place = FIRST_PLACE): Place => ({ ...from, sheet: { kind: "entry", id } });
const at = (scroll: number, control?: string): { scroll: number; control?: string | undefined } => ({
  scroll,
  control,
});

test("back leads to the place before, with its scroll and its control; forward leads on again", () => {
  const glossary: Place = { ...FIRST_PLACE, tab: "glossary", words: "reward" };
  let trail: Named = goTo(startTrail(), glossary, at(0));
  trail = goTo(trail, entry("reward-hacking", glossary), at(340, "Reward hacking"));
  trail = goBack(trail, at(90, "Goal drift"));
  expect(trail.now).toEqual(glossary);
  expect(trail.restore).toEqual(at(340, "Reward hacking"));
  trail = goForward(trail, trail.restore!);
  expect(entryAt(trail.now)).toBe("reward-hacking");
  expect(trail.restore).toEqual(at(90, "Goal drift"));
});

test("a new step gives up what lay ahead, and restores nothing", () => {
  let trail: Named = goTo(startTrail(), entry("a"), at(5));
  trail = goBack(trail, at(0));
  trail = goTo(trail, entry("b"), at(7));
  expect(trail.ahead).toEqual([]);
  expect(trail.restore).toBeUndefined();
  expect(goForward(trail, at(0))).toBe(trail);
});

test("typing is no step: back leads past it, and a return finds the words as they were last", () => {
  let trail: Named = goTo(startTrail(), { ...FIRST_PLACE, tab: "glossary" }, at(0));
  trail = amend(amend(trail, { words: "re" }), { words: "rew" });
  expect(trail.past).toHaveLength(1);
  trail = goBack(goTo(trail, entry("a", trail.now), at(12)), at(0));
  expect(trail.now.words).toBe("rew");
});

test.each([
  ["the first place", startTrail<string>()],
  ["an entry", goTo(startTrail<string>(), entry("a"), at(0))],
])("the same place again is no step: %s", (_, trail) => {
  expect(goTo(trail, { ...trail.now }, at(50))).toBe(trail);
});

test("there is no step back from the first place", () => {
  const trail: Named = startTrail();
  expect(goBack(trail, at(3))).toBe(trail);
});

test("after any walk, as many steps back as forward lead to the same place", () => {
  const step = fc.constantFrom("a", "b", "c", "back", "forward");
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat(10), (steps, count) => {
      let trail: Named = startTrail();
      for (const [number, name] of steps.entries())
        trail =
          name === "back"
            ? goBack(trail, at(number))
            : name === "forward"
              ? goForward(trail, at(number))
              : goTo(trail, entry(name), at(number));
      const before = trail.now;
      const taken = Math.min(count, trail.past.length);
      for (let done = 0; done < taken; done++) trail = goBack(trail, at(0));
      for (let done = 0; done < taken; done++) trail = goForward(trail, at(0));
      expect(trail.now).toEqual(before);
    }),
  );
});

test("the way back is long but has an end", () => {
  let trail: Named = startTrail();
  for (let number = 0; number < 500; number++) trail = goTo(trail, entry(`e${number}`), at(number));
  expect(trail.past.length).toBe(200);
  expect(entryAt(goBack(trail, at(0)).now)).toBe("e498");
});

test("reports of a page, of an entry and of a mention are places of their own", () => {
  const reports: Place["sheet"][] = [
    { kind: "report", of: "page" },
    { kind: "report", of: "entry", id: "a" },
    { kind: "report", of: "entry", id: "b" },
    { kind: "report", of: "mention", id: "b" },
    { kind: "entry", id: "b" },
    { kind: "notes" },
  ];
  let trail: Named = startTrail();
  for (const sheet of reports) {
    trail = goTo(trail, { ...FIRST_PLACE, sheet }, at(0));
    expect(goTo(trail, { ...FIRST_PLACE, sheet }, at(0))).toBe(trail);
  }
  expect(trail.past).toHaveLength(reports.length);
  // Of these, one shows an entry.
  expect(trail.past.map(({ place }) => entryAt(place)).filter((id) => id !== undefined)).toEqual(["b"]);
});
