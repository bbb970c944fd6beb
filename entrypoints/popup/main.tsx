/** The toolbar popup. */
import { PopupApp } from "../../src/ui/popup/PopupApp.tsx";
import { show } from "../../src/ui/show.tsx";
import "../../src/ui/tokens.css";
import "../../src/ui/page.css";
import "../../src/ui/entry.css";
import "../../src/ui/report/report.css";
import "../../src/ui/popup/popup.css";

show(<PopupApp />);
