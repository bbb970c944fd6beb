/** Pages of our own that the end-to-end tests read. */

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
  `<style>body{font:18px/1.6 serif;max-width:40em;margin:2em auto} dialog{width:30em}</style></head><body>${body}</body></html>`;

const FOUR_WORDS = page(
  "Four words of AI risk",
  `<main><h1>Four words</h1>
<p id="first">Some researchers speak of instrumental convergence: an AI system with any goal would keep itself running.</p>
<p>Others speak of reward hacking by language models.</p>
<div style="height:240vh"></div>
<p id="far">A model may also show deceptive alignment, and after that reward hacking again.</p>
</main>`,
);

export const PAGES: Readonly<Record<string, string>> = {
  "/article": page(
    "On language models that scheme",
    `<main><h1>On language models</h1>
<p id="one">An AI system may show <em>deceptive</em> alignment when it is trained, some researchers say.</p>
<p id="two">Nobody in this paragraph says anything of note about the weather or the sea.</p>
<p id="three">The difficulty of testing an AI has been called the King&nbsp;Lear problem.</p>
</main>`,
  ),
  "/ordinary": page(
    "A garden in winter",
    `<main><h1>A garden in winter</h1><p>The alignment of the beds follows the wall, and King Lear is played in the barn.</p></main>`,
  ),
  "/dialog": page(
    "A dialog on AI",
    `<p id="outside">Some text on an AI model and its treacherous turn.</p>
<dialog id="dialog" style="margin-top:12em"><p id="inside">Inside a dialog: an AI model and its deceptive alignment.</p><button>Close</button></dialog>
<script>document.querySelector("#dialog").showModal()</script>`,
  ),
  "/fullscreen": page(
    "A full screen of AI",
    `<section id="whole" style="background:white"><button id="enlarge">Enlarge</button><p id="inside">An AI model and its deceptive alignment, full screen.</p></section>
<script>document.querySelector("#enlarge").onclick = () => document.querySelector("#whole").requestFullscreen()</script>`,
  ),
  "/long": FOUR_WORDS,
  // Wikipedia has such addresses of web pages.
  "/File:Paper.pdf": FOUR_WORDS,
  "/passing": page(
    "A winter with dogs",
    `<main><h1>A winter with dogs</h1><p>${"The dogs run along the shore and come back when they are called, mostly. ".repeat(120)}</p>
<p>A neighbour, who teaches reinforcement learning, says that a biscuit would do as well.</p></main>`,
  ),
  "/survey": page(
    "Concrete Problems in AI Safety | A mirror",
    `<main><h1>Concrete Problems in AI Safety</h1>
<p>An AI system may show reward hacking, goal misgeneralization, deceptive alignment or sycophancy, says Risks from Learned Optimization.</p>
<p>Others fear instrumental convergence, power-seeking, sandbagging, alignment faking and a treacherous turn of such an AI.</p>
<p>Work on interpretability, scalable oversight, red teaming and corrigibility tries to help, and so do Constitutional AI and debate.</p>
<p>A large language model with situational awareness makes all this harder, as the boat of CoastRunners shows for reinforcement learning.</p></main>`,
  ),
  "/incident": page(
    "An incident with a game",
    `<main><h1>An incident</h1><p>In CoastRunners an AI agent went round in circles for reward instead of finishing the race.</p></main>`,
  ),
  "/essay": page(
    'Models that *scheme* &lt;img src=x onerror="document.title=1"&gt;',
    `<form name="body"><input name="cloneNode"></form><article><p class="byline" rel="author">By Ada Lovelace</p>
<p>Reward hacking, in which a language model scores well without doing what was meant, is well known by now.</p>
<p>After reward hacking in training an AI system may show deceptive alignment, and then a treacherous turn.</p></article>`,
  ),
  "/late": page("An AI feed", `<main><h1>An AI feed</h1><p>Nothing yet about this AI.</p></main>`),
  "/terms": page(
    "Terms of AI risk",
    `<main><h1>Terms</h1><input id="field" aria-label="Notes"><textarea id="pad" aria-label="Pad"></textarea>
<p id="first">Some researchers speak of instrumental convergence: an AI system with any goal would keep itself running.</p>
<p id="second">Others speak of reward hacking by language models, and of <a id="link" href="#there">deceptive alignment</a> in them.</p>
<p id="third">Nobody here names sandbagging twice: the King Lear problem is enough for an AI.</p>
<p>${"The tide goes out and the tide comes in, and nobody by the sea is any the wiser for it. ".repeat(60)}</p>
<p id="far">An AI model may also take a treacherous turn, says the last line.</p></main>`,
  ),
  "/dark": page(
    "Terms of AI risk at night",
    `<main style="background:#16181c;color:#d8dadd"><p id="first">Some researchers speak of instrumental convergence: an AI system with any goal would keep itself running.</p></main>`,
  ),
  "/right-to-left": page(
    "Terms of AI risk from the right",
    `<main dir="rtl"><p id="first">Some researchers speak of instrumental convergence: an AI system with any goal would keep itself running.</p></main>`,
  ),
  "/vertical": page(
    "Terms of AI risk in columns",
    `<main style="writing-mode:vertical-rl;height:24em;margin-inline:auto"><p>Some researchers speak of instrumental convergence: an AI system with any goal would keep itself running.</p>
<p>${"Nothing is said here. ".repeat(20)}</p></main>`,
  ),
};
