/** Marks, knowledge and cards, next to a passage that shows what each option does. */
import { i18n } from "#i18n";
import { useId, useState, type ReactNode } from "react";
import { DENSITIES, KNOWLEDGE, type Settings } from "../../core/settings/settings.ts";
import type { Entry } from "../../glossary/entry.ts";
import { PracticePassage, type PracticeCounts, type Practise } from "../practice/PracticePassage.tsx";
import { Choice } from "./Choice.tsx";
import { Delay } from "./Delay.tsx";
import { KnownTerms } from "./KnownTerms.tsx";
import type { Tell } from "./NoticeBar.tsx";
import type { ChangeSettings } from "./use-settings.ts";

const WHOLE_PASSAGE = 4;
const OPENINGS = ["rest", "click"] as const;

interface ReadingSectionsProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly entries: readonly Entry[];
  readonly practise: Practise;
  readonly tell: Tell;
}

export function ReadingSections(props: ReadingSectionsProps): ReactNode {
  const { settings, change, entries, practise, tell } = props;
  const [counts, setCounts] = useState<PracticeCounts>();
  const countId = useId();
  return (
    <div className="options-reading">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard has to reach it */}
      <div className="preview" role="region" aria-label={i18n.t("options.preview.title")} tabIndex={0}>
        <PracticePassage
          practise={practise}
          settings={settings}
          paragraphs={WHOLE_PASSAGE}
          onAnnotated={setCounts}
        />
        <p id={countId} className="muted small preview-count">
          {counts &&
            i18n.t("options.preview.count", { marks: String(counts.marks), terms: String(counts.terms) })}
        </p>
      </div>
      <div>
        <section aria-labelledby="marks">
          <h2 id="marks">{i18n.t("options.marks.title")}</h2>
          <Choice
            legend={i18n.t("options.marks.density")}
            name="density"
            value={settings.density}
            options={DENSITIES.map((value) => ({
              value,
              label: i18n.t(`options.marks.density_${value}`),
              hint: i18n.t(`options.marks.density_${value}_hint`),
            }))}
            onChange={(density) => void change({ density })}
            describedBy={countId}
          />
        </section>
        <section aria-labelledby="known">
          <h2 id="known">{i18n.t("options.known.title")}</h2>
          <Choice
            legend={i18n.t("options.known.level")}
            name="knows"
            value={settings.knows}
            options={KNOWLEDGE.map((value) => ({
              value,
              label: i18n.t(`options.known.level_${value}`),
              hint: i18n.t(`options.known.level_${value}_hint`),
            }))}
            onChange={(knows) => void change({ knows })}
            describedBy={countId}
          />
          <KnownTerms settings={settings} change={change} entries={entries} tell={tell} />
        </section>
        <section aria-labelledby="cards">
          <h2 id="cards">{i18n.t("options.cards.title")}</h2>
          <Choice
            legend={i18n.t("options.cards.opens")}
            name="opens"
            value={settings.opens}
            options={OPENINGS.map((value) => ({ value, label: i18n.t(`options.cards.opens_${value}`) }))}
            onChange={(opens) => void change({ opens })}
          />
          <Delay settings={settings} change={change} />
          <p className="muted small options-gap">{i18n.t("options.cards.try")}</p>
        </section>
      </div>
    </div>
  );
}
