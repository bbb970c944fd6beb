/** Bundles a script of a fixture, or the harness's own, for pages. */
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

export interface BundleOptions {
  /** What other packages stand for these names. */
  readonly alias?: Readonly<Record<string, string>>;
  readonly plugins?: readonly Plugin[];
}

/** The code of `entry`, a path below this folder, as one script. What it exports becomes the global `exported`. */
export async function bundle(
  entry: string,
  { alias = {}, plugins = [] }: BundleOptions = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    mode: "production",
    // The test runner calls its own environment one of development.
    oxc: { jsx: { runtime: "automatic", development: false } },
    logLevel: "error",
    plugins: [...plugins],
    resolve: { alias },
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
    },
    build: {
      write: false,
      minify: false,
      target: "es2023",
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ["iife"],
        name: "exported",
      },
    },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!("output" in output)) throw new Error(`${entry} was not bundled.`);
  return output.output[0].code;
}
