/* Terms in elements of their own, as many annotators do it; also in text that comes later. */
const TERMS = /reward hacking|deceptive alignment|instrumental convergence|treacherous turn|sandbagging/i;

function wrapTerms() {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const found = TERMS.exec(text.data);
    if (!found || text.parentElement?.closest("script, style, title, textarea, .wrapped-term")) continue;
    const term = text.splitText(found.index);
    term.splitText(found[0].length);
    const wrapper = document.createElement("span");
    wrapper.className = "wrapped-term";
    term.replaceWith(wrapper);
    wrapper.append(term);
  }
}

let timer;
new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(wrapTerms, 20);
}).observe(document, { subtree: true, childList: true, characterData: true });
wrapTerms();
