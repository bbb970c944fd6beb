/** The page shown once, after install. */
import terms from "virtual:glossary/first-terms";
import shipped from "virtual:glossary/shipped";
import { readyLexicon } from "../../src/core/relevance/lexicon.ts";
import { unpackLexicon } from "../../src/core/relevance/packed-lexicon.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings.ts";
import { readShippedGlossary } from "../../src/glossary/shipped-glossary.ts";
import { createCardHost } from "../../src/page/card-host.ts";
import { createReader } from "../../src/page/reader.ts";
import { startSession } from "../../src/page/session.ts";
import cardStyles from "../../src/ui/popover/card.css?inline";
import entryStyles from "../../src/ui/entry.css?inline";
import tokenStyles from "../../src/ui/tokens.css?inline";
import { show } from "../../src/ui/show.tsx";
import { createLocalCard } from "./local-card.ts";
import { WelcomeApp } from "../../src/ui/welcome/WelcomeApp.tsx";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/entry.css";
import "../../src/ui/options/options.css";
import "../../src/ui/welcome/welcome.css";
import "../../src/public/marks.css";

show(<WelcomeApp />);

/** The practice passage is annotated by the same code as any page; it needs no permission. */
startSession({
  document,
  root: document.querySelector(".practice")!,
  lexicon: readyLexicon(unpackLexicon(terms)),
  settings: DEFAULT_SETTINGS,
  bringMarks: () =>
    Promise.resolve({
      createReader: (reading) =>
        createReader(reading, {
          createCard: createLocalCard(
            createCardHost(document, [tokenStyles, entryStyles, cardStyles]),
            readShippedGlossary(shipped).entries,
          ),
          findEntry: () => Promise.resolve(undefined),
        }),
    }),
  onAnnotated: () => {},
});
