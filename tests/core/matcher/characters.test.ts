import { expect, test } from "vitest";
import {
  APOSTROPHE,
  BREAK,
  GAP,
  INVISIBLE,
  QUICK,
  classify,
  isWordClass,
  quickLetter,
} from "../../../src/core/matcher/characters.ts";

test("the quick classes say of every code unit what the slow ones say", () => {
  for (let code = 0; code < 0x10000; code++) {
    const charClass = classify(code);
    const quick = QUICK[code]!;
    if (isWordClass(charClass)) expect(quick, code.toString(16)).toBe(quickLetter(charClass));
    else if (charClass === BREAK || charClass === GAP) expect(quick, code.toString(16)).toBe(0);
    else expect(quick, code.toString(16)).toBe(charClass);
  }
  expect([QUICK["a".charCodeAt(0)], QUICK[0x20], QUICK[0xad], QUICK[0x2019]]).toEqual([
    quickLetter("a".charCodeAt(0)),
    0,
    INVISIBLE,
    APOSTROPHE,
  ]);
});
