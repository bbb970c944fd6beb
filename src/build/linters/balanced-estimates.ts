import { ESTIMATE_GROUPS } from "../../glossary/entry.ts";
import type { Linter } from "./linter.ts";

const LEAST = 0.15;
const MOST = 0.4;

/** No side of the debate fills the list of estimates; each range is a range. */
export const balancedEstimates: Linter = {
  name: "balanced-estimates",
  check({ estimates }) {
    const turned = estimates.flatMap(({ file, low, high, group }) => {
      if (low === undefined || high === undefined)
        return group === "none" && low === high
          ? []
          : { file, what: "gives no low and high", remedy: "Give both, or neither with group: none" };
      return low > high ? { file, what: "low is above high", remedy: "Swap them" } : [];
    });
    if (estimates.length === 0) return turned;
    const uneven = ESTIMATE_GROUPS.filter((group) => group !== "none").flatMap((group) => {
      const share = estimates.filter((estimate) => estimate.group === group).length / estimates.length;
      if (share >= LEAST && share <= MOST) return [];
      return {
        file: "glossary/estimates",
        what: `the group "${group}" is ${(share * 100).toFixed(0)} % of the estimates`,
        remedy: `Each group stays between ${LEAST * 100} % and ${MOST * 100} %`,
      };
    });
    return [...turned, ...uneven];
  },
};
