/** The tabs of the panel. Those that show a part of the glossary need nothing of the panel but a way to entries. */
import { i18n } from "#i18n";
import type { ComponentType } from "react";
import type { Glossary } from "../../glossary/entry.ts";
import { TAB_IDS, type TabId } from "./places.ts";

export interface GlossaryViewProps {
  readonly glossary: Glossary;
  readonly onOpen: (id: string) => void;
  /** The claim, estimate or example that is to be brought into view. */
  readonly focusId?: string | undefined;
}

/** A tab more is a line more. */
export const GLOSSARY_VIEWS: Partial<Record<TabId, ComponentType<GlossaryViewProps>>> = {};

export const TABS: readonly TabId[] = TAB_IDS.filter(
  (id) => id === "page" || id === "glossary" || GLOSSARY_VIEWS[id],
);

export function tabName(id: TabId): string {
  return i18n.t(`panel.tab.${id}`);
}
