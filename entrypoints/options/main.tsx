/** The options page. */
import glossary from "virtual:glossary/entries";
import { OptionsApp } from "../../src/ui/options/OptionsApp.tsx";
import { unpackGlossary } from "../../src/glossary/packed-glossary.ts";
import { show } from "../../src/ui/show.tsx";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/entry.css";
import "../../src/ui/options/options.css";

show(<OptionsApp entries={unpackGlossary(glossary).entries} />);
