import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { PROJECT_FOLDER } from "../../src/cli/project.ts";

const BUILDS = ["chrome-mv3", "firefox-mv3"];
const LIMITS = { withoutTerms: 15_000, withTerms: 40_000 };

const folderOf = (build: string): string => join(PROJECT_FOLDER, ".output", build);
const textOf = (build: string, file: string): string => readFileSync(join(folderOf(build), file), "utf8");
const scriptsOf = (build: string): string[] =>
  readdirSync(folderOf(build), { recursive: true, encoding: "utf8" }).filter(
    (file) => extname(file) === ".js",
  );

/** What each library leaves in a bundle. The first line proves that the sign can be found at all. */
const SIGNS = {
  react: /react\.transitional\.element/,
  fuse: /ignoreLocation/,
  zod: /ZodError|invalid_type/,
  yaml: /YAMLParseError/,
} as const;

test.each(BUILDS)("%s: the signs of React and Fuse are found where they belong", (build) => {
  const all = scriptsOf(build).map((file) => textOf(build, file));
  expect(all.some((text) => SIGNS.react.test(text))).toBe(true);
  expect(all.some((text) => SIGNS.fuse.test(text))).toBe(true);
});

test.each(BUILDS)("%s: the annotator carries no React, no search, no parser", (build) => {
  const annotator = textOf(build, "annotator.js");
  for (const [name, sign] of Object.entries(SIGNS)) expect(sign.test(annotator), name).toBe(false);
});

test.each(BUILDS)("%s: no parser of the glossary is shipped, and the popover has no search", (build) => {
  for (const file of scriptsOf(build)) {
    expect(SIGNS.zod.test(textOf(build, file)), file).toBe(false);
    expect(SIGNS.yaml.test(textOf(build, file)), file).toBe(false);
  }
  expect(SIGNS.fuse.test(textOf(build, "popover.js"))).toBe(false);
});

test.each(BUILDS)("%s: the entries are shipped once, for the background and the pages", (build) => {
  // The first bytes of a Zstandard frame, as base64.
  const withEntries = scriptsOf(build).filter((file) => textOf(build, file).includes("KLUv/"));
  expect(withEntries).toHaveLength(1);
  expect(textOf(build, withEntries[0]!).length).toBeGreaterThan(200_000);
});

