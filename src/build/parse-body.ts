/** The Markdown of an entry → its node tree. Whatever is not allowed there is a problem. */
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Block, Inline } from "../glossary/body.ts";
import type { Section } from "../glossary/entry.ts";
import type { Problem } from "./problem.ts";

const CITATION = /\[((?:@[a-z0-9-]+)(?:\s*[;,]\s*@[a-z0-9-]+)*)\]/g;
const ALLOWED = "Allowed are paragraphs, emphasis, strong, links, lists, quotes and [@source] citations";

/** Text before the first heading has the title "". */
export function parseBody(markdown: string, file: string): { sections: Section[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const refuse = (node: Nodes): void => {
    const line = node.position?.start.line;
    problems.push({
      file,
      what: `the body holds ${node.type}${line === undefined ? "" : ` (line ${line} of the body)`}`,
      remedy: ALLOWED,
    });
  };

  const inline = (node: PhrasingContent): Inline[] => {
    switch (node.type) {
      case "text":
        return textWithCitations(node.value.replaceAll(/\s*\n\s*/g, " "));
      case "break":
        return [" "];
      case "emphasis":
        return [{ kind: "emphasis", children: node.children.flatMap(inline) }];
      case "strong":
        return [{ kind: "strong", children: node.children.flatMap(inline) }];
      case "link": {
        const children = node.children.flatMap(inline);
        if (node.url.startsWith("#")) return [{ kind: "entry", id: node.url.slice(1), children }];
        if (node.url.startsWith("https://")) return [{ kind: "link", address: node.url, children }];
        problems.push({
          file,
          what: `link to "${node.url}"`,
          remedy: "Links begin with https:// or, for an entry, with #",
        });
        return children;
      }
      default:
        refuse(node);
        return [];
    }
  };

  const paragraphOf = (node: RootContent): Inline[] => {
    if (node.type === "paragraph") return node.children.flatMap(inline);
    refuse(node);
    return [];
  };

  const block = (node: RootContent): Block[] => {
    switch (node.type) {
      case "paragraph":
        return [{ kind: "paragraph", children: node.children.flatMap(inline) }];
      case "blockquote":
        return [{ kind: "quote", children: node.children.flatMap((child) => paragraphOf(child)) }];
      case "list":
        return [
          {
            kind: "list",
            items: node.children.map((item) => item.children.flatMap((child) => paragraphOf(child))),
          },
        ];
      default:
        refuse(node);
        return [];
    }
  };

  const sections: { title: string; blocks: Block[] }[] = [];
  for (const node of fromMarkdown(markdown).children) {
    if (node.type === "heading" && node.depth === 2) {
      const title = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
      sections.push({ title, blocks: [] });
    } else {
      if (sections.length === 0) sections.push({ title: "", blocks: [] });
      sections.at(-1)!.blocks.push(...block(node));
    }
  }
  return { sections, problems };
}

/** "Seen in tests [@a; @b]." → text and one citation each. */
function textWithCitations(text: string): Inline[] {
  const parts: Inline[] = [];
  let last = 0;
  for (const found of text.matchAll(CITATION)) {
    if (found.index > last) parts.push(text.slice(last, found.index));
    for (const name of found[1]!.split(/[;,]/))
      parts.push({ kind: "citation", source: name.trim().slice(1) });
    last = found.index + found[0].length;
  }
  if (last < text.length) parts.push(text.slice(last));
  return parts;
}
