import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

interface Job {
  readonly steps?: readonly { readonly run?: string; readonly uses?: string }[];
  readonly uses?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
  readonly needs?: string;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const GITHUB = join(PROJECT_FOLDER, ".github");
const read = (...path: string[]): string => readFileSync(join(GITHUB, ...path), "utf8");
const { scripts } = JSON.parse(readFileSync(join(PROJECT_FOLDER, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};
const workflows = readdirSync(join(GITHUB, "workflows")).map(
  (file) => [file, parse(read("workflows", file)) as Workflow] as const,
);

/** The commands of a job, once for each value of its matrix. */
function commandsOf(job: Job): string[] {
  const runs = (job.steps ?? []).flatMap(({ run }) => (run === undefined ? [] : [run]));
  return Object.entries(job.strategy?.matrix ?? {}).reduce<string[]>(
    (commands, [name, matrixValues]) =>
      commands.flatMap((command) =>
        matrixValues.map((value) => command.replaceAll(`\${{ matrix.${name} }}`, value)),
      ),
    runs,
  );
}

describe.each(workflows)("%s", (_, { jobs, permissions }) => {
  const commands = Object.values(jobs).flatMap(commandsOf);

  test("every npm script that it runs exists", () => {
    const called = commands.flatMap((command) => [...command.matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    expect(called.length).toBeGreaterThan(0);
    for (const [, name] of called) expect(scripts).toHaveProperty([name!]);
  });

  test("every check that it names exists", () => {
    const names = [
      ...readFileSync(join(PROJECT_FOLDER, "src/cli/check.ts"), "utf8").matchAll(/name: "(.+?)"/g),
    ];
    for (const command of commands) {
      const [, only] = /npm run check -- --only (\S+)/.exec(command) ?? [];
      if (only !== undefined)
        expect(
          names.some(([, name]) => name!.startsWith(only)),
          only,
        ).toBe(true);
    }
  });

  test("every test file and project that it names exists", () => {
    const projects = readFileSync(join(PROJECT_FOLDER, "vitest.config.ts"), "utf8");
    for (const command of commands) {
      for (const [file] of command.matchAll(/tests\/\S+/g))
        expect(() => readFileSync(join(PROJECT_FOLDER, file)), file).not.toThrow();
      for (const [, project] of command.matchAll(/--project (\S+)/g))
        expect(projects).toContain(`name: "${project}"`);
    }
  });

  test("nothing is left of a matrix, and actions are pinned to a version", () => {
    expect(commands.filter((command) => command.includes("${{ matrix"))).toEqual([]);
    for (const job of Object.values(jobs))
      for (const { uses } of job.steps ?? [])
        if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
  });

  test("it may read, and no more unless a job says so", () => {
    expect(permissions).toEqual({ contents: "read" });
  });
});

test("each check is a job of its own", () => {
  const { jobs } = workflows.find(([file]) => file === "check.yml")![1];
  const names = Object.entries(jobs).flatMap(([name, job]) =>
    Object.values(job.strategy?.matrix ?? { name: [name] }).flat(),
  );
  expect(names.toSorted()).toEqual(
    [
      "types",
      "lint",
      "format",
      "glossary",
      "unit",
      "programs",
      "page",
      "e2e",
      "audit",
      "web-ext-lint",
      "reproducible-build",
    ].toSorted(),
  );
});

test("a release waits for the checks, and its tag is compared with the version", () => {
  const { jobs } = workflows.find(([file]) => file === "release.yml")![1];
  expect(jobs["check"]?.uses).toBe("./.github/workflows/check.yml");
  expect(jobs["release"]?.needs).toBe("check");
  expect(commandsOf(jobs["release"]!).join("\n")).toMatch(/npm run release -- --tag "\$GITHUB_REF_NAME"/);
});

const forms = readdirSync(join(GITHUB, "ISSUE_TEMPLATE")).filter((file) => file !== "config.yml");

test("there is a form for each kind of report", () => {
  expect(forms.toSorted()).toEqual([
    "broken-page.yml",
    "missing-term.yml",
    "wrong-definition.yml",
    "wrong-mark.yml",
  ]);
});

test.each(forms)("%s is a form, and asks for the text of “Report a problem”", (file) => {
  const form = parse(read("ISSUE_TEMPLATE", file)) as {
    name: string;
    description: string;
    body: readonly {
      type: string;
      id: string;
      attributes: { label: string; description?: string; options?: readonly unknown[] };
    }[];
  };
  expect(form.name).not.toBe("");
  expect(form.description).not.toBe("");
  const ids = form.body.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { type, attributes } of form.body) {
    expect(["input", "textarea", "dropdown", "checkboxes"]).toContain(type);
    expect(attributes.label).not.toBe("");
    if (type === "dropdown" || type === "checkboxes") expect(attributes.options?.length).toBeGreaterThan(0);
  }
  expect(form.body.find(({ id }) => id === "report")?.attributes.description).toContain("Report a problem");
});
