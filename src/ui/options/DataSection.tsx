/** The reader's settings and sites as a file: out, in, and back to the beginning. */
import { i18n } from "#i18n";
import { useRef, useState, type ReactNode } from "react";
import { importChanges } from "../../core/settings/import-changes.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../core/settings/settings.ts";
import {
  LONGEST_FILE,
  exportSettings,
  importSettings,
  withImported,
  type Imported,
} from "../../core/settings/transfer.ts";
import { joinRules, type SiteRules } from "../../core/sites/site-rules.ts";
import { takeRules } from "../../extension/sites.ts";
import { setAside } from "../../extension/stored.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import { lackingWords } from "./lacking-words.ts";
import type { Tell } from "./NoticeBar.tsx";
import { saveFile } from "../save-file.ts";
import { useStored } from "../use-stored.ts";
import type { ChangeSettings } from "./use-settings.ts";

const FILE_NAME = "ai-risk-gloss-settings.json";
const UNREADABLE_FILE_NAME = "ai-risk-gloss-unreadable.json";

interface DataSectionProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly rules: SiteRules;
  readonly tell: Tell;
}

export function DataSection({ settings, change, rules, tell }: DataSectionProps): ReactNode {
  const [imported, setImported] = useState<Imported>();
  const picker = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const read = async (file: File): Promise<void> => {
    tell(undefined);
    setImported(undefined);
    const result =
      file.size > LONGEST_FILE
        ? ({ fault: "too_large" } as const)
        : await file.text().then(importSettings, () => ({ fault: "unreadable" }) as const);
    if ("fault" in result) tell({ text: i18n.t(`options.data.fault_${result.fault}`) });
    else setImported(result);
  };

  /** Stores both, and resolves to whether the settings were stored, and what is lacking of the sites. */
  const store = async (
    nextSettings: Settings,
    nextRules: SiteRules | undefined,
  ): Promise<{ readonly isStored: boolean; readonly lacking: string | undefined }> => {
    // The permissions first: the question needs the click.
    const taken = nextRules && takeRules(nextRules).catch(() => undefined);
    const isStored = await change(nextSettings);
    return { isStored, lacking: nextRules && lackingWords(nextRules, await taken) };
  };

  const takeIn = async (file: Imported): Promise<void> => {
    const wanted = joinRules(rules, file.sites);
    setImported(undefined);
    const hasNewSites = JSON.stringify(wanted) !== JSON.stringify(rules);
    const undo = async (): Promise<void> => {
      const { isStored, lacking } = await store(settings, hasNewSites ? rules : undefined);
      if (isStored && lacking === undefined) return tell({ text: i18n.t("options.data.import_undone") });
      const text = i18n.t(isStored ? "options.data.reset_undone" : "options.undo_unsaved");
      tell({ text: inOneLine(text, lacking), undo });
    };
    const { isStored, lacking } = await store(
      withImported(settings, file.settings),
      hasNewSites ? wanted : undefined,
    );
    const text = i18n.t(isStored ? "options.data.imported" : "options.data.import_unsaved");
    tell({ text: inOneLine(text, lacking), undo });
  };

  const reset = async (): Promise<void> => {
    const undo = async (): Promise<void> => {
      const isBack = await change(settings);
      tell(
        isBack
          ? { text: i18n.t("options.data.reset_undone") }
          : { text: i18n.t("options.undo_unsaved"), undo },
      );
    };
    if (await change(DEFAULT_SETTINGS)) tell({ text: i18n.t("options.data.reset_done"), undo });
  };

  return (
    <section aria-labelledby="data">
      <h2 id="data">{i18n.t("options.data.title")}</h2>
      <p>{i18n.t("options.data.about")}</p>
      <p className="options-gap options-buttons">
        <button
          type="button"
          className="button"
          onClick={() => saveFile(FILE_NAME, "application/json", exportSettings(settings, rules))}
        >
          {i18n.t("options.data.export")}
        </button>
        <button ref={opener} type="button" className="button" onClick={() => picker.current?.click()}>
          {i18n.t("options.data.import")}
        </button>
        <button type="button" className="button" onClick={() => void reset()}>
          {i18n.t("options.data.reset")}
        </button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={i18n.t("options.data.import")}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void read(file);
            // The same file can be chosen again.
            event.target.value = "";
          }}
        />
      </p>
      <Unreadable tell={tell} />
      {imported && (
        <ImportPreview
          changes={importChanges(settings, rules, imported)}
          onImport={() => void takeIn(imported)}
          onCancel={() => {
            setImported(undefined);
            opener.current?.focus();
          }}
        />
      )}
    </section>
  );
}

interface UnreadableProps {
  readonly tell: Tell;
}

/** Options or sites that were stored and could not be read: nothing of them is lost without the reader's word. */
function Unreadable({ tell }: UnreadableProps): ReactNode {
  const unreadable = useStored(setAside);
  if (!unreadable) return null;
  const forget = (): void =>
    void setAside.forget().then(
      () => tell({ text: i18n.t("options.data.unreadable_forgotten") }),
      () => tell({ text: i18n.t("options.unsaved") }),
    );
  return (
    <div className="notice">
      <p>{i18n.t("options.data.unreadable")}</p>
      <p className="options-buttons options-gap">
        <button
          type="button"
          className="button"
          onClick={() =>
            saveFile(UNREADABLE_FILE_NAME, "application/json", JSON.stringify(unreadable, undefined, 2))
          }
        >
          {i18n.t("options.data.unreadable_save")}
        </button>
        <button type="button" className="button" onClick={forget}>
          {i18n.t("options.data.unreadable_forget")}
        </button>
      </p>
    </div>
  );
}

function inOneLine(text: string, more: string | undefined): string {
  return more === undefined ? text : `${text} ${more}`;
}
