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
import { listWords } from "../words.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import type { Tell } from "./NoticeBar.tsx";
import { saveFile } from "../save-file.ts";
import type { ChangeSettings } from "./use-settings.ts";

const FILE_NAME = "ai-risk-gloss-settings.json";

interface DataSectionProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly rules: SiteRules;
  readonly tell: Tell;
}

export function DataSection({ settings, change, rules, tell }: DataSectionProps): ReactNode {
  const [imported, setImported] = useState<Imported>();
  const picker = useRef<HTMLInputElement>(null);

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

  const takeIn = (file: Imported): void => {
    const before = { settings, rules };
    const wanted = joinRules(rules, file.sites);
    setImported(undefined);
    const hasNewSites = JSON.stringify(wanted) !== JSON.stringify(rules);
    // The permissions first: the question needs the click.
    const taken = hasNewSites ? takeRules(wanted) : Promise.resolve(rules);
    change(withImported(settings, file.settings));
    void taken.then((now) => {
      const refused = [
        ...(wanted.all && !now.all ? [i18n.t("options.sites.every_site")] : []),
        ...wanted.on.filter((host) => !now.on.includes(host)),
      ];
      tell({
        text:
          refused.length === 0
            ? i18n.t("options.data.imported")
            : i18n.t("options.data.imported_without", { sites: listWords(refused) }),
        undo: () => {
          if (hasNewSites) void takeRules(before.rules);
          change(before.settings);
          tell({ text: i18n.t("options.data.import_undone") });
        },
      });
    });
  };

  const reset = (): void => {
    change(DEFAULT_SETTINGS);
    tell({
      text: i18n.t("options.data.reset_done"),
      undo: () => {
        change(settings);
        tell({ text: i18n.t("options.data.reset_undone") });
      },
    });
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
        <button type="button" className="button" onClick={() => picker.current?.click()}>
          {i18n.t("options.data.import")}
        </button>
        <button type="button" className="button" onClick={reset}>
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
      {imported && (
        <ImportPreview
          changes={importChanges(settings, rules, imported)}
          onImport={() => takeIn(imported)}
          onCancel={() => setImported(undefined)}
        />
      )}
    </section>
  );
}
