import { expect, test } from "vitest";
import { inBrowsers } from "./browsers.ts";

const PAGE = `<!doctype html><html lang="en"><body>
<h1>About reward hacking</h1>
<p id="first">A language model shows reward <em>hacking</em> in an AI test.</p>
<p id="second">More on <a href="#x">deceptive alignment</a>, and on deceptive alignment again.</p>
<p id="third">Nothing here.</p>
</body></html>`;

inBrowsers((open) => {
  test("marks first mentions outside headings and links", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual([
      "reward hacking:reward-hacking",
      "*reward hacking:reward-hacking",
      "deceptive alignment:deceptive-alignment",
      "*deceptive alignment:deceptive-alignment",
    ]);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate(() => gloss.painted())).toEqual(["deceptive alignment", "reward hacking"]);
  });

  test("a changed text loses its mark before the next frame", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const painted = await page.evaluate(async () => {
      const text = document.querySelector("#second")!.lastChild as Text;
      text.insertData(0, "XXXX ");
      await Promise.resolve();
      return gloss.painted();
    });
    expect(painted).toEqual(["reward hacking"]);
    await page.evaluate(() => gloss.nextJudgement());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await page.evaluate(() => gloss.painted())).toEqual(["deceptive alignment", "reward hacking"]);
  });

  test.each([
    ["stays as it was", "It shows reward hacking.", { painted: ["reward hacking"], hit: "reward-hacking" }],
    ["is changed", "It shows other things altogether.", { painted: [] }],
  ])("text that %s before it comes into view, and is not read again yet", async (_, text, expected) => {
    const page = await open(
      `<!doctype html><html lang="en"><body><p>An AI.</p><div style="height: 5000px"></div>
      <p id="far">It shows reward hacking.</p><div style="height: 5000px"></div></body></html>`,
    );
    await page.evaluate(() => gloss.start());
    const seen = await page.evaluate(async (now) => {
      // Nothing is read from now on.
      globalThis.setTimeout = (() => 0) as never;
      const far = document.querySelector("#far")!;
      (far.firstChild as Text).data = now;
      far.scrollIntoView();
      for (let frame = 0; frame < 6; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const range = new Range();
      range.setStart(far.firstChild!, 9);
      range.setEnd(far.firstChild!, 23);
      const { left, top, height } = range.getBoundingClientRect();
      return { painted: gloss.painted(), hit: gloss.hit(left + 5, top + height / 2) };
    }, text);
    expect(seen).toEqual(expected);
  });

  test("text that only grows keeps its mark", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    const painted = await page.evaluate(async () => {
      (document.querySelector("#second")!.lastChild as Text).appendData(" And so on.");
      await Promise.resolve();
      return gloss.painted();
    });
    expect(painted).toContain("deceptive alignment");
  });

  test("late text is found, removed text is forgotten", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    await page.evaluate(() => {
      document
        .querySelector("#third")!
        .insertAdjacentHTML(
          "afterend",
          "<section><h2>Later</h2><p>An AI and reward hacking once more.</p></section>",
        );
      return gloss.nextJudgement();
    });
    expect(await page.evaluate(() => gloss.liveAnnotations())).toHaveLength(5);
    await page.evaluate(() => {
      document.querySelector("#first")!.remove();
      return gloss.nextJudgement();
    });
    const now = await page.evaluate(() => gloss.liveAnnotations());
    expect(now).toHaveLength(4);
    expect(now).toEqual(await page.evaluate(() => gloss.freshAnnotations()));
  });

  test("a page that becomes about AI marks what it left alone", async () => {
    const page = await open("<!doctype html><body><p>The alignment was checked.</p><p id=later></p></body>");
    await page.evaluate(() => gloss.start());
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual([]);
    await page.evaluate(() => {
      document.querySelector("#later")!.textContent =
        "It was an AI, a language model, which had shown deceptive alignment and reward hacking before.";
      return gloss.nextJudgement();
    });
    expect(await page.evaluate(() => gloss.liveAnnotations())).toContain("*alignment:alignment");
  });

  test("after any edits the annotations are those of a fresh load", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    for (let seed = 1; seed <= 12; seed++) {
      const { live, fresh } = await page.evaluate(async (start) => {
        let state = start * 7919;
        const random = (below: number): number => (state = (state * 48271) % 2147483647) % below;
        const texts = [
          "reward hacking",
          "deceptive alignment",
          "alignment",
          "an AI",
          "reward ",
          "hacking",
          "a language model",
          "plain words",
        ];
        for (let edit = 0; edit < 12; edit++) {
          const all = [...document.body.querySelectorAll("*")];
          const at = all[random(all.length)] ?? document.body;
          const text = texts[random(texts.length)]!;
          const inline = document.createElement(
            ["em", "b", "span", "p", "div", "h2", "code", "a"][random(8)]!,
          );
          inline.textContent = text;
          const kind = random(9);
          if (kind === 0) at.append(text);
          else if (kind === 1) at.prepend(inline);
          else if (kind === 2) at.append(inline);
          else if (kind === 3 && all.length > 4) at.remove();
          else if (kind === 4 && at.firstChild?.nodeType === 3)
            (at.firstChild as Text).insertData(0, text + " ");
          else if (kind === 5 && at.firstChild?.nodeType === 3) (at.firstChild as Text).data = text;
          else if (kind === 6) at.toggleAttribute("hidden");
          else if (kind === 7) document.body.append(at);
          else if (at.firstChild)
            at.insertBefore(document.createTextNode(` ${text} `), at.firstChild.nextSibling);
        }
        await gloss.nextJudgement();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { live: gloss.liveAnnotations(), fresh: gloss.freshAnnotations() };
      }, seed);
      expect(live, `seed ${seed}`).toEqual(fresh);
    }
  });

  test("a cleared registry is healed", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    await page.evaluate(() => CSS.highlights.clear());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await page.evaluate(() => gloss.isRegistered())).toBe(true);
  });

  test("known terms lose their marks at once, and stopping leaves nothing", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    await page.evaluate(() => gloss.use({ known: ["reward-hacking"] }));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate(() => gloss.painted())).toEqual(["deceptive alignment"]);
    await page.evaluate(() => gloss.stop());
    expect(await page.evaluate(() => gloss.isRegistered())).toBe(false);
    const before = await page.evaluate(() => gloss.counts().judged);
    await page.evaluate(() => document.body.append("reward hacking"));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(await page.evaluate(() => gloss.counts().judged)).toBe(before);
  });

  test("a page without a term registers nothing and changes nothing", async () => {
    const page = await open("<!doctype html><body><p>The wheel alignment of a car.</p></body>");
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => gloss.start());
    expect(await page.evaluate(() => gloss.isRegistered())).toBe(false);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test("text that is shown later gets its marks then, whatever showed it", async () => {
    const page = await open(`<!doctype html><html lang="en"><body>
      <style>.closed { display: none }</style>
      <p>A language model, an AI.</p>
      <div class="closed"><p>On reward hacking.</p></div>
      <dialog><p>On deceptive alignment.</p></dialog>
      <p style="visibility: hidden">On alignment in an AI.</p></body></html>`);
    await page.evaluate(() => gloss.start());
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate(() => gloss.painted())).toEqual([]);
    const before = await page.evaluate(() => gloss.counts().judged);
    await page.evaluate(() => {
      document.querySelector(".closed")!.classList.remove("closed");
      return gloss.nextJudgement();
    });
    await page.evaluate(() => {
      document.querySelector("dialog")!.showModal();
      return gloss.nextJudgement();
    });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(await page.evaluate(() => gloss.painted())).toEqual(["deceptive alignment", "reward hacking"]);
    // What is only invisible is no reason to judge over and over.
    expect(await page.evaluate(() => gloss.counts().judged)).toBe(before + 2);
  });

  test("a page in another language is left alone", async () => {
    const page = await open(
      '<!doctype html><html lang="de"><body><p>An AI and reward hacking.</p></body></html>',
    );
    await page.evaluate(() => gloss.start());
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual([]);
    // Also when it changes.
    await page.evaluate(() => document.body.append("An AI and reward hacking once more."));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual([]);
  });

  test("a page that was left alone is read when the reader asks for it", async () => {
    const other = `<html lang="de"><body><p>Die Katze liegt auf dem Sofa und schläft. Das deceptive alignment und
      die alignment sind Wörter, die hier stehen, und der Hund schläft auch.</p></body></html>`;
    const page = await open(other);
    await page.evaluate(() => gloss.start());
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual([]);
    await page.evaluate(() => gloss.readAnyway());
    await page.evaluate(() => gloss.nextJudgement());
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual([
      "*deceptive alignment:deceptive-alignment",
      "*alignment:alignment",
    ]);
  });

  test("what a page declares of its language is held against its text", async () => {
    const english =
      "<p>An AI that was trained for this is not what they have in mind, and it is not what the authors of " +
      "the paper are after, as you can see from the way that they speak of reward hacking in the last part.</p>";
    const german =
      "<p>Eine KI, die dafür trainiert wurde, haben sie nicht im Sinn, und die Verfasser der Arbeit suchen " +
      "etwas anderes, wie man an der Weise sieht, in der sie am Ende von reward hacking sprechen und davon, " +
      "dass niemand weiß, wohin das führt, wenn es so weitergeht wie bisher.</p>";
    for (const [lang, text, count] of [
      ["de", english, 1],
      ["en", german, 0],
      ["", german, 0],
    ] as const) {
      const page = await open(`<!doctype html><html lang="${lang}"><body>${text}</body></html>`);
      await page.evaluate(() => gloss.start());
      expect((await page.evaluate(() => gloss.liveAnnotations())).length, `${lang} ${text}`).toBe(count);
    }
  });

  test("with more terms the page is read again, and stays true", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    const first = await page.evaluate(() => gloss.liveAnnotations());
    await page.evaluate(() => {
      document.querySelector("#third")!.textContent = "An AI and its shutdown problem.";
      gloss.useMoreTerms();
      return gloss.nextJudgement();
    });
    const now = await page.evaluate(() => gloss.liveAnnotations());
    expect(now).toEqual([...first, "*shutdown problem:shutdown-problem"]);
    expect(now).toEqual(await page.evaluate(() => gloss.freshAnnotations()));
    await page.evaluate(() => {
      document.querySelector("#first")!.textContent = "The shutdown problem, again of an AI.";
      return gloss.nextJudgement();
    });
    expect(await page.evaluate(() => gloss.liveAnnotations())).toEqual(
      await page.evaluate(() => gloss.freshAnnotations()),
    );
  });

  test("what paints is fetched once, and settings that change meanwhile count", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.startSlowSession());
    await page.evaluate(() => gloss.useInSession({ known: ["reward-hacking"] }));
    await page.evaluate(() => gloss.useInSession({ known: ["deceptive-alignment"] }));
    await page.evaluate(() => gloss.arrive());
    expect(await page.evaluate(() => gloss.painted())).toEqual(["reward hacking"]);
    expect(await page.evaluate(() => gloss.timesAsked())).toBe(1);
    await page.evaluate(() => gloss.stopSession());
    expect(await page.evaluate(() => gloss.watches())).toEqual({ started: 1, stopped: 1 });
    expect(await page.evaluate(() => gloss.painted())).toEqual([]);
  });

  test("what arrives after the end starts nothing", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.startSlowSession());
    await page.evaluate(() => gloss.stopSession());
    await page.evaluate(() => gloss.arrive());
    expect(await page.evaluate(() => gloss.watches())).toEqual({ started: 0, stopped: 0 });
    expect(await page.evaluate(() => gloss.painted())).toEqual([]);
  });

  test("where what judges and paints does not come, it is asked for again at the next change", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.startSlowSession());
    await page.evaluate(() => gloss.arrive("the connection is gone"));
    expect(await page.evaluate(() => gloss.painted())).toEqual([]);
    expect(await page.evaluate(() => gloss.termsReported())).toBeUndefined();
    await page.evaluate(() => document.querySelector("#third")!.append(" Reward hacking once more."));
    await page.evaluate(() => gloss.askedAgain());
    await page.evaluate(() => gloss.arrive());
    expect(await page.evaluate(() => gloss.timesAsked())).toBe(2);
    expect(await page.evaluate(() => gloss.termsReported())).toEqual([
      "reward-hacking",
      "deceptive-alignment",
    ]);
    expect(await page.evaluate(() => gloss.painted())).toEqual(["deceptive alignment", "reward hacking"]);
  });

  test("the hit test answers on the mark's own text and nowhere else", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    const places = await page.evaluate(() => {
      const em = document.querySelector("#first em")!.getBoundingClientRect();
      const third = document.querySelector("#third")!.getBoundingClientRect();
      const middle = em.top + em.height / 2;
      return {
        onIt: gloss.hit(em.left + 3, middle),
        beside: gloss.hit(780, middle),
        elsewhere: gloss.hit(third.left + 5, third.top + 5),
      };
    });
    expect(places).toEqual({ onIt: "reward-hacking" });
  });

  test("resting on a mark opens its card; Escape closes it and reaches nobody else", async () => {
    const page = await open(PAGE);
    await page.evaluate(() => gloss.start());
    const { x, y } = await page.evaluate(() => {
      gloss.watchCards();
      document.addEventListener("keydown", (event) => void (document.title = event.key));
      const em = document.querySelector("#first em")!.getBoundingClientRect();
      return { x: em.left + 5, y: em.top + em.height / 2 };
    });
    await page.moveMouse(x - 2, y);
    await page.moveMouse(x, y);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(await page.evaluate(() => gloss.cards())).toEqual(["show reward-hacking"]);
    await page.pressKey("Escape");
    expect(await page.evaluate(() => gloss.cards())).toEqual(["show reward-hacking", "hide"]);
    expect(await page.evaluate(() => document.title)).toBe("");
    await page.pressKey("Escape");
    expect(await page.evaluate(() => document.title)).toBe("Escape");
  });

  test("the card lies inside an open modal, where it can be clicked", async () => {
    const page = await open(
      "<!doctype html><body><p id=out>a</p><dialog id=d><p id=in>b</p></dialog></body>",
    );
    const outside = await page.evaluate(() => gloss.mountNear("#out"));
    expect(outside).toEqual({ parent: "html", isClickable: true });
    const inside = await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>("#d")!.showModal();
      return gloss.mountNear("#in");
    });
    expect(inside).toEqual({ parent: "dialog", isClickable: true });
  });

  test("nothing listens or observes after the end", async () => {
    const page = await open(PAGE);
    const [during, after] = await page.evaluate(async () => {
      const living = gloss.countLiving();
      await gloss.start();
      gloss.watchCards();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const counted = living();
      gloss.stopCards();
      gloss.stop();
      return [counted, living()] as const;
    });
    expect(during.listeners).toBeGreaterThan(5);
    expect(during.observers).toBeGreaterThan(0);
    expect(after).toEqual({ listeners: 0, observers: 0 });
    expect(await page.evaluate(() => gloss.isRegistered())).toBe(false);
  });
});
