/** What the browser's own search finds, and what it selects by it. */

type WithFind = Window & { readonly find?: (words: string) => boolean };

/** One line for each find of each of the words, from the beginning of the page on. */
export function findWords(words: readonly string[]): string[] {
  const { find } = window as WithFind;
  if (!find) return ["window.find does not exist"];
  return words.flatMap((wanted) => {
    getSelection()?.removeAllRanges();
    const lines: string[] = [];
    for (let count = 0; count < 3; count++) {
      const isFound = Reflect.apply(find, window, [wanted]);
      lines.push(`${wanted} ${isFound} ${JSON.stringify(getSelection()?.toString())}`);
    }
    getSelection()?.removeAllRanges();
    return lines;
  });
}
