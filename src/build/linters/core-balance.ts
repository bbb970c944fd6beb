import { citedSources } from "../../glossary/body.ts";
import type { Problem } from "../problem.ts";
import type { Linter } from "./linter.ts";

const NEED_EXAMPLE = new Set(["behaviour", "risk", "method"]);
/** What has not been seen anywhere can have no example. */
const UNSEEN = new Set(["theoretical", "label"]);

/** Core concepts: a disagreement with its source, and for behaviours, risks and methods an example. */
export const coreBalance: Linter = {
  name: "core-balance",
  check(files) {
    const problems: Problem[] = [];
    for (const { file, body, core, kind, status, examples } of files.concepts) {
      if (!core) continue;
      const disagreement = body.find((section) => section.title === "Disagreement");
      if (disagreement && citedSources(disagreement.blocks).length === 0)
        problems.push({
          file,
          what: "is core, and its Disagreement cites nothing",
          remedy: "Cite where the objection is made",
        });
      if (NEED_EXAMPLE.has(kind) && !UNSEEN.has(status) && examples.length === 0)
        problems.push({ file, what: `is a core ${kind} without an example`, remedy: "Name one in examples" });
    }
    return problems;
  },
};