test.each(BUILDS)("%s: the annotator stays light", (build) => {
  const annotator = textOf(build, "annotator.js");
  // The term index is the one JSON.parse of a literal.
  const withoutTerms = annotator.replace(/JSON\.parse\((["'`])\{(?:\\)?"entries.*?[^\\]\1\)/s, "{}");
  expect(withoutTerms.length).toBeLessThan(annotator.length);
  const sizes = { withTerms: gzipSync(annotator).length, withoutTerms: gzipSync(withoutTerms).length };
  console.log(
    `${build} annotator.js, gzip: ${sizes.withoutTerms} B without the term index, ${sizes.withTerms} B with it`,
  );
  expect(sizes.withoutTerms).toBeLessThanOrEqual(LIMITS.withoutTerms);
  expect(sizes.withTerms).toBeLessThanOrEqual(LIMITS.withTerms);
});

/** Every file of a build that a browser reads as code, markup, style or data. */
const textFilesOf = (build: string): string[] =>
  readdirSync(folderOf(build), { recursive: true, encoding: "utf8" }).filter((file) =>
    [".js", ".css", ".html", ".json"].includes(extname(file)),
  );

/** All that a pattern finds in a build, by the script that it stands in; in libraries as in our own code. */
const foundIn = (build: string, pattern: RegExp): string[] =>
  scriptsOf(build).flatMap((file) =>
    [...textOf(build, file).matchAll(pattern)].map(
      ([found]) => `${file.replace(/-[\w-]{8}\.js$/, ".js")}: ${found}`,
    ),
  );

const CODE = /(?<![\w$.])(?:eval|Function)\(|importScripts|WebAssembly|set(?:Timeout|Interval)\(["'`]/g;
const NETWORK =
  /(?<![\w$])fetch\(|XMLHttpRequest|new WebSocket|new EventSource|sendBeacon|WebTransport|RTCPeerConnection|new (?:Shared)?Worker\(|import\(\s*["'`]https?:/g;
/** React's scheduler sends itself an empty message. */
const TO_PAGES =
  /postMessage\((?!null\))|BroadcastChannel|onMessageExternal|onConnectExternal|onUserScriptMessage|CustomEvent\(/g;

test("what is looked for would be found", () => {
  for (const code of ["eval(x)", "new Function(x)", "Function(x)", 'setTimeout("x")'])
    expect(code).toMatch(CODE);
  for (const code of ["fetch(x)", "self.fetch(x)", "new WebSocket(x)", 'import("https://x")'])
    expect(code).toMatch(NETWORK);
  expect("window.postMessage(x)").toMatch(TO_PAGES);
});

test.each(BUILDS)("%s: nothing makes code of text", (build) => {
  expect(foundIn(build, CODE)).toEqual([]);
});

test.each(BUILDS)("%s: nothing can connect anywhere", (build) => {
  expect(foundIn(build, NETWORK)).toEqual([]);
});

test.each(BUILDS)("%s: nothing speaks to pages or to other extensions", (build) => {
  expect(foundIn(build, TO_PAGES)).toEqual([]);
});

/**
 * Where text becomes markup, with the names of variables taken out. Each of these is a library's, and none is
 * reached with anything but a constant or a copy: our own source has none (tests/extension/shipped-source.test.ts),
 * and the pages' policy would refuse them (`require-trusted-types-for`).
 */
const REACTS = [
  // React's way to make a <script> that does not run; we make none.
  "x.innerHTML=`<script><\\/script>`",
  // Behind dangerouslySetInnerHTML, when an element is made and when it is changed; we use none.
  "x.innerHTML=x",
  "x.innerHTML=x",
];
/** In a copy of the page that belongs to no window: nothing in it runs or loads (src/page/read-article.ts). */
const READABILITYS = ["x.innerHTML=x", "x.innerHTML=x.innerHTML"];

test.each(BUILDS)(
  "%s: text becomes markup nowhere but in React and Readability, as they are known",
  (build) => {
    const SINK =
      /[\w$]+\.(?:inner|outer)HTML=(?!=)(?:`[^`]*`|[\w$.]+)|insertAdjacentHTML|document\.write\w*|\.srcdoc\b|createContextualFragment|parseFromString|new DOMParser|setHTML\w*|parseHTMLUnsafe/g;
    for (const file of scriptsOf(build)) {
      const text = textOf(build, file);
      const sinks = [...text.matchAll(SINK)].map(([sink]) =>
        sink.replace(/^[\w$]+(?=\.)/, "x").replace(/=[\w$]+(?=\.|$)/, "=x"),
      );
      const known = SIGNS.react.test(text) ? REACTS : file === "article.js" ? READABILITYS : [];
      expect(sinks.toSorted(), file).toEqual(known.toSorted());
    }
  },
);

/** Each beginning of an address that may stand in a bundle, and what it is there for. None is ever loaded. */
const ADDRESSES: Readonly<Record<string, string>> = {
  "http://www.w3.org/1999/xhtml": "name of a namespace",
  "http://www.w3.org/2000/svg": "name of a namespace",
  "http://www.w3.org/1998/Math/MathML": "name of a namespace",
  "http://www.w3.org/1999/xlink": "name of a namespace",
  "http://www.w3.org/XML/1998/namespace": "name of a namespace",
  "https://react.dev/errors/": "in the text of React's errors",
  "https://arxiv.org/abs/": "link to a source that has a number there",
  "https://doi.org/": "link to a source that has a number there",
};

test.each(BUILDS)(
  "%s: no address stands in a bundle but those of namespaces, errors and sources",
  (build) => {
    const found = new Set<string>();
    for (const file of textFilesOf(build))
      for (const [address] of textOf(build, file).matchAll(
        /(?:https?:|(?<=["'`(]))\/\/[a-z0-9-]+\.[^\s"'`<>()$\\]*/gi,
      ))
        found.add(address);
    expect([...found].toSorted()).toEqual(Object.keys(ADDRESSES).toSorted());
  },
);

test.each(BUILDS)(
  "%s: our pages hold scripts and sheets of their own files, and no other code or style",
  (build) => {
    const pages = readdirSync(folderOf(build)).filter((file) => extname(file) === ".html");
    expect(pages).toEqual(["options.html", "popup.html", "sidepanel.html", "welcome.html"]);
    for (const page of pages) {
      const { document } = new JSDOM(textOf(build, page)).window;
      for (const script of document.scripts) {
        expect(script.getAttribute("src"), page).toMatch(/^\/chunks\/[\w-]+\.js$/);
        expect(script.textContent, page).toBe("");
      }
      for (const link of document.querySelectorAll("link"))
        expect(link.getAttribute("href"), page).toMatch(/^\/(?:chunks|assets)\/[\w-]+\.(?:js|css)$/);
      expect(
        document.querySelectorAll("style, [style], iframe, object, embed, base, form, img"),
        page,
      ).toHaveLength(0);
      for (const element of document.querySelectorAll("*"))
        expect(
          element.getAttributeNames().filter((name) => name.startsWith("on")),
          page,
        ).toEqual([]);
    }
  },
);

test.each(BUILDS)("%s: no sheet loads anything, and no map of the source is shipped", (build) => {
  for (const file of textFilesOf(build)) {
    const text = textOf(build, file);
    if (extname(file) === ".css") expect(text, file).not.toMatch(/@import|url\(|image-set\(|expression\(/i);
    expect(text, file).not.toContain("sourceMappingURL");
  }
});
