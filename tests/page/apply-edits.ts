/** What a page may do to its own document, as numbers that a test can draw, send and shrink. Runs in the page. */

export const EDITS = [
  "insert markup",
  "insert text",
  "remove",
  "remove text",
  "move",
  "move text",
  "replace",
  "change tag",
  "wrap",
  "wrap text",
  "unwrap",
  "split text",
  "normalise",
  "insert data",
  "delete data",
  "replace data",
  "set data",
  "set attribute",
  "style",
  "open details",
  "attach shadow",
  "replace content",
  "set inner HTML",
  "replace the body's content",
  "title",
] as const;

/** Numbers pick among what there is: `at` and `to` among nodes, `pick` among texts, tags and attributes. */
export interface Edit {
  readonly kind: (typeof EDITS)[number];
  readonly at: number;
  readonly to: number;
  readonly pick: number;
}

const TEXTS = [
  "reward hacking",
  " of the deceptive alignment ",
  "alignment",
  " is an AI of that kind ",
  "reward ",
  "hacking",
  " by a language model for the ",
  " to be of plain words ",
  "",
  " ",
  "mis",
  "\u00ad",
];
const MARKUP = [
  "<p>It is reward <b>hacking</b> of the AI.</p>",
  "<p>The alignment of it.</p>",
  "<em>hacking</em>",
  "<div>the deceptive <i>alignment</i><p>of an AI</p>and the reward hacking</div>",
  "<h2>The alignment of an AI</h2>",
  "<ul><li>the reward hacking<li>and the alignment</ul>",
  "<table><tr><td>reward<td>hacking<tr><td>an AI<td>the alignment</table>",
  "<tr><td>deceptive alignment</td></tr>",
  "<a href='#'>deceptive alignment</a>",
  "<a href='#'><h3>the reward hacking</h3><p>of that AI</p></a>",
  "<span><div>the deceptive alignment</div> of the AI</span>",
  "<span class=comments><div>the deceptive alignment</div> of the AI</span>",
  "<b role=complementary>of an AI <p>the alignment</p></b>",
  "<nav>the reward hacking</nav>",
  "<aside><p>the alignment of an AI</p></aside>",
  "<main><article>the deceptive alignment</article></main>",
  "<footer>reward hacking</footer>",
  "<div id=comments><p>the reward hacking of an AI</p></div>",
  "<section class=comments>the alignment of an AI</section>",
  "<section role=complementary>the alignment of an AI</section>",
  "<br>",
  "<wbr>",
  "<!-- reward hacking -->",
  "<code>alignment</code>",
  "<span class=katex>alignment</span>",
  "<script type=text/plain>alignment</script>",
  "<template><p>the reward hacking</p></template>",
  "<details><summary>an AI</summary><p>the deceptive alignment</p></details>",
  "<details open>the reward hacking</details>",
  "<div hidden>the reward hacking</div>",
  "<i lang=de>alignment</i>",
  "<blockquote lang=en-GB>the deceptive alignment</blockquote>",
  "<div contenteditable>the reward hacking <p contenteditable=false>of an AI</p></div>",
  "<svg><text>alignment</text></svg>",
  "<x-part>the deceptive alignment</x-part>",
  "<form><input name=firstChild><input name=parentNode>the reward hacking</form>",
];
const TAGS = [
  "p",
  "div",
  "h2",
  "section",
  "article",
  "nav",
  "aside",
  "li",
  "td",
  "span",
  "em",
  "a",
  "code",
  "x-part",
];
const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ["hidden", ""],
  ["hidden", "until-found"],
  ["aria-hidden", "true"],
  ["aria-hidden", "false"],
  ["contenteditable", "true"],
  ["contenteditable", "false"],
  ["role", "textbox"],
  ["role", "navigation"],
  ["role", "complementary"],
  ["role", "note"],
  ["data-state", "loading"],
  ["class", "wide"],
  ["lang", "en"],
  ["title", "the reward hacking"],
];
const STYLES = ["display: none", "visibility: hidden", "color: red", ""];
const TITLES = ["", "A page", "On AI alignment"];

/** Changes this paragraph last, so that every change is followed by a judgement. */
const PULSE = "pulse";

/** A body's content with what `applyEdits` needs. */
export function editable(html: string): string {
  return `${html}<p id=${PULSE}>0</p>`;
}

/** Does the edits one after another, in one task; what cannot be done is left out. */
export function applyEdits(edits: readonly Edit[]): void {
  for (const edit of edits) apply(edit);
  const pulse = document.getElementById(PULSE)!;
  pulse.firstChild!.nodeValue = String(Number(pulse.textContent) + 1);
}

