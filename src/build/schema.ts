/** The form of the files in `glossary/`, as zod schemas. README.md there says it in words. */
import { AND_OTHERS } from "./cited-authors.ts";
import { z } from "zod";
import {
  ACTOR_KINDS,
  CONCEPT_KINDS,
  ESTIMATE_GROUPS,
  RELATIONS,
  SETTINGS,
  SOURCE_TYPES,
  STATUSES,
} from "../glossary/entry.ts";

export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const id = z.string().regex(ID, "an id is lower-case words joined by hyphens").max(80);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2026-11-23");
const looseDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "a date is written 2026, 2026-11 or 2026-11-23");
const line = z.string().trim().min(1);

/** A form or trigger; a plain string takes the context that is usual where it stands. */
function formOf(usual: "none" | "passage") {
  return z.union([
    line.transform((text): FormFile => ({
      text,
      case: "any",
      context: usual,
      near: [],
      hints: [],
      subjects: [],
      avoid: [],
    })),
    z
      .strictObject({
        text: line,
        case: z.enum(["any", "exact"]).default("any"),
        context: z.enum(["none", "passage", "page", "risk"]).default(usual),
        verb: z.enum(["first", "last"]).optional(),
        near: z.array(line).default([]),
        hints: z.array(line).default([]),
        subjects: z.array(line).default([]),
        avoid: z.array(line).default([]),
      })
      .refine(({ near, hints }) => near.length === 0 || hints.length === 0, {
        message: "a form has near words, which it needs, or hints, which it does not, not both",
      }),
  ]);
}

export interface FormFile {
  text: string;
  case: "any" | "exact";
  context: "none" | "passage" | "page" | "risk";
  verb?: "first" | "last" | undefined;
  near: string[];
  hints: string[];
  subjects: string[];
  avoid: string[];
}

/** Which sources the facts were held against, and when. A second reader, who did not write the entry, adds counts. */
const checked = z.strictObject({
  against: z.array(id).min(1),
  on: day,
  /** Figures, dates, names, quotations and identifiers that the second reader traced. */
  facts: z.number().int().min(0).optional(),
  /** Those of them that were corrected or dropped. */
  mended: z.number().int().min(0).optional(),
});

/** For a form that several entries have: the words around it that speak for this entry. */
const senses = z.array(z.strictObject({ form: line, cues: z.array(line) })).default([]);

/** Names by which an entry is looked up, beside its forms. They are not marked in texts. */
const aliases = z.array(line.max(120)).default([]);

/** Words by which people ask for an entry who do not know its name. They are only searched. */
const asked = z.array(line.max(40)).max(6).default([]);

export const conceptSchema = z.strictObject({
  name: line.max(80),
  aliases,
  asked,
  kind: z.enum(CONCEPT_KINDS),
  topics: z.array(id).min(1).max(3),
  core: z.boolean().default(false),
  level: z.enum(["basic", "intermediate", "specialist"]),
  status: z.enum(STATUSES),
  short: line,
  forms: z.array(formOf("none")).min(1),
  senses,
  related: z.array(z.strictObject({ id, as: z.enum(RELATIONS) })).default([]),
  examples: z.array(id).default([]),
  sources: z.array(id).default([]),
  sentences: z.strictObject({ yes: z.array(line), no: z.array(line).default([]) }),
  reviewed: day,
  checked: checked.optional(),
});

export const exampleSchema = z.strictObject({
  name: line.max(80),
  aliases,
  asked,
  date: looseDate,
  setting: z.enum(SETTINGS),
  line,
  what: line,
  figures: z.array(z.strictObject({ value: z.coerce.string(), of: line, condition: line })).default([]),
  caveat: line,
  accounts: line.optional(),
  sources: z.array(id).min(1),
  concepts: z.array(id).min(1),
  triggers: z.array(formOf("passage")).default([]),
  senses,
  checked,
});

export const estimateSchema = z.strictObject({
  who: line,
  aliases,
  role: line,
  figure: z.coerce.string(),
  // Left out together, for those who answer without a number.
  low: z.number().min(0).max(100).optional(),
  high: z.number().min(0).max(100).optional(),
  event: line,
  horizon: line,
  condition: line,
  date: looseDate,
  source: id,
  group: z.enum(ESTIMATE_GROUPS),
  note: line.optional(),
  checked,
});

const author = z.union([
  line.refine((name) => !/\b(?:and others|and co-authors)$/.test(name), {
    error: `further authors are "${AND_OTHERS}", at the end`,
  }),
  z.strictObject({ literal: line }),
]);

export const sourceSchema = z.strictObject({
  title: line,
  authors: z.array(author).min(1),
  year: z.number().int().min(1600).max(2100),
  date: looseDate.optional(),
  venue: line.optional(),
  type: z.enum(SOURCE_TYPES),
  role: z.enum(["primary", "official", "survey", "critique", "news", "secondary"]),
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$|^[a-z-]+(?:\.[A-Z]{2})?\/\d{7}$/)
    .optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/)
    .optional(),
  url: z.url({ protocol: /^https$/ }).optional(),
  read: z.enum(["full", "part", "abstract", "reported"]),
  forms: z.array(formOf("none")).default([]),
  senses,
  aliases,
  summary: line.optional(),
});

export const actorSchema = z.strictObject({
  name: line.max(80),
  kind: z.enum(ACTOR_KINDS),
  short: line,
  aliases,
  entries: z.array(id).default([]),
  sources: z.array(id).min(1),
  reviewed: day,
});

const sourced = { text: line, sources: z.array(id).min(1) };
export const argumentSchema = z.strictObject({
  reasons: z.array(
    z.strictObject({
      id,
      name: line,
      thesis: line,
      claims: z.array(
        z.strictObject({
          id: line,
          claim: line,
          support: z.strictObject(sourced),
          objection: z.strictObject({ ...sourced, by: line }),
          entries: z.array(id).default([]),
        }),
      ),
    }),
  ),
});

export const topicsSchema = z.strictObject({
  topics: z.array(z.strictObject({ id, name: line })),
  vocabulary: z.strictObject({
    strong: z.array(line),
    weak: z.array(line),
    risk: z.array(line),
    subjects: z.record(id, z.array(line)),
  }),
});

export const redirectsSchema = z.record(id, id);

export type ConceptFile = z.infer<typeof conceptSchema>;
export type ExampleFile = z.infer<typeof exampleSchema>;
export type EstimateFile = z.infer<typeof estimateSchema>;
export type SourceFile = z.infer<typeof sourceSchema>;
export type ActorFile = z.infer<typeof actorSchema>;
export type ArgumentFile = z.infer<typeof argumentSchema>;
export type TopicsFile = z.infer<typeof topicsSchema>;
