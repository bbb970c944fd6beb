import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { glossaryPlugin } from "./src/build/glossary-plugin.ts";

const plugins = [glossaryPlugin(fileURLToPath(new URL("glossary", import.meta.url)))];

/**
 * Four kinds of test: pure code, whole programs of the command line, page code in real browsers, and the built
 * extension in real browsers. The first is what `npm run check` runs.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins,
        test: {
          name: "unit",
          include: ["tests/{core,glossary,build,cli,ui,extension,entrypoints}/**/*.test.ts"],
          environment: "node",
          // A busy machine is slow, not wrong.
          testTimeout: 30_000,
          // They keep nothing between them, and each file would read the same modules again.
          isolate: false,
          // Nothing else runs beside them: every processor, not all but one.
          maxWorkers: "100%",
        },
      },
      {
        plugins,
        test: {
          name: "programs",
          include: ["tests/programs/**/*.test.ts"],
          environment: "node",
          testTimeout: 90_000,
        },
      },
      {
        plugins,
        test: {
          name: "page",
          include: ["tests/page/**/*.test.ts"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        plugins,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          testTimeout: 90_000,
          hookTimeout: 180_000,
          // A busy machine is slow, not wrong.
          expect: { poll: { timeout: 12_000, interval: 60 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
