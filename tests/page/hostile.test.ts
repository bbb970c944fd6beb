/** Pages that answer for the document, fight over what is shared, never rest, or are out of all measure. */
import { expect, test } from "vitest";
import { inBrowsers, type TestPage } from "./browsers.ts";
import type * as InHostile from "./hostile/in-hostile.ts";

declare global {
  var hostile: typeof InHostile;
}

const SENTENCE = "An AI that is a language model may show reward hacking, and later deceptive alignment.";
const html = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>Hostile</title>${head}</head><body>${body}</body></html>`;

/** Properties that our code, React or the DOM's own habits read of documents and elements. */
const NAMES =
  "parentNode parentElement firstChild lastChild nextSibling previousSibling childNodes children attributes localName nodeType " +
  "nodeName tagName ownerDocument isConnected getRootNode getAttribute hasAttribute hasAttributes setAttribute removeAttribute " +
  "id className style dataset body documentElement head title location defaultView activeElement hidden visibilityState " +
  "addEventListener removeEventListener dispatchEvent contains compareDocumentPosition closest matches append prepend remove " +
  "appendChild insertBefore cloneNode adoptNode createElement createElementNS createTextNode createRange createDocumentFragment " +
  "createTreeWalker showPopover hidePopover popover getSelection caretPositionFromPoint elementFromPoint querySelector " +
  "querySelectorAll getElementsByTagName fullscreenElement scrollingElement contentType designMode lang data checkVisibility " +
  "getBoundingClientRect getClientRects scrollBy scrollHeight clientHeight scrollWidth clientWidth focus textContent";
const CONTROLS = NAMES.split(" ").map((name) => `<input name="${name}" size="1">`);
const IMAGES = NAMES.split(" ").map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`);
const CLOBBERING = html(
  `<form id="form" tabindex="0" style="overflow:auto;height:200px">${SENTENCE} <input id="field" value="reward hacking"><p>${SENTENCE}</p>` +
    `${CONTROLS.join("")}<br>${"A line of the form.<br>".repeat(20)}</form>` +
    `<div style="height:200vh"></div><form><dialog id="dialog"><p id="inside">${SENTENCE}</p></dialog>${CONTROLS.join("")}</form>` +
    IMAGES.join(""),
);

async function begun(open: (html: string) => Promise<TestPage>, text: string): Promise<TestPage> {
  const page = await open(text);
  await page.evaluate(() => hostile.start());
  await page.evaluate(() => hostile.sleep(200));
  return page;
}

/** A page that waits longer for its turn hangs; a busy machine alone does not come near. */
const HANG_MS = 4000;
/** Elements in one another. Chromium needs half a minute to build 100,000 of them, without any extension. */
const DEEP = 20_000;

const errorsOf = (page: TestPage): Promise<string[]> => page.evaluate(() => hostile.errors);

