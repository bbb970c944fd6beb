import { foldName } from "./fold-name.ts";

/** Tells of a folded text (`foldName`) whether each of the words is in it, be it as a part of a word. */
export function wordFilter(words: string): (folded: string) => boolean {
  const wanted = foldName(words).split(" ");
  return (folded) => wanted.every((word) => folded.includes(word));
}
