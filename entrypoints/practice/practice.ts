/** A passage of our own pages, annotated by the same code as any page; it needs no permission. */
import terms from "virtual:glossary/first-terms";
import { joinLexicons, readyLexicon } from "../../src/core/relevance/lexicon.ts";
import { unpackLexicon } from "../../src/core/relevance/packed-lexicon.ts";
import { onMessage } from "../../src/extension/messages.ts";
import type { Entry } from "../../src/glossary/entry.ts";
import { createFormIndex, type FormIndex } from "../../src/glossary/form-index.ts";
import type { Shipped } from "../../src/glossary/shipped-glossary.ts";
import { annotating } from "../../src/page/annotations.ts";
import { createCardHost } from "../../src/page/card-host.ts";
import { createReader } from "../../src/page/reader.ts";
import { startSession } from "../../src/page/session.ts";
import cardStyles from "../../src/ui/popover/card.css?inline";
import entryStyles from "../../src/ui/entry.css?inline";
import type { Practise } from "../../src/ui/practice/PracticePassage.tsx";
import tokenStyles from "../../src/ui/tokens.css?inline";
import { createLocalCard } from "./local-card.ts";

/** What annotates a passage with all terms, and explains them from these entries. */
export function practiceWith(shipped: Shipped, entries: readonly Entry[]): Practise {
  const lexicon = readyLexicon(joinLexicons(unpackLexicon(terms), unpackLexicon(shipped.moreTerms)));
  let entryByForm: FormIndex | undefined;
  return (root, settings, { onAnnotated, onCard }) => {
    const session = startSession({
      document,
      root,
      lexicon,
      settings,
      styleMarks: () => Promise.resolve(),
      bringTools: () =>
        Promise.resolve({
          annotating,
          createReader: (reading) =>
            createReader(reading, {
              createCard(dwell) {
                const card = createLocalCard(
                  createCardHost(document, [tokenStyles, entryStyles, cardStyles]),
                  entries,
                )(dwell);
                return {
                  ...card,
                  show(...shown) {
                    card.show(...shown);
                    onCard();
                  },
                };
              },
              findEntry: (words) => Promise.resolve((entryByForm ??= createFormIndex(entries))(words)),
            }),
        }),
      onAnnotated({ annotations }) {
        const marked = annotations.filter((annotation) => annotation.marked);
        onAnnotated({ marks: marked.length, terms: new Set(annotations.map(({ entry }) => entry)).size });
      },
    });
    // No annotator runs here: the keyboard commands are answered by the page itself.
    const endings = [
      onMessage("stepTerm", async ({ data }) => (await session.reader()).step(data)),
      onMessage("explainSelection", async () => (await session.reader()).explainSelection()),
    ];
    return {
      use: (next) => session.use(next),
      stop() {
        for (const end of endings) end();
        session.stop();
      },
    };
  };
}