function apply({ kind, at, to, pick }: Edit): void {
  const elements = all<Element>(NodeFilter.SHOW_ELEMENT);
  const texts = all<Text>(NodeFilter.SHOW_TEXT);
  const one = elements[at % Math.max(1, elements.length)];
  const other = [document.body, ...elements][to % (elements.length + 1)]!;
  const text = texts[at % Math.max(1, texts.length)];
  const some = TEXTS[pick % TEXTS.length]!;
  const markup = MARKUP[pick % MARKUP.length]!;
  const tag = TAGS[pick % TAGS.length]!;
  const within = text ? pick % (text.length + 1) : 0;
  const put = (node: Node, into: Element): void => {
    // Nothing stands in a line break.
    if (!node.contains(into) && !["br", "wbr"].includes(into.localName))
      into.insertBefore(node, placeIn(into, at + pick));
  };

  if (kind === "insert markup") put(parsed(markup), other);
  else if (kind === "insert text") put(document.createTextNode(some), other);
  else if (kind === "replace the body's content")
    document.body.replaceChildren(parsed(markup), document.getElementById(PULSE)!);
  else if (kind === "title") document.title = TITLES[pick % TITLES.length]!;
  else if (kind === "normalise") other.normalize();
  else if (one) {
    const isBreak = ["br", "wbr"].includes(one.localName);
    if (kind === "remove") one.remove();
    else if (kind === "move") put(one, other);
    else if (kind === "replace") one.replaceWith(parsed(markup));
    else if (kind === "replace content" && !isBreak) one.replaceChildren(parsed(markup), some);
    else if (kind === "set inner HTML" && !isBreak) one.innerHTML = markup;
    else if (kind === "unwrap") one.replaceWith(...one.childNodes);
    else if (kind === "open details") document.querySelector("details")?.toggleAttribute("open");
    else if (kind === "style") one.setAttribute("style", STYLES[pick % STYLES.length]!);
    else if (kind === "change tag") {
      const next = document.createElement(tag);
      next.append(...one.childNodes);
      one.replaceWith(next);
    } else if (kind === "wrap") {
      const around = document.createElement(tag);
      one.replaceWith(around);
      around.append(one);
    } else if (kind === "set attribute") {
      const [name, value] = ATTRIBUTES[pick % ATTRIBUTES.length]!;
      const target = to % 9 === 0 ? document.body : one;
      if (isUnfollowed(target, name)) return;
      if (target.getAttribute(name) === value) target.removeAttribute(name);
      else target.setAttribute(name, value);
    } else if (kind === "attach shadow") {
      if (["div", "section", "article", "x-part", "p"].includes(one.localName) && !one.shadowRoot)
        one.attachShadow({ mode: "open" }).innerHTML =
          pick % 2 === 0 ? "<slot></slot>" : "<p>the reward hacking</p>";
    }
  }
  if (!text) return;
  if (kind === "remove text") text.remove();
  else if (kind === "move text") put(text, other);
  else if (kind === "split text") text.splitText(within);
  else if (kind === "insert data") text.insertData(within, some);
  else if (kind === "delete data") text.deleteData(within, to);
  else if (kind === "replace data") text.replaceData(within, to % 8, some);
  else if (kind === "set data") text.data = some;
  else if (kind === "wrap text") {
    const around = document.createElement(tag);
    text.replaceWith(around);
    around.append(text);
  }
}

/**
 * Edits that the annotator does not follow, so that they are not among those of the property: `class`, `id`,
 * `lang` and `href` say what is read too ("comments", "katex", another language, a link), but pages change
 * classes all day long, and nobody watches these four; what they change is noticed when the part is read
 * again for another reason.
 */
function isUnfollowed(element: Element, name: string): boolean {
  return (name === "class" || name === "lang") && element.hasAttribute(name);
}

/** The nodes of a kind in the body, without the paragraph that is changed last. */
function all<N extends Node>(kind: number): N[] {
  const found: N[] = [];
  const walker = document.createTreeWalker(document.body, kind);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement?.id !== PULSE && (node as Element).id !== PULSE) found.push(node as N);
  }
  return found;
}

function placeIn(parent: Element, place: number): Node | null {
  return parent.childNodes[place % (parent.childNodes.length + 1)] ?? null;
}

function parsed(markup: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return document.importNode(template.content, true);
}
