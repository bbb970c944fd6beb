/** A chat that streams into a page. */

/** Runs in the page: hand it to `evaluate`. Resolves with the number of mutations made. */
export function stream({ ms, perSecond }: { ms: number; perSecond: number }): Promise<number> {
  const words =
    "the model was trained to follow orders and its goals changed in ways that nobody had looked for; reward hacking is one name for it. ".split(
      " ",
    );
  const chat = document.querySelector("#chat")!;
  const from = performance.now();
  let made = 0;
  let paragraph = chat.lastElementChild as HTMLElement;
  const grow = (): void => {
    const text = paragraph.firstChild as Text | null;
    const word = `${words[made % words.length]} `;
    if (text) text.appendData(word);
    else paragraph.append(word);
    made++;
    if (made % 80 === 0) paragraph = chat.appendChild(document.createElement("p"));
  };
  return new Promise((resolve) => {
    const step = (): void => {
      const due = Math.floor(((performance.now() - from) / 1000) * perSecond);
      while (made < due) grow();
      if (performance.now() - from > ms) resolve(made);
      else setTimeout(step, 5);
    };
    step();
  });
}
