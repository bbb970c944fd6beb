/** Prose of an entry as a small typed tree: nothing parses Markdown or sets HTML at run time. */

export type Inline =
  | string
  | { readonly kind: "emphasis" | "strong"; readonly children: readonly Inline[] }
  /** An address of the web; https only. */
  | { readonly kind: "link"; readonly address: string; readonly children: readonly Inline[] }
  | { readonly kind: "entry"; readonly id: string; readonly children: readonly Inline[] }
  | { readonly kind: "citation"; readonly source: string };

export type Block =
  | { readonly kind: "paragraph" | "quote"; readonly children: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] };

/** The text without markup and citations; blocks joined by a space. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === "list" ? block.items.map(inlineText).join(" ") : inlineText(block.children),
    )
    .join(" ");
}

export function inlineText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (typeof child === "string") return child;
      return child.kind === "citation" ? "" : inlineText(child.children);
    })
    .join("")
    .replaceAll(/\s+([.,;:])/g, "$1");
}

/** Ids of the sources cited, each once, in order. */
export function citedSources(blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  const visit = (children: readonly Inline[]): void => {
    for (const child of children) {
      if (typeof child === "string") continue;
      if (child.kind === "citation") found.add(child.source);
      else visit(child.children);
    }
  };
  for (const block of blocks) {
    if (block.kind === "list") for (const item of block.items) visit(item);
    else visit(block.children);
  }
  return [...found];
}
