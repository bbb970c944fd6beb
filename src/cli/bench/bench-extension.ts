/** A small extension that carries the measuring code into the isolated world, where the cost is. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

export interface BenchExtension {
  readonly folder: string;
  remove(): void;
}

const MANIFEST = {
  manifest_version: 3,
  name: "Benchmark",
  version: "1.0",
  content_scripts: [{ matches: ["http://127.0.0.1/*"], js: ["bench.js"], run_at: "document_idle" }],
  browser_specific_settings: {
    gecko: { id: "bench@ai-risk-gloss", data_collection_permissions: { required: ["none"] } },
  },
};

/** Built in a temporary folder; `remove` takes it away again. */
export async function makeBenchExtension(): Promise<BenchExtension> {
  const folder = mkdtempSync(join(tmpdir(), "ai-risk-gloss-bench-"));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, "bench.js"), await bundle(new URL("in-page/main.ts", import.meta.url)));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A module and all it imports, minified as in a production build. */
export async function bundle(entry: URL): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: fileURLToPath(entry), formats: ["iife"], name: "bench" },
    },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!("output" in output)) throw new Error(`${entry.pathname} was not built.`);
  return output.output[0].code;
}
