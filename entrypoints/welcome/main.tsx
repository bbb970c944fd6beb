/** The page shown once, after install. */
import { i18n } from "#i18n";
import shipped from "virtual:glossary/shipped";
import { unpackGlossary } from "../../src/glossary/packed-glossary.ts";
import { openShipped } from "../../src/glossary/shipped-glossary.ts";
import { show } from "../../src/ui/show.tsx";
import { WelcomeApp } from "../../src/ui/welcome/WelcomeApp.tsx";
import { practiceWith } from "../practice/practice.ts";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/entry.css";
import "../../src/ui/practice/practice.css";
import "../../src/ui/welcome/welcome.css";
import "../../src/public/marks.css";

document.title = i18n.t("welcome.page_title");
const contents = openShipped(shipped);
show(<WelcomeApp practise={practiceWith(contents, unpackGlossary(contents.glossary).entries)} />);
