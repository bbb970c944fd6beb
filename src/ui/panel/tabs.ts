/** The tabs of the panel. Those that show a part of the glossary need nothing of the panel but a way to entries. */
import { i18n } from "#i18n";
import type { ComponentType } from "react";
import type { Glossary } from "../../glossary/entry.ts";
import { ArgumentTab } from "./ArgumentTab.tsx";
import { EstimatesTab } from "./EstimatesTab.tsx";
import { ExamplesTab } from "./ExamplesTab.tsx";
import type { TabId } from "./places.ts";

export interface GlossaryViewProps {
  readonly glossary: Glossary;
  readonly onOpen: (id: string) => void;
  /** The claim, estimate or example that is to be brought into view. */
  readonly focusId?: string | undefined;
}

/** A tab more is a line more, and its name in `TAB_IDS`. */
export const GLOSSARY_VIEWS: Readonly<
  Record<Exclude<TabId, "page" | "glossary">, ComponentType<GlossaryViewProps>>
> = {
  examples: ExamplesTab,
  estimates: EstimatesTab,
  argument: ArgumentTab,
};

export function tabName(id: TabId): string {
  return i18n.t(`panel.tab.${id}`);
}
