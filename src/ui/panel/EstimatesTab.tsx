/** Published figures by the exact question that they answer, each question a table that is its own plot. */
import { i18n } from "#i18n";
import { useDeferredValue, useId, useMemo, useRef, useState, type ReactNode } from "react";
import type { Estimate, Glossary } from "../../glossary/entry.ts";
import {
  ESTIMATE_ORDERS,
  groupEstimates,
  type EstimateOrder,
  type Question,
} from "../../glossary/estimate-questions.ts";
import { isStated } from "../../glossary/told-by-source.ts";
import { dateWords } from "../words.ts";
import { Citations } from "./Citations.tsx";
import { AXES, AxisTicks, PlotKey, type Axis } from "./EstimatePlot.tsx";
import { NothingFits } from "./NothingFits.tsx";
import { QuestionTable, QuestionTerms, withCapital } from "./QuestionTable.tsx";
import { QuietStatus } from "./QuietStatus.tsx";
import { SearchField } from "./SearchField.tsx";
import { rowAttributes, useFocusedRow } from "./use-focused-row.ts";

interface EstimatesTabProps {
  readonly glossary: Glossary;
  readonly onOpen: (id: string) => void;
  /** The estimate that a link from elsewhere leads to. */
  readonly focusId?: string | undefined;
}

export function EstimatesTab({ glossary: { estimates }, onOpen, focusId }: EstimatesTabProps): ReactNode {
  const [words, setWords] = useState("");
  const [order, setOrder] = useState<EstimateOrder>("date");
  const [axis, setAxis] = useState<Axis>(AXES[0]);
  const applied = useDeferredValue(words);
  const { timed, untimed, declined } = useMemo(
    () => groupEstimates(estimates, { words: applied, order }),
    [estimates, applied, order],
  );
  const searchField = useRef<HTMLInputElement>(null);
  useFocusedRow(focusId);

  const questions = timed.length + untimed.length;
  const figures = [...timed, ...untimed].reduce((sum, question) => sum + question.estimates.length, 0);
  const table = (question: Question): ReactNode => (
    <QuestionTable key={question.key} question={question} axis={axis} onOpen={onOpen} focusId={focusId} />
  );
  return (
    <>
      <p className="tab-intro">{i18n.t("estimates.intro")}</p>
      <div className="search">
        <SearchField
          label={i18n.t("estimates.search")}
          hint={i18n.t("estimates.search_hint")}
          words={words}
          onWords={setWords}
          field={searchField}
        />
        <div className="filters">
          <select
            aria-label={i18n.t("estimates.order")}
            value={order}
            onChange={({ target }) => setOrder(ESTIMATE_ORDERS.find((id) => id === target.value) ?? "date")}
          >
            {ESTIMATE_ORDERS.map((id) => (
              <option key={id} value={id}>
                {i18n.t(`estimates.order_${id}`)}
              </option>
            ))}
          </select>
          <select
            aria-label={i18n.t("estimates.axis")}
            value={axis.id}
            onChange={({ target }) => setAxis(AXES.find(({ id }) => id === target.value) ?? AXES[0])}
          >
            {AXES.map(({ id }) => (
              <option key={id} value={id}>
                {i18n.t(`estimates.axis_${id}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <QuietStatus
        words={[
          i18n.t("estimates.count", figures),
          i18n.t("estimates.question_count", questions),
          i18n.t("estimates.declined_count", declined.length),
        ].join(" · ")}
      />
      {questions + declined.length === 0 ? (
        <NothingFits
          title={i18n.t("estimates.none")}
          help={i18n.t("estimates.none_help")}
          clear={i18n.t("estimates.clear")}
          onClear={() => {
            setWords("");
            searchField.current?.focus();
          }}
        />
      ) : (
        <>
          {questions > 0 && (
            // Around all that is drawn on the axis, which sticks no longer than that.
            <div>
              <PlotKey />
              <div className="axis">
                <AxisTicks axis={axis} />
              </div>
              {timed.length > 0 && (
                <Group title={i18n.t("estimates.timed")} help={i18n.t("estimates.timed_help")}>
                  {timed.map(table)}
                </Group>
              )}
              {untimed.length > 0 && (
                <Group title={i18n.t("estimates.untimed")} help={i18n.t("estimates.untimed_help")}>
                  {untimed.map(table)}
                </Group>
              )}
            </div>
          )}
          {declined.length > 0 && (
            <Group title={i18n.t("estimates.declined")} help={i18n.t("estimates.declined_help")}>
              <ul className="declined">
                {declined.map((estimate) => (
                  <DeclinedRow key={estimate.id} estimate={estimate} onOpen={onOpen} focusId={focusId} />
                ))}
              </ul>
            </Group>
          )}
        </>
      )}
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly help: string;
  readonly children: ReactNode;
}

function Group({ title, help, children }: GroupProps): ReactNode {
  const headId = useId();
  return (
    <section className="estimate-group" aria-labelledby={headId}>
      <h2 id={headId}>{title}</h2>
      <p className="muted small">{help}</p>
      {children}
    </section>
  );
}

interface DeclinedRowProps {
  readonly estimate: Estimate;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

/** Who gives no number, and why. */
function DeclinedRow({ estimate, onOpen, focusId }: DeclinedRowProps): ReactNode {
  const { id, who, role, figure, event, horizon, condition, date, source, note } = estimate;
  return (
    <li className="declined-row" {...rowAttributes(id, focusId)}>
      <h3 className="estimate-who">
        <button type="button" onClick={() => onOpen(id)}>
          {who}
        </button>
        <span className="estimate-role">{role}</span>
      </h3>
      <p>
        <b>{i18n.t("words.labelled", { label: withCapital(figure) })}</b> {note}
      </p>
      <p className="small">{i18n.t("estimates.about", { event })}</p>
      <QuestionTerms
        horizon={isStated(horizon) ? horizon : undefined}
        condition={isStated(condition) ? condition : undefined}
      />
      <p className="question-terms">
        <time dateTime={date}>{dateWords(date)}</time>
        <span>
          <Citations sources={[source]} />
        </span>
      </p>
    </li>
  );
}
