/** Archives that depend on names and contents alone: no clock, no order of the disk, no owner, no platform. */
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import JSZip from "jszip";

/** The earliest that an archive can tell. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** A ZIP of these files of `folder`, named by their paths below it with `/`. */
export async function archive(folder: string, files: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const file of files.toSorted()) {
    const path = join(folder, file);
    const isProgram = (statSync(path).mode & 0o111) !== 0;
    zip.file(file, readFileSync(path), {
      date: NO_TIME,
      unixPermissions: isProgram ? 0o100755 : 0o100644,
      createFolders: false,
    });
  }
  // Compressed in JavaScript: what zlib makes differs between processors and versions of Node.
  return zip.generateAsync({
    type: "uint8array",
    platform: "UNIX",
    compression: "DEFLATE",
    compressionOptions: { level: 9 },
  });
}

/** Writes what is in an archive below `folder`, programs as programs. */
export async function unpack(content: Uint8Array, folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(content);
  for (const [name, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async("uint8array"), { mode: Number(file.unixPermissions) & 0o777 });
  }
}

/** All files below a folder, by their paths with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}
