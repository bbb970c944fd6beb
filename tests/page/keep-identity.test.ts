import { expect, test } from "vitest";
import type { Annotated, Annotation } from "../../src/page/annotations.ts";
import { keepIdentity } from "../../src/page/keep-identity.ts";

const text = {} as Text;
const other = {} as Text;

const annotation = (startOffset: number, change: Partial<Annotation> = {}): Annotation =>
  ({
    startNode: text,
    startOffset,
    endNode: text,
    endOffset: startOffset + 5,
    entry: "corrigibility",
    ...change,
  }) as Annotation;
const annotated = (annotations: Annotation[]): Annotated => ({
  verdict: { topic: "ai-risk", because: [] },
  isAskedFor: false,
  words: 9,
  annotations,
});

test("what stands where it stood stays the same object, with what is new about it", () => {
  const before = annotation(7, { marked: false });
  const [now] = keepIdentity(
    annotated([annotation(7, { marked: true })]),
    annotated([before, annotation(70)]),
  ).annotations;
  expect(now).toBe(before);
  expect(now!.marked).toBe(true);
});

test.each<[string, Annotation]>([
  ["another entry", annotation(7, { entry: "sycophancy" })],
  ["another end", annotation(7, { endOffset: 13 })],
  ["an end in another node", annotation(7, { endNode: other })],
  ["another beginning", annotation(8)],
  ["another node", annotation(7, { startNode: other, endNode: other })],
])("%s makes another annotation", (_, fresh) => {
  const before = annotation(7);
  const [now] = keepIdentity(annotated([fresh]), annotated([before])).annotations;
  expect(now).toBe(fresh);
});

test("thousands of annotations in one text are looked at a few times each", () => {
  let looks = 0;
  const counted = (at: number): Annotation =>
    Object.defineProperty(annotation(0), "startOffset", {
      enumerable: true,
      configurable: true,
      get: () => (looks++, at),
      set() {},
    });
  const many = (): Annotated => annotated(Array.from({ length: 5000 }, (_, at) => counted(10 * at)));
  keepIdentity(many(), many());
  expect(looks).toBeLessThanOrEqual(4 * 10_000);
});
