/** Which files of a folder hold a word. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Their paths below the folder; the word is looked for in the letters of UTF-8 and of UTF-16. */
export function filesWith(folder: string, word: string): string[] {
  const signs = [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => {
      try {
        const file = join(folder, path);
        if (!statSync(file).isFile()) return false;
        const bytes = readFileSync(file);
        return signs.some((sign) => bytes.includes(sign));
      } catch {
        // A browser at work takes files away, and makes links that lead nowhere.
        return false;
      }
    })
    .toSorted();
}
