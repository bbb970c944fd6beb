/** Incidents and experiments on a timeline, the newest first. */
import { i18n } from "#i18n";
import { memo, useDeferredValue, useMemo, useRef, useState, type ReactNode, type Ref } from "react";
import { SETTINGS, type Glossary } from "../../glossary/entry.ts";
import {
  examplesByDate,
  filterExamples,
  periodsOf,
  type DatedExample,
  type ExampleFilter,
  type Period,
} from "../../glossary/example-timeline.ts";
import { dateWords, textKey } from "../words.ts";
import { NothingFits } from "./NothingFits.tsx";
import { QuietStatus } from "./QuietStatus.tsx";
import { SearchField } from "./SearchField.tsx";
import { rowAttributes, useFocusedRow } from "./use-focused-row.ts";

interface ExamplesTabProps {
  readonly glossary: Glossary;
  readonly onOpen: (id: string) => void;
  /** The example that a link from elsewhere leads to. */
  readonly focusId?: string | undefined;
}

const NO_FILTER: ExampleFilter = { words: "", setting: "", topic: "" };

export function ExamplesTab({ glossary, onOpen, focusId }: ExamplesTabProps): ReactNode {
  const all = useMemo(() => examplesByDate(glossary), [glossary]);
  const [filter, setFilter] = useState(NO_FILTER);
  // What is typed shows at once; the list follows when there is time.
  const applied = useDeferredValue(filter);
  const shown = useMemo(() => filterExamples(all, applied), [all, applied]);
  const searchField = useRef<HTMLInputElement>(null);
  useFocusedRow(focusId);
  return (
    <>
      <p className="tab-intro">{i18n.t("examples.intro")}</p>
      <Filters
        all={all}
        topics={glossary.topics}
        filter={filter}
        onFilter={setFilter}
        searchField={searchField}
      />
      <QuietStatus
        words={
          shown.length === all.length
            ? i18n.t("examples.count", all.length)
            : i18n.t("examples.count_of", { count: shown.length, all: all.length })
        }
      />
      {shown.length === 0 ? (
        <NothingFits
          title={i18n.t("examples.none")}
          help={i18n.t("examples.none_help")}
          clear={i18n.t("examples.clear")}
          onClear={() => {
            setFilter(NO_FILTER);
            searchField.current?.focus();
          }}
        />
      ) : (
        <Timeline examples={shown} onOpen={onOpen} focusId={focusId} />
      )}
    </>
  );
}

interface FiltersProps {
  readonly all: readonly DatedExample[];
  readonly topics: Glossary["topics"];
  readonly filter: ExampleFilter;
  readonly onFilter: (filter: ExampleFilter) => void;
  readonly searchField: Ref<HTMLInputElement>;
}

function Filters({ all, topics, filter, onFilter, searchField }: FiltersProps): ReactNode {
  const option = (value: string, name: string, count: number): ReactNode =>
    count > 0 && (
      <option key={value} value={value}>
        {i18n.t("examples.option", { name, count })}
      </option>
    );
  return (
    <div className="search">
      <SearchField
        label={i18n.t("examples.search")}
        hint={i18n.t("examples.search_hint")}
        words={filter.words}
        onWords={(words) => onFilter({ ...filter, words })}
        field={searchField}
      />
      <div className="filters">
        <select
          aria-label={i18n.t("examples.setting")}
          value={filter.setting}
          onChange={({ target }) =>
            onFilter({ ...filter, setting: SETTINGS.find((setting) => setting === target.value) ?? "" })
          }
        >
          <option value="">{i18n.t("examples.all_settings")}</option>
          {SETTINGS.map((setting) =>
            option(
              setting,
              i18n.t(`words.setting.${textKey(setting)}`),
              all.filter((example) => example.setting === setting).length,
            ),
          )}
        </select>
        <select
          aria-label={i18n.t("examples.topic")}
          value={filter.topic}
          onChange={(event) => onFilter({ ...filter, topic: event.target.value })}
        >
          <option value="">{i18n.t("examples.all_topics")}</option>
          {topics.map(({ id, name }) =>
            option(id, name, all.filter((example) => example.topics.has(id)).length),
          )}
        </select>
      </div>
    </div>
  );
}

interface TimelineProps {
  readonly examples: readonly DatedExample[];
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

/**
 * A list, and no chart of how many there are a year: the glossary chooses its examples, so their number
 * says nothing about the world, and a rising curve would say it loudly.
 */
const Timeline = memo(function Timeline({ examples, onOpen, focusId }: TimelineProps): ReactNode {
  const periods = useMemo(() => periodsOf(examples), [examples]);
  return (
    <>
      {periods.length > 1 && (
        <nav className="years" aria-label={i18n.t("examples.years")}>
          {periods.map((period) => (
            <button key={period.id} type="button" onClick={() => goTo(period)}>
              {periodWords(period)}
            </button>
          ))}
        </nav>
      )}
      {periods.map((period) => (
        <section
          key={period.id}
          className="period"
          id={`period-${period.id}`}
          aria-labelledby={`period-${period.id}-head`}
          tabIndex={-1}
        >
          <h2 className="period-head" id={`period-${period.id}-head`}>
            {periodWords(period)} <span>{i18n.t("examples.count", period.examples.length)}</span>
          </h2>
          <ul className="timeline">
            {period.examples.map((example) => (
              <ExampleRow key={example.entry.id} example={example} onOpen={onOpen} focusId={focusId} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
});

/** Brings its head to the top, and the keyboard with it. */
function goTo({ id }: Period): void {
  const section = document.getElementById(`period-${id}`);
  section?.scrollIntoView({ block: "start" });
  section?.focus({ preventScroll: true });
}

function periodWords({ isDecade, firstYear }: Period): string {
  return isDecade ? i18n.t("examples.decade", { year: firstYear }) : String(firstYear);
}

interface ExampleRowProps {
  readonly example: DatedExample;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

function ExampleRow({ example, onOpen, focusId }: ExampleRowProps): ReactNode {
  const { entry, date, setting } = example;
  const figure = entry.figures?.[0];
  return (
    <li className="example" {...rowAttributes(entry.id, focusId)}>
      <p className="example-when">
        <time dateTime={date}>{dateWords(date)}</time>
        <span>{i18n.t(`words.setting.${textKey(setting)}`)}</span>
      </p>
      <h3 className="example-name">
        <button type="button" onClick={() => onOpen(entry.id)}>
          {entry.name}
        </button>
      </h3>
      <p className="example-line">{entry.short}</p>
      {figure && (
        <p className="example-figure">
          <b>{i18n.t("words.labelled", { label: figure.value })}</b> {figure.of}
          <span className="muted">; {figure.condition}</span>
        </p>
      )}
      {entry.dispute !== undefined && (
        <details className="example-limits">
          <summary>{i18n.t("examples.limits")}</summary>
          <p>{entry.dispute}</p>
        </details>
      )}
    </li>
  );
}