inBrowsers(
  (open) => {
    test("the names really stand in for the properties", async () => {
      const page = await open(CLOBBERING);
      const taken = await page.evaluate(
        (names) =>
          names.map((name) =>
            [document, document.forms[0]!].map(
              (node) =>
                Reflect.get(node, name) !== Reflect.get(Object.getPrototypeOf(node) as object, name, node),
            ),
          ),
        "body head title hidden addEventListener activeElement defaultView".split(" "),
      );
      for (const isTaken of taken) expect(isTaken).toEqual([true, true]);
    });

    test("controls and images that are named like properties change nothing", async () => {
      const page = await begun(open, CLOBBERING);
      const seen = await page.evaluate(async () => {
        const form = document.forms[0]!;
        const marked = { live: hostile.live(), fresh: hostile.fresh(), painted: hostile.painted() };
        const { title, words, isEnglish, address } = hostile.report()!;
        const hit = hostile.hitIn(form);
        const steps = [await hostile.step(), await hostile.step(), await hostile.step(-1)];
        const jumped = await hostile.jumpTo("deceptive-alignment");
        const ranges = Document.prototype.getSelection.call(document)!;
        ranges.setBaseAndExtent(form, 0, form, 1);
        const inForm = await hostile.explainSelection();
        const field = form.elements.namedItem("field") as HTMLInputElement;
        HTMLElement.prototype.focus.call(field);
        field.setSelectionRange(0, 6);
        const inField = await hostile.explainSelection();
        return {
          marked,
          report: { title, words, isEnglish, hasAddress: address.length > 0 },
          hit,
          steps,
          jumped,
          shown: [inForm.isShown, inField.isShown],
          article: hostile.articleTitle(),
        };
      });
      expect(seen.marked.live).toEqual(seen.marked.fresh);
      expect(seen.marked.live.length).toBeGreaterThanOrEqual(4);
      expect(seen.marked.painted).toContain("reward hacking");
      expect(seen.report).toEqual({
        title: "Hostile",
        words: expect.any(Number) as number,
        isEnglish: true,
        hasAddress: true,
      });
      expect(seen.report.words).toBeGreaterThan(20);
      expect(seen.hit).toBe("reward-hacking");
      expect(seen.steps).toEqual([true, true, true]);
      expect(seen.jumped).toBe(true);
      expect(seen.shown).toEqual([true, true]);
      expect(seen.article).toBe("Hostile");
      expect(await errorsOf(page)).toEqual([]);
    });

    test("among such names late text is found, and stopping leaves nothing", async () => {
      const page = await begun(open, CLOBBERING);
      const seen = await page.evaluate(async () => {
        const late = Document.prototype.createElement.call(document, "p");
        late.textContent = "The language model and its reward hacking came later.";
        Element.prototype.append.call(document.forms[0]!, late);
        await hostile.rest();
        const both = [hostile.live(), hostile.fresh()];
        await hostile.step();
        hostile.stop();
        return { both, size: CSS.highlights.size, host: hostile.cardElement()!.isConnected };
      });
      expect(seen.both[0]).toEqual(seen.both[1]);
      expect(seen.both[0]!.length).toBeGreaterThanOrEqual(5);
      expect(seen).toMatchObject({ size: 0, host: false });
      expect(await errorsOf(page)).toEqual([]);
    });

    test("the card lies in a modal dialog inside such a form", async () => {
      const page = await begun(open, CLOBBERING);
      const parent = await page.evaluate(async () => {
        const dialog = Document.prototype.querySelector.call(document, "#dialog") as HTMLDialogElement;
        dialog.showModal();
        await hostile.jumpTo("reward-hacking");
        const inside = Document.prototype.querySelector.call(document, "#inside")!;
        Document.prototype.getSelection.call(document)!.setBaseAndExtent(inside, 0, inside, 1);
        await hostile.explainSelection();
        return hostile.cardElement()!.parentElement!.id;
      });
      expect(parent).toBe("dialog");
      expect(await errorsOf(page)).toEqual([]);
    });

    test("a cleared registry is mended soon, and without a fight where it is cleared in every frame", async () => {
      const page = await begun(open, html(`<p>${SENTENCE}</p>`));
      const seen = await page.evaluate(async () => {
        const { set } = HighlightRegistry.prototype;
        let times = 0;
        HighlightRegistry.prototype.set = function (name, value) {
          if (name.startsWith("ai-risk-gloss")) times++;
          return set.call(this, name, value);
        };
        const before = hostile.painted();
        CSS.highlights.clear();
        await hostile.sleep(1500);
        const once = { painted: hostile.painted(), times };
        times = 0;
        const end = performance.now() + 4000;
        await new Promise<void>((resolve) => {
          const clear = (): void => {
            CSS.highlights.clear();
            document.body.append(" ");
            scrollBy(0, 1);
            if (performance.now() < end) requestAnimationFrame(clear);
            else resolve();
          };
          clear();
        });
        const inFourSeconds = times;
        await hostile.sleep(8500);
        return { before, once, inFourSeconds, after: hostile.painted() };
      });
      expect(seen.before).toEqual(["deceptive alignment", "reward hacking"]);
      expect(seen.once).toEqual({ painted: seen.before, times: 1 });
      expect(seen.inFourSeconds).toBeGreaterThan(0);
      expect(seen.inFourSeconds).toBeLessThanOrEqual(4);
      expect(seen.after).toEqual(seen.before);
    });

    test("a page that takes our names or our object for its own keeps what is its own", async () => {
      const page = await begun(open, html(`<p id="p">${SENTENCE}</p>`));
      const seen = await page.evaluate(async () => {
        const text = document.querySelector("#p")!.firstChild!;
        const part = (): StaticRange =>
          new StaticRange({ startContainer: text, startOffset: 0, endContainer: text, endOffset: 5 });
        const own = Array.from({ length: 100 }, (_, at) => {
          const highlight = new Highlight(part());
          highlight.priority = at - 50;
          CSS.highlights.set(`page-${at}`, highlight);
          return highlight;
        });
        const taken = new Highlight(part());
        CSS.highlights.set("ai-risk-gloss", taken);
        await hostile.sleep(1500);
        const back = hostile.painted();
        const ours = CSS.highlights.get("ai-risk-gloss")!;
        ours.clear();
        ours.add(part());
        ours.priority = 5000;
        await hostile.sleep(2500);
        const mended = { painted: hostile.painted(), priority: ours.priority };
        CSS.highlights.delete("ai-risk-gloss");
        await hostile.sleep(4500);
        const again = hostile.painted();
        CSS.highlights.set("ai-risk-gloss", taken);
        CSS.highlights.set("ai-risk-gloss-flash", taken);
        hostile.stop();
        await hostile.sleep(100);
        return {
          back,
          mended,
          again,
          left: CSS.highlights.size,
          isOwn: own.every((each, at) => CSS.highlights.get(`page-${at}`) === each && each.size === 1),
          priorities: own.every(({ priority }, at) => priority === at - 50),
          taken: CSS.highlights.get("ai-risk-gloss") === taken && taken.size === 1,
        };
      });
      const marks = ["deceptive alignment", "reward hacking"];
      expect(seen).toEqual({
        back: marks,
        mended: { painted: marks, priority: -1000 },
        again: marks,
        left: 102,
        isOwn: true,
        priorities: true,
        taken: true,
      });
    });

    test("thousands of forged events do nothing, and keep nobody from opening or closing a card", async () => {
      const page = await begun(open, html(`<p>${SENTENCE}</p>`));
      const place = await page.evaluate(async () => {
        const mark = CSS.highlights.get("ai-risk-gloss")!.values().next().value!;
        const range = new Range();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        const { left, top, height } = range.getBoundingClientRect();
        const point = { clientX: left + 4, clientY: top + height / 2, bubbles: true, cancelable: true };
        const paragraph = document.querySelector("p")!;
        for (let count = 0; count < 10_000; count++) {
          paragraph.dispatchEvent(new PointerEvent("pointermove", point));
          paragraph.dispatchEvent(new PointerEvent("pointerdown", point));
          paragraph.dispatchEvent(new MouseEvent("click", point));
          paragraph.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", ...point }));
        }
        await hostile.sleep(300);
        return { x: point.clientX, y: point.clientY, cards: [...hostile.cards()] };
      });
      expect(place.cards).toEqual([]);
      await page.moveMouse(place.x - 2, place.y);
      await page.moveMouse(place.x, place.y);
      await page.evaluate(() => hostile.sleep(400));
      expect(await page.evaluate(() => hostile.cards())).toEqual(["show reward-hacking"]);
      await page.evaluate(async () => {
        const init = { bubbles: true, cancelable: true };
        for (let count = 0; count < 2000; count++) {
          for (const type of ["scroll", "wheel", "dragstart", "blur", "resize", "pointerleave"])
            for (const target of [window, document, document.documentElement])
              target.dispatchEvent(type === "wheel" ? new WheelEvent(type, init) : new Event(type, init));
          document.dispatchEvent(new Event("fullscreenchange"));
          document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", ...init }));
        }
        await hostile.sleep(200);
      });
      expect(await page.evaluate(() => hostile.cards())).toEqual(["show reward-hacking"]);
      await page.pressKey("Escape");
      expect(await page.evaluate(() => hostile.cards())).toEqual(["show reward-hacking", "hide"]);
      expect(await errorsOf(page)).toEqual([]);
    });

    test("where the page stops every event before us, stepping still opens the card", async () => {
      const page = await open(html(`<p>${SENTENCE}</p>`));
      const cards = await page.evaluate(async () => {
        const types = "pointermove pointerdown pointerup click keydown keyup scroll wheel focusin blur".split(
          " ",
        );
        for (const type of types)
          addEventListener(
            type,
            (event) => {
              event.stopImmediatePropagation();
              event.preventDefault();
            },
            { capture: true, passive: false },
          );
        await hostile.start();
        await hostile.sleep(200);
        await hostile.step();
        await hostile.step();
        return hostile.cards();
      });
      expect(cards).toEqual(["show reward-hacking", "show deceptive-alignment"]);
      expect(await errorsOf(page)).toEqual([]);
    });

    test("a card that the page removes, moves, hides or closes comes again at the next term", async () => {
      for (const attack of ["remove", "move", "style", "hidePopover", "inert", "define"] as const) {
        const page = await begun(
          open,
          html(
            `<p>${SENTENCE}</p><div id="elsewhere" style="display:none"></div>`,
            "<style>* { all: unset !important } ai-risk-gloss-card { display: none !important; opacity: 0 !important; pointer-events: none !important }</style>",
          ),
        );
        const seen = await page.evaluate(async (kind) => {
          let times = 0;
          if (kind === "define")
            customElements.define(
              "ai-risk-gloss-card",
              class extends HTMLElement {
                connectedCallback(): void {
                  times++;
                  this.remove();
                }
              },
            );
          const watch = new MutationObserver((records) => {
            for (const card of records.flatMap(({ addedNodes }) => [...addedNodes])) {
              if (
                kind === "define" ||
                !(card instanceof HTMLElement) ||
                card.localName !== "ai-risk-gloss-card"
              )
                continue;
              if (card.parentElement?.id === "elsewhere") continue;
              times++;
              if (kind === "remove") card.remove();
              else if (kind === "move") document.querySelector("#elsewhere")!.append(card);
              else if (kind === "hidePopover") card.hidePopover();
              else if (kind === "inert") card.inert = true;
              else {
                for (const name of ["display", "opacity", "visibility", "transform"])
                  card.style.setProperty(name, name === "opacity" ? "0" : "none", "important");
                const sheet = new CSSStyleSheet();
                sheet.replaceSync("ai-risk-gloss-card { all: revert !important; display: none !important }");
                document.adoptedStyleSheets.push(sheet);
              }
            }
          });
          watch.observe(document, { childList: true, subtree: true });
          await hostile.step();
          await hostile.sleep(100);
          const first = times;
          watch.disconnect();
          await hostile.step();
          await hostile.sleep(100);
          const card = hostile.cardElement()!;
          const onTop = document.elementFromPoint(400, 300) === card;
          const { opacity } = getComputedStyle(card);
          hostile.stop();
          return { first, onTop, opacity, cards: hostile.cards(), isGone: !card.isConnected };
        }, attack);
        expect(seen.first, attack).toBe(1);
        expect(seen.cards, attack).toEqual(["show reward-hacking", "show deceptive-alignment", "hide"]);
        expect(seen.isGone, attack).toBe(true);
        // An element that takes itself out is out; everything else is set right by the next card.
        if (attack !== "define") expect([seen.onTop, seen.opacity], attack).toEqual([true, "1"]);
        expect(await errorsOf(page), attack).toEqual([]);
      }
    });

    test("the page gets no hand on the card's inside, even with our element's name", async () => {
      const page = await begun(open, html(`<p>${SENTENCE}</p>`));
      const seen = await page.evaluate(async () => {
        let root: ShadowRoot | null | undefined;
        customElements.define(
          "ai-risk-gloss-card",
          class extends HTMLElement {
            connectedCallback(): void {
              root = this.attachInternals().shadowRoot;
            }
          },
        );
        await hostile.step();
        return {
          root: root === null || root === undefined,
          isOpen: hostile.cardElement()!.matches(":popover-open"),
        };
      });
      expect(seen).toEqual({ root: true, isOpen: true });
    });

    test.each(["rewrite", "war", "body", "task", "attributes", "move"] as const)(
      "in a storm (%s) the page is judged seldom, and afterwards as if freshly loaded",
      async (storm) => {
        const page = await begun(
          open,
          html(`<main><p id="p">${SENTENCE}</p><section id="s"></section></main><p>${SENTENCE}</p>`),
        );
        const seen = await page.evaluate(async (kind) => {
          const section = document.querySelector("#s")!;
          const from = performance.now();
          const paragraphs = (at: number): string =>
            Array.from(
              { length: 30 },
              (_, each) => `<p>An AI with <em>reward</em> hacking ${at + each}.</p>`,
            ).join("");
          let observer: MutationObserver | undefined;
          let wars = 0;
          if (kind === "war") {
            observer = new MutationObserver(() =>
              setTimeout(() => {
                wars++;
                if (performance.now() - from < 4000)
                  section.textContent = `An AI with reward hacking ${wars}.`;
              }),
            );
            observer.observe(document, {
              childList: true,
              subtree: true,
              characterData: true,
              attributes: true,
            });
            section.append("?");
          }
          let longest = 0;
          for (let frame = 0; performance.now() - from < (kind === "rewrite" ? 10_000 : 4000); frame++) {
            if (kind === "rewrite") section.innerHTML = paragraphs(frame);
            else if (kind === "body") {
              const { body } = document;
              body.remove();
              document.documentElement.append(body);
            } else if (kind === "task") {
              for (let count = 0; count < 10_000; count++) {
                if (count % 3 === 0) section.append(`An AI with reward hacking ${count}. `);
                else if (count % 3 === 1) section.prepend(document.createElement(count % 2 ? "p" : "em"));
                else section.lastChild!.remove();
              }
              const rest = performance.now();
              await Promise.resolve();
              longest = Math.max(longest, performance.now() - rest);
              if (frame % 5 === 4) section.replaceChildren("An AI again.");
            } else if (kind === "attributes") {
              const all = document.querySelectorAll("main, p, section");
              for (let count = 0; count < 3000; count++) {
                const element = all[count % all.length]!;
                element.toggleAttribute("hidden");
                element.setAttribute("role", count % 2 ? "note" : "none");
                element.setAttribute("aria-hidden", String(count % 2 === 0));
                element.setAttribute("contenteditable", count % 3 ? "false" : "true");
              }
            } else if (kind === "move") {
              const main = document.querySelector("main")!;
              for (let count = 0; count < 2000; count++) document.body.append(main);
            }
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          const { all, inOneSecond } = hostile.judgementsDuring(from);
          observer?.disconnect();
          for (const element of document.querySelectorAll("main, p, section"))
            for (const name of ["hidden", "aria-hidden", "contenteditable"]) element.removeAttribute(name);
          await hostile.rest();
          return { all, inOneSecond, longest, live: hostile.live(), fresh: hostile.fresh() };
        }, storm);
        console.log(
          `${storm}: ${seen.all} judgements, at most ${seen.inOneSecond} in a second, ${seen.longest.toFixed(2)}`,
        );
        // A change is read after 120 ms at the earliest.
        expect(seen.inOneSecond, storm).toBeLessThanOrEqual(9);
        expect(seen.live, storm).toEqual(seen.fresh);
        expect(seen.live.length, storm).toBeGreaterThan(0);
        expect(await errorsOf(page), storm).toEqual([]);
      },
    );

    test("another body, and another document, are read in the place of the first", async () => {
      for (const way of ["body", "root", "write"] as const) {
        const page = await begun(open, html(`<p>${SENTENCE}</p>`));
        const seen = await page.evaluate(
          async ([kind, sentence]) => {
            const next = `<p>Another page: ${sentence}</p><p>${sentence}</p>`;
            if (kind === "body") {
              const body = document.createElement("body");
              body.innerHTML = next;
              document.documentElement.replaceChild(body, document.body);
            } else if (kind === "root") {
              const other = new DOMParser().parseFromString(next, "text/html");
              document.replaceChild(document.adoptNode(other.documentElement), document.documentElement);
            } else {
              document.open();
              document.write(`<!doctype html><html lang=en><body>${next}`);
              document.close();
            }
            await hostile.sleep(800);
            await hostile.rest();
            const found = { live: hostile.live(), fresh: hostile.fresh(), painted: hostile.painted() };
            const isStepped = await hostile.step();
            document.body.append("And reward hacking of an AI once more.");
            await hostile.rest();
            return { ...found, isStepped, later: hostile.live().length };
          },
          [way, SENTENCE] as const,
        );
        expect(seen.live, way).toHaveLength(4);
        expect(seen.live, way).toEqual(seen.fresh);
        expect(seen.painted, way).toEqual(["deceptive alignment", "reward hacking"]);
        expect([seen.isStepped, seen.later], way).toEqual([true, 5]);
        expect(await errorsOf(page), way).toEqual([]);
      }
    });

    test("a page that puts in another body in every frame is begun anew ever more seldom", async () => {
      const page = await begun(open, html(`<p>${SENTENCE}</p>`));
      const judged = await page.evaluate(async () => {
        const from = performance.now();
        const before = hostile.judged();
        while (performance.now() - from < 6000) {
          const body = document.createElement("body");
          body.innerHTML = "<p>An AI with reward hacking.</p>";
          document.documentElement.replaceChild(body, document.body);
          await new Promise((resolve) => requestAnimationFrame(resolve));
        }
        const during = hostile.judged() - before;
        await hostile.sleep(8500);
        return { during, live: hostile.live(), isPainted: hostile.paintedCount() };
      });
      console.log(`bodies: ${judged.during} judgements in 6 s`);
      expect(judged.during).toBeGreaterThan(0);
      expect(judged.during).toBeLessThanOrEqual(10);
      expect(judged.live).toEqual(["*reward hacking:reward-hacking"]);
      expect(judged.isPainted).toBe(1);
    });

    test.each([
      "texts",
      "long",
      "nested",
      "nested inline",
      "siblings",
      "empty",
      "shadows",
      "frames",
      "table",
      "attributes",
      "terms",
      "one paragraph of terms",
      "links",
    ] as const)("a page out of all measure (%s) stays usable", async (kind) => {
      const page = await open(html(`<main></main><p>${SENTENCE}</p>`));
      const seen = await page.evaluate(
        async ([what, sentence, most]) => {
          const main = document.querySelector("main")!;
          const nest = (name: string): void => {
            main.style.display = "none";
            let inner: Element = main;
            for (let depth = 0; depth < most; depth++)
              inner = inner.appendChild(document.createElement(name));
            inner.append(sentence);
          };
          const each = (count: number, make: (at: number) => string): string =>
            Array.from({ length: count }, (_, at) => make(at)).join("");
          const build: Record<typeof what, () => void> = {
            texts() {
              for (let at = 0; at < 100_000; at++) {
                if (at % 50 === 0) main.append(document.createElement("p"));
                main.lastElementChild!.append(
                  at % 40 === 0 ? "reward hacking of an AI, " : "some of the words of it, ",
                );
              }
            },
            long: () => main.append("An AI is a thing of many words. ".repeat(312_500) + sentence),
            nested: () => nest("div"),
            "nested inline": () => nest("span"),
            siblings: () =>
              void (main.innerHTML = each(
                100_000,
                (at) => `<p>${at % 100 ? "Some words of the page." : sentence}</p>`,
              )),
            empty: () => void (main.innerHTML = "<div></div>".repeat(100_000)),
            shadows() {
              for (let at = 0; at < 10_000; at++) {
                const host = document.createElement("div");
                host.attachShadow({ mode: "open" }).innerHTML = `<p>${sentence}</p><slot></slot>`;
                host.append(at % 100 ? "Some words of the page." : sentence);
                main.append(host);
              }
            },
            frames() {
              for (let at = 0; at < 50; at++) {
                const frame = document.createElement("iframe");
                frame.srcdoc = `<p>${sentence}</p>`;
                main.append(frame);
              }
            },
            table: () =>
              void (main.innerHTML = `<table>${each(1000, (at) => `<tr>${each(100, (cell) => `<td>${(at + cell) % 50 ? "it is the word of it" : "an AI and reward hacking"}</td>`)}</tr>`)}</table>`),
            attributes() {
              for (const name of ["class", "id", "lang", "role", "contenteditable", "data-x"])
                for (const value of [
                  "a-".repeat(500_000),
                  " ".repeat(1_000_000),
                  "comment".repeat(150_000),
                ]) {
                  const element = document.createElement("p");
                  element.setAttribute(name, value);
                  element.append(sentence);
                  main.append(element);
                }
            },
            terms: () =>
              void (main.innerHTML = each(
                10_000,
                () => `<h2>An AI</h2><p>${"it is the reward hacking, ".repeat(10)}</p>`,
              )),
            "one paragraph of terms"() {
              const paragraph = document.createElement("p");
              for (let at = 0; at < 50_000; at++) paragraph.append("an AI with reward ", "hacking, ");
              main.append(paragraph);
            },
            links: () =>
              void (main.innerHTML = `<p>${"<a href=#x>reward hacking</a> of an AI, ".repeat(20_000)}</p>`),
          };
          build[what]();
          const began = performance.now();
          hostile.fresh();
          const whole = performance.now() - began;
          const started = performance.now();
          const start = await hostile.ticking(() => hostile.start());
          const took = performance.now() - started;
          await hostile.sleep(300);
          const first = {
            live: hostile.live().length,
            fresh: hostile.fresh().length,
            painted: hostile.paintedCount(),
          };
          const gone = await hostile.ticking(async () => {
            main.append("More words. ");
            await hostile.sleep(300);
            main.replaceChildren("An AI with reward hacking.");
            await hostile.rest();
          });
          return {
            whole,
            took,
            start,
            first,

            gone,

            after: [hostile.live(), hostile.fresh()] as const,
          };
        },
        [kind, SENTENCE, DEEP] as const,
      );
      console.log(
        `${kind}: whole ${Math.round(seen.whole)} ms, start ${Math.round(seen.took)} ms ${JSON.stringify(seen.start)}, gone ${JSON.stringify(seen.gone)}, ${JSON.stringify(seen.first)}`,
      );
      expect(seen.first.live).toBe(seen.first.fresh);
      expect(seen.first.live).toBeGreaterThanOrEqual(2);
      expect(seen.first.painted).toBeLessThanOrEqual(200);
      expect(seen.after[0]).toEqual(seen.after[1]);
      for (const { longest } of [seen.start, seen.gone]) expect(longest).toBeLessThan(HANG_MS);
      expect(await errorsOf(page)).toEqual([]);
    });

    test.each(["nested", "nested inline", "attributes"] as const)(
      "what is built out of all measure (%s) after the page was read stays usable",
      async (kind) => {
        const page = await begun(open, html(`<main style="display:none"></main><p id="p">${SENTENCE}</p>`));
        const seen = await page.evaluate(
          async ([what, sentence, most]) => {
            const main = document.querySelector("main")!;
            const path: Element[] = [];
            const built = await hostile.ticking(async () => {
              let inner: Element = main;
              for (let depth = 0; depth < most; depth++) {
                inner = inner.appendChild(document.createElement(what === "nested" ? "div" : "span"));
                path.push(inner);
              }
              inner.append(sentence);
              await hostile.rest();
            });
            const both = [hostile.live(), hostile.fresh()] as const;
            const touched = await hostile.ticking(async () => {
              if (what === "attributes")
                for (let at = 0; at < most; at += 5) path[at]!.setAttribute("role", "note");
              else for (let at = 0; at < most; at += 5) path[at]!.prepend("of the words ");
              await hostile.rest();
            });
            const removed = await hostile.ticking(async () => {
              for (let at = most - 1000; at > 0; at -= 5) path[at]!.remove();
              await hostile.rest();
            });
            return { both, built, touched, removed, after: [hostile.live(), hostile.fresh()] as const };
          },
          [kind, SENTENCE, DEEP] as const,
        );
        console.log(
          `${kind} later: ${JSON.stringify({ built: seen.built, touched: seen.touched, removed: seen.removed })}`,
        );
        expect(seen.both[0]).toEqual(seen.both[1]);
        expect(seen.both[0]).toHaveLength(4);
        expect(seen.after[0]).toEqual(seen.after[1]);
        for (const { longest } of [seen.built, seen.touched, seen.removed])
          expect(longest).toBeLessThan(HANG_MS);
        expect(await errorsOf(page)).toEqual([]);
      },
    );

    test("whatever letters a page has, a mark's text is what stands there", async () => {
      const soft = Array.from("reward hacking").join("\u00AD");
      const zalgo = Array.from("reward hacking")
        .map((letter) => letter + "\u0300\u0335\u035B\u0489".repeat(5))
        .join("");
      const bold = Array.from("reward hacking")
        .map((letter) => (letter === " " ? " " : String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)))
        .join("");
      const wide = Array.from("reward hacking")
        .map((letter) => (letter === " " ? "\u3000" : String.fromCharCode(letter.charCodeAt(0) + 0xfee0)))
        .join("");
      const texts = [
        "\uD800 reward hacking \uDC00",
        "\uDC00reward hacking\uD800",
        "re\uD800ward hacking",
        "\u0000reward\u0000 hacking",
        "\uFEFFreward hacking\uFEFF",
        "\u202Ereward hacking\u202C \u2066reward hacking\u2069",
        "rew\u200Bard\u2060 hack\u200Ding",
        soft,
        zalgo,
        `reward${"\u0301".repeat(10_000)} hacking`,
        `${"\u0301".repeat(10_000)}reward hacking`,
        "reward\uFE0F hacking\uFE0E \u{E0100}",
        "reward hacking\u{E0041}\u{E0042}\u{E007F}",
        "👩\u200D👩\u200D👧\u200D👦reward hacking👩\u200D🚀",
        wide,
        bold,
        "REWARD HACKİNG, reward hackıng, ﬁne reward hacking",
        "reward\u2028hacking, reward\u2029hacking, reward\u0085hacking",
        "𠜎𠜱 reward hacking 𠝹",
        "reward hacking\uFFFC\uFFFD\uFFFE\uFFFF",
      ];
      const page = await begun(
        open,
        html(`<p>${"It is the page that you read. ".repeat(200)}</p><p>${SENTENCE}</p><main></main>`),
      );
      const seen = await page.evaluate(async (all) => {
        for (const text of all) {
          const paragraph = document.createElement("p");
          paragraph.append(text);
          const cut = document.createElement("p");
          for (let at = 0; at < Math.min(text.length, 400); at++) cut.append(text.charAt(at));
          document.querySelector("main")!.append(paragraph, cut);
        }
        await hostile.rest();
        return {
          surfaces: hostile.surfaces(),
          live: hostile.live(),
          fresh: hostile.fresh(),
          isComplete: hostile.report()!.isComplete,
        };
      }, texts);
      const visible = (text: string): string =>
        text
          .normalize("NFD")
          .replaceAll(/[^\p{L} ]/gu, "")
          .replaceAll(/\s+/g, " ")
          .toLowerCase();
      for (const { read, stands } of seen.surfaces) {
        expect(stands).toBe(read);
        expect(["reward hacking", "deceptive alignment"]).toContain(visible(stands));
      }
      // Nearly all of these are read as the two words; twice, whole and cut into single letters.
      expect(seen.surfaces.length).toBeGreaterThan(24);
      expect(seen.live).toEqual(seen.fresh);
      expect(await errorsOf(page)).toEqual([]);
    });

    test("odd letters in masses are read in time linear to their number", async () => {
      const page = await open(html(`<p>${SENTENCE}</p><main></main>`));
      const ratios = await page.evaluate(() => {
        const pieces = [
          "\u0301",
          "\u00AD",
          "'\u200B",
          "\uD835\uDC1A",
          "\u202E",
          "reward \u0301",
          "reward-",
          "\uFEFF reward",
          "\u0000",
          "👩\u200D",
          "a.",
          "/r",
          "@a",
        ];
        const timeOf = (text: string): number => {
          document.querySelector("main")!.textContent = text;
          const times = Array.from({ length: 3 }, () => {
            const began = performance.now();
            hostile.fresh();
            return performance.now() - began;
          });
          return Math.min(...times);
        };
        return pieces.map((piece) => {
          const short = timeOf(`AI reward${piece.repeat(50_000)} hacking`);
          return [piece, (timeOf(`AI reward${piece.repeat(400_000)} hacking`) + 1) / (short + 1)] as const;
        });
      });
      console.log(ratios.map(([piece, ratio]) => `${JSON.stringify(piece)} ${ratio.toFixed(1)}`).join(", "));
      // Eight times the text; time that grew with its square would be 64 times as much.
      for (const [piece, ratio] of ratios) expect(ratio, JSON.stringify(piece)).toBeLessThan(24);
    });

    test("documents without a body, with frames, in an editor", async () => {
      for (const kind of ["no body", "frameset", "design mode", "no head", "form for a body"] as const) {
        const page = await open(html(`<p>${SENTENCE}</p>`));
        const seen = await page.evaluate(
          async ([what, sentence]) => {
            if (what === "no body") document.body.remove();
            else if (what === "frameset") {
              const frames = document.createElement("frameset");
              frames.innerHTML = "<frame src='about:blank'>";
              document.documentElement.replaceChild(frames, document.body);
            } else if (what === "design mode") document.designMode = "on";
            else if (what === "no head") document.head.remove();
            else {
              const form = document.createElement("form");
              form.name = "body";
              form.innerHTML = `${sentence}<input name="firstChild"><input name="parentNode">`;
              document.body.replaceWith(form);
            }
            const before = document.documentElement.outerHTML;
            await hostile.start();
            await hostile.sleep(200);
            const isStepped = await hostile.step();
            const { words } = hostile.report()!;
            hostile.stop();
            return { isStepped, words, isSame: document.documentElement.outerHTML === before };
          },
          [kind, SENTENCE] as const,
        );
        const isRead = kind === "no head" || kind === "form for a body";
        expect(seen, kind).toEqual({ isStepped: isRead, words: isRead ? 15 : 0, isSame: true });
        expect(await errorsOf(page), kind).toEqual([]);
      }
    });
  },
  { file: "hostile/in-hostile.ts", name: "hostile" },
);
