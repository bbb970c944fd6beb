import { expect, test } from "vitest";
import { isAboutRisk } from "../../src/cli/evaluation/labelled-document.ts";
import { parseOwnPage } from "../../src/cli/evaluation/read-own-pages.ts";

const page = (body: string, kind = "positive"): ReturnType<typeof parseOwnPage> =>
  parseOwnPage("page", `<!--\ntitle: A title\nurl: https://example.org/\nkind: ${kind}\n-->\n${body}`);

test("labels are taken out of the text and kept with their places", () => {
  const { html, gold, title } = page("<p>An [[+align<em>ment</em>]] of [[-shelves]], [[?either]] way.</p>");
  expect(title).toBe("A title");
  expect(html).toBe("<p>An align<em>ment</em> of shelves, either way.</p>");
  expect(gold).toEqual([
    { start: 3, end: 12, surface: "alignment", annotate: true, optional: false },
    { start: 16, end: 23, surface: "shelves", annotate: false, optional: false },
    { start: 25, end: 31, surface: "either", annotate: false, optional: true },
  ]);
});

test("on a mixed page the other part is not about AI risk", () => {
  const mixed = page('<p>One.</p><aside data-part="other"><p>Two.</p></aside>', "mixed");
  expect([0, 5].map((place) => isAboutRisk(mixed, place))).toEqual([true, false]);
});

test.each([
  ["<p>No head.</p>", "does not begin"],
  ["<!--\ntitle: A\nurl: https://example.org/\nkind: positive\n-->\n<p>[[+open</p>", "does not end"],
])("%s is refused", (source, complaint) => {
  expect(() => parseOwnPage("page", source)).toThrow(complaint);
});
