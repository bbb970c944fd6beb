/** `npm run glossary:new <id> [example]`: a skeleton to fill in; glossary/README.md says how. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ID } from "../build/schema.ts";
import { fail } from "./fail.ts";
import { GLOSSARY_FOLDER } from "./project.ts";

const [id, kind = "concept"] = process.argv.slice(2);
if (id === undefined || !ID.test(id))
  fail(
    "Usage: npm run glossary:new <id> [example]\nAn id is lower-case words joined by hyphens, such as reward-hacking.",
  );
if (kind !== "concept" && kind !== "example") fail(`"${kind}" is neither concept nor example.`);

const today = new Date().toISOString().slice(0, 10);
const words = id.replaceAll("-", " ");
const name = words[0]!.toUpperCase() + words.slice(1);

const CONCEPT = `---
name: ${name}
kind: idea            # idea | behaviour | risk | method | evaluation | technology | argument | scenario | policy | label
topics: []            # one to three ids of topics.yaml
core: false
level: intermediate   # basic | intermediate | specialist
status: established   # established | observed-in-tests | observed-in-use | theoretical | disputed | label | historical
short: >-
  At most 35 words that stand alone and do not use the term itself.
forms:
  - ${words}
related: []           # - {id: other-entry, as: broader | narrower | contrast | part-of | see-also}
examples: []
sources: []           # at least two, one of them primary or official
sentences:
  yes: []             # at least two
  no: []
reviewed: ${today}
---
## In plain words

## Why it matters

## Evidence

## Disagreement

## History
`;

const EXAMPLE = `---
name: ${name}
date: "${today.slice(0, 4)}"
setting: evaluation   # deployment | evaluation | contrived-test | legal | policy | historical | thought-experiment
line: At most 24 words for the card.
what: >-
  At most 45 words.
figures: []           # - {value: 20 %, of: what it counts, condition: which model, which set-up}
caveat: What it does not show.
sources: []
concepts: []
triggers: []          # - {text: a phrase, near: [the actor's name]}
checked: {against: [], on: ${today}}
---
`;

const path = join(GLOSSARY_FOLDER, `${kind}s`, `${id}.md`);
if (existsSync(path)) fail(`glossary/${kind}s/${id}.md exists already.`);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, kind === "concept" ? CONCEPT : EXAMPLE);
console.log(`Wrote glossary/${kind}s/${id}.md. Fill it in, then run npm run glossary:check.`);
