/** Remembers which packages' code the bundler put into the extension, over all builds that share it. */
import { join } from "node:path";
import type { Plugin } from "vite";

export interface BundledPackages {
  readonly plugin: Plugin;
  /** The folders of the packages met so far. */
  readonly folders: ReadonlySet<string>;
}

/** `project` is the folder whose `node_modules` holds the bundler. */
export function bundledPackages(project: string): BundledPackages {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: "ai-risk-gloss:bundled-packages",
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== "chunk") continue;
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const folder = packageFolderOf(id, project);
          // Of what was read and shaken off nothing is left to license.
          if (folder !== undefined && renderedLength > 0) folders.add(folder);
        }
      }
    },
  };
  return { plugin, folders };
}

/** The folder of the package that a module belongs to; undefined for the project's own. */
export function packageFolderOf(id: string, project: string): string | undefined {
  const path = id.replaceAll("\\", "/").split("?", 1)[0]!;
  const inPackage = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (inPackage) return inPackage[1]!;
  // The bundler's own additions, such as the loader of chunks, have no file.
  const addition = /^\0(vite|rolldown)\//.exec(path);
  return addition ? join(project, "node_modules", addition[1]!) : undefined;
}
