/** The options page. */
import { i18n } from "#i18n";
import shipped from "virtual:glossary/shipped";
import { OptionsApp } from "../../src/ui/options/OptionsApp.tsx";
import { unpackGlossary } from "../../src/glossary/packed-glossary.ts";
import { openShipped } from "../../src/glossary/shipped-glossary.ts";
import { show } from "../../src/ui/show.tsx";
import { practiceWith } from "../practice/practice.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/entry.css";
import "../../src/ui/options/options.css";
import "../../src/ui/practice/practice.css";
import "../../src/public/marks.css";

document.title = i18n.t("options.page_title");
const contents = openShipped(shipped);
const { entries } = unpackGlossary(contents.glossary);
show(<OptionsApp entries={entries} practise={practiceWith(contents, entries)} />);
