/** The side panel of Chromium, the sidebar of Firefox. */
import shipped from "virtual:glossary/shipped";
import { PanelApp } from "../../src/ui/panel/PanelApp.tsx";
import { readShippedGlossary } from "../../src/glossary/shipped-glossary.ts";
import { show } from "../../src/ui/show.tsx";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/entry.css";
import "../../src/ui/panel/panel.css";
import "../../src/ui/report/report.css";
import "../../src/ui/panel/tab.css";
import "../../src/ui/panel/examples.css";
import "../../src/ui/panel/estimates.css";
import "../../src/ui/panel/argument.css";

show(<PanelApp glossary={readShippedGlossary(shipped)} />);
