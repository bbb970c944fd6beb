/** Reads and validates all files of a glossary folder. Every problem is reported, not just the first. */
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { parse as parseYaml } from "yaml";
import type { z } from "zod";
import type { Section } from "../glossary/entry.ts";
import { parseBody } from "./parse-body.ts";
import type { Problem } from "./problem.ts";
import {
  ID,
  actorSchema,
  argumentSchema,
  conceptSchema,
  estimateSchema,
  exampleSchema,
  redirectsSchema,
  sourceSchema,
  topicsSchema,
  type ActorFile,
  type ArgumentFile,
  type ConceptFile,
  type EstimateFile,
  type ExampleFile,
  type SourceFile,
  type TopicsFile,
} from "./schema.ts";

/** A valid file with its id (the file name) and, for Markdown, its body. */
export type Filed<T> = T & { readonly id: string; readonly file: string; readonly body: Section[] };

export interface GlossaryFiles {
  readonly concepts: readonly Filed<ConceptFile>[];
  readonly examples: readonly Filed<ExampleFile>[];
  readonly estimates: readonly Filed<EstimateFile>[];
  readonly sources: readonly Filed<SourceFile>[];
  readonly actors: readonly Filed<ActorFile>[];
  readonly argument: ArgumentFile;
  readonly topics: TopicsFile;
  readonly redirects: Readonly<Record<string, string>>;
}

/** `folder` is the path of a glossary; files in problems are named below its parent. */
export function readGlossary(folder: string): { files: GlossaryFiles; problems: Problem[] } {
  const problems: Problem[] = [];
  const filesIn = (kind: string, extension: string): string[] => {
    const path = join(folder, kind);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => !name.startsWith("."))
      .toSorted()
      .filter((name) => {
        if (extname(name) === extension) return true;
        problems.push({
          file: `glossary/${kind}/${name}`,
          what: "is not an entry",
          remedy: `Files in this folder end with ${extension}`,
        });
        return false;
      })
      .map((name) => join(path, name));
  };

  const record = <T>(path: string, label: string, schema: z.ZodType<T>): T | undefined =>
    validate(parse(readFileSync(path, "utf8"), label, problems), schema, label, problems);

  const filed = <T>(kind: string, extension: string, schema: z.ZodType<T>): Filed<T>[] =>
    filesIn(kind, extension).flatMap((path) => {
      const id = basename(path, extension);
      const file = `glossary/${kind}/${basename(path)}`;
      if (!ID.test(id))
        problems.push({
          file,
          what: `the id "${id}" is malformed`,
          remedy: "Use lower-case words joined by hyphens",
        });
      const { head, body } =
        extension === ".md" ? split(path, file, problems) : { head: readFileSync(path, "utf8"), body: "" };
      const valid = validate(parse(head, file, problems), schema, file, problems);
      if (valid === undefined) return [];
      const parsed = parseBody(body, file);
      problems.push(...parsed.problems);
      return [{ ...valid, id, file, body: parsed.sections }];
    });

  const single = <T>(name: string, schema: z.ZodType<T>, empty: T): T => {
    const path = join(folder, name);
    return existsSync(path) ? (record(path, `glossary/${name}`, schema) ?? empty) : empty;
  };

  const files: GlossaryFiles = {
    concepts: filed("concepts", ".md", conceptSchema),
    examples: filed("examples", ".md", exampleSchema),
    estimates: filed("estimates", ".yaml", estimateSchema),
    sources: filed("sources", ".yaml", sourceSchema),
    actors: filed("actors", ".yaml", actorSchema),
    argument: single("argument.yaml", argumentSchema, { reasons: [] }),
    topics: single("topics.yaml", topicsSchema, {
      topics: [],
      vocabulary: { strong: [], weak: [], risk: [], subjects: {} },
    }),
    redirects: single("redirects.yaml", redirectsSchema, {}),
  };
  return { files, problems };
}

function split(path: string, file: string, problems: Problem[]): { head: string; body: string } {
  const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
  const found = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text);
  if (found) return { head: found[1]!, body: found[2]! };
  problems.push({
    file,
    what: "has no frontmatter",
    remedy: "Begin the file with --- and end the frontmatter with ---",
  });
  return { head: "", body: text };
}

function parse(text: string, file: string, problems: Problem[]): unknown {
  try {
    return parseYaml(text, { schema: "core" });
  } catch (error) {
    problems.push({
      file,
      what: `the YAML cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : "unknown error"}`,
      remedy: "Quote texts that hold a colon, a hash or quotation marks",
    });
    return undefined;
  }
}

function validate<T>(value: unknown, schema: z.ZodType<T>, file: string, problems: Problem[]): T | undefined {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({
      file,
      what: `${issue.path.join(".") || "the file"}: ${issue.message}`,
      remedy: "glossary/README.md shows the form of each file",
    });
  }
  return undefined;
}
