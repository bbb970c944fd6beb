/** After install: what this reads and never does, a passage to practise on, and how to begin. */
import type { ReactNode } from "react";

export function WelcomeApp(): ReactNode {
  return (
    <main className="options welcome">
      <p className="welcome-kicker">AI Risk Gloss is installed</p>
      <h1>Words of the AI-risk debate, explained where they stand</h1>
      <section aria-labelledby="try">
        <h2 id="try">Try it here</h2>
        <p className="muted">Rest the pointer on an underlined term, or tap it. Escape closes the card.</p>
        <article className="practice">
          <p>
            A model that is trained by reinforcement learning can learn to win points instead of doing the
            task, which is called reward hacking. Some researchers expect that capable AI agents would also
            keep themselves running and gather resources, whatever their goal: the idea of instrumental
            convergence. Whether good behaviour in tests shows good goals is a question of its own, because a
            model with situational awareness may tell a test from real use.
          </p>
        </article>
      </section>
      <section aria-labelledby="begin">
        <h2 id="begin">Begin on a site</h2>
        <ol>
          <li>Open an article about AI risk.</li>
          <li>
            Click the extension’s button in the toolbar and choose <b>This site</b>, or <b>This page once</b>.
          </li>
          <li>
            The browser asks whether the extension may read that site. Nothing is read before you agree.
          </li>
        </ol>
      </section>
      <section aria-labelledby="never">
        <h2 id="never">What it never does</h2>
        <ul>
          <li>It sends nothing. The glossary is in the extension, and there is no network code in it.</li>
          <li>It keeps no record of what you read or look up.</li>
          <li>It changes nothing in the page: the underlines are painted, not inserted.</li>
          <li>It reads no site that you have not switched on.</li>
        </ul>
      </section>
    </main>
  );
}
