/** What the source of the extension itself never does. The bundles, with the libraries in them, are looked at in tests/e2e/bundles.test.ts. */
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

/** Everything that is bundled; `build` and `cli` run on our machines only. */
const FILES = globSync("{src/{core,glossary,page,extension,ui},entrypoints}/**/*.{ts,tsx,html}", {
  cwd: PROJECT_FOLDER,
})
  .map((file) => file.split(sep).join("/"))
  .toSorted();
const SOURCES = FILES.map((file) => ({
  file,
  text: withoutComments(readFileSync(join(PROJECT_FOLDER, file), "utf8")),
}));

/** Comments may speak of what the code does not do. Addresses in texts are left whole. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

const NEVER: Readonly<Record<string, readonly [pattern: RegExp, specimen: string]>> = {
  "makes markup of text": [
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|srcdoc|DOMParser|createContextualFragment|setHTML|parseHTML|parseFromString/i,
    "element.innerHTML = text",
  ],
  "makes code of text": [
    /\beval\b|new Function\b|\bFunction\(|set(?:Timeout|Interval)\(\s*["'`]|javascript:|WebAssembly|importScripts|createElement\(\s*["'`]script/,
    "new Function(text)",
  ],
  "connects anywhere": [
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|new Image\(|new (?:Shared)?Worker\(|import\(\s*["'`]https?:/,
    "fetch(address)",
  ],
  "hears or speaks to pages": [
    /postMessage|BroadcastChannel|MessageChannel|CustomEvent\(|addEventListener\(\s*["'`]message|onMessageExternal|onConnect|onUserScript|externally_connectable|world:\s*["'`]MAIN/,
    'addEventListener("message", hear)',
  ],
  "follows a foreign window": [
    /\bwindow\.opener\b|window\.open\(|\.contentWindow|\bwindow\.(?:parent|top)\b/,
    "window.opener.focus()",
  ],
};

test("the whole source is looked at", () => {
  expect(FILES.length).toBeGreaterThan(150);
  for (const file of ["src/extension/answer-pages.ts", "src/ui/Prose.tsx", "entrypoints/annotator/index.ts"])
    expect(FILES).toContain(file);
});

describe.each(Object.entries(NEVER))("no file of ours %s", (_, [pattern, specimen]) => {
  test("and the pattern finds what it is for", () => expect(specimen).toMatch(pattern));
  test("in the source", () => {
    expect(
      SOURCES.filter(({ text }) => pattern.test(text)).map(
        ({ file, text }) => `${file}: ${pattern.exec(text)?.[0]}`,
      ),
    ).toEqual([]);
  });
});

test("one module hears messages, and it looks at sender and content of each", () => {
  const hearing = SOURCES.filter(({ text }) => /defineExtensionMessaging|runtime\.onMessage/.test(text)).map(
    ({ file }) => file,
  );
  expect(hearing).toEqual(["src/extension/messages.ts"]);
  const unguarded = SOURCES.filter(({ text }) => /@webext-core\/messaging/.test(text)).map(
    ({ file }) => file,
  );
  expect(unguarded).toEqual(["src/extension/messages.ts"]);
});

test("permissions are asked for and site rules written only where the reader chooses sites", () => {
  const filesWith = (pattern: RegExp): string[] =>
    SOURCES.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  expect(filesWith(/permissions\.(?:request|remove)\(/)).toEqual(["src/extension/sites.ts"]);
  // Nothing of the card, and nothing that runs in pages.
  expect(
    filesWith(/permissions\.|storedSiteRules/).filter((file) =>
      /popover|^src\/page|annotator|marks/.test(file),
    ),
  ).toEqual([]);
  expect(
    filesWith(/storage\.(?:local|session|sync)|storage\[/).filter((file) =>
      /popover|^src\/page|^entrypoints/.test(file),
    ),
  ).toEqual([]);
});
