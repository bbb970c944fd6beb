/** A feed that never ends and never grows: items come at the end, older ones go, each is written token by token. */

/** The page, with a few items in it. */
export const FEED_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A feed on AI risk</title></head>
<body><main><h1>A feed on AI risk</h1><section id="feed"></section></main></body></html>`;

declare global {
  /** How many changes the feed has made; the feed stops when it is below 0. */
  var benchFeed: number;
}

/** Starts it; runs in the page. It goes on until `benchFeed` is set below 0. */
export function startFeed({
  perSecond,
  sentences,
}: {
  perSecond: number;
  sentences: readonly string[];
}): void {
  const KEPT = 60;
  const TOKENS = 40;
  const feed = document.querySelector("#feed")!;
  const words = sentences.join(" ").split(" ");
  let text: Text | undefined;
  const change = (): void => {
    if (globalThis.benchFeed % TOKENS === 0) {
      const item = document.createElement("article");
      text = item.appendChild(document.createElement("p")).appendChild(document.createTextNode(""));
      feed.append(item);
      if (feed.childElementCount > KEPT) feed.firstElementChild!.remove();
      scrollTo(0, document.documentElement.scrollHeight);
    }
    text!.appendData(`${words[globalThis.benchFeed % words.length]} `);
    globalThis.benchFeed++;
  };
  globalThis.benchFeed = 0;
  const from = performance.now();
  const step = (): void => {
    if (globalThis.benchFeed < 0) return;
    const due = ((performance.now() - from) / 1000) * perSecond;
    while (globalThis.benchFeed < due) change();
    setTimeout(step, 5);
  };
  step();
}

/** Highlights a word in each of the last nine items, anew every second, as a page may do itself; runs in the page. */
export function highlightLast(): void {
  const style = document.createElement("style");
  style.textContent = "::highlight(bench) { text-decoration: underline dotted }";
  document.head.append(style);
  const highlight = new Highlight();
  CSS.highlights.set("bench", highlight);
  setInterval(() => {
    highlight.clear();
    for (const item of [...document.querySelectorAll("article p")].slice(-10, -1)) {
      const text = item.firstChild as Text;
      highlight.add(
        new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 9 }),
      );
    }
  }, 1000);
}
