/** The gallery made by `npm run glossary:preview`; no part of the extension. */
import "./texts-in-page.ts";
import shipped from "virtual:glossary/shipped";
import { readShippedGlossary } from "../../glossary/shipped-glossary.ts";
import { show } from "../show.tsx";
import { PreviewApp } from "./PreviewApp.tsx";
import "../tokens.css";
import "../entry.css";
import "./preview.css";

show(<PreviewApp glossary={readShippedGlossary(shipped)} />);
