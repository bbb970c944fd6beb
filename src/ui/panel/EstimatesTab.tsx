/** Published figures by the exact question that they answer, each question a table that is its own plot. */
import { i18n } from "#i18n";
import { useDeferredValue, useId, useMemo, useRef, useState, type ReactNode } from "react";
import type { Estimate, Glossary } from "../../glossary/entry.ts";
import {
  ESTIMATE_ORDERS,
  extentOf,
  groupEstimates,
  type EstimateOrder,
  type Question,
} from "../../glossary/estimate-questions.ts";
import { isStated } from "../../glossary/told-by-source.ts";
import { dateWords } from "../words.ts";
import { Citations } from "./Citations.tsx";
import { AXES, AxisTicks, EstimatePlot, type Axis } from "./EstimatePlot.tsx";
import { rowAttributes, useFocusedRow } from "./use-focused-row.ts";

interface EstimatesTabProps {
  readonly glossary: Glossary;
  readonly onOpen: (id: string) => void;
  /** The estimate that a link from elsewhere leads to. */
  readonly focusId?: string | undefined;
}

export function EstimatesTab({ glossary: { estimates }, onOpen, focusId }: EstimatesTabProps): ReactNode {
  const searchId = useId();
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
      <h1 className="visually-hidden">{i18n.t("estimates.tab")}</h1>
      <p className="tab-intro">{i18n.t("estimates.intro")}</p>
      <div className="search">
        <label htmlFor={searchId} className="visually-hidden">
          {i18n.t("estimates.search")}
        </label>
        <input
          id={searchId}
          ref={searchField}
          type="search"
          placeholder={i18n.t("estimates.search_hint")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
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
      <p className="list-head" role="status">
        {[
          i18n.t("estimates.count", figures),
          i18n.t("estimates.question_count", questions),
          i18n.t("estimates.declined_count", declined.length),
        ].join(" · ")}
      </p>
      {questions + declined.length === 0 ? (
        <div className="panel-pad">
          <p>{i18n.t("estimates.none")}</p>
          <p className="muted">{i18n.t("estimates.none_help")}</p>
          <button
            type="button"
            className="button panel-gap"
            onClick={() => {
              setWords("");
              searchField.current?.focus();
            }}
          >
            {i18n.t("estimates.clear")}
          </button>
        </div>
      ) : (
        <>
          {questions > 0 && <Key />}
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

/** What the marks of the plots mean. */
function Key(): ReactNode {
  const marks = [
    ["point", i18n.t("estimates.key_point")],
    ["point survey", i18n.t("estimates.key_survey")],
    ["range", i18n.t("estimates.key_range")],
    ["above", i18n.t("estimates.key_bound")],
  ] as const;
  return (
    <ul className="plot-key" aria-hidden="true">
      {marks.map(([kind, words]) => (
        <li key={kind}>
          <span className="plot-sample">
            <span className={`plot-mark ${kind}`} />
          </span>
          {words}
        </li>
      ))}
    </ul>
  );
}

interface QuestionTableProps {
  readonly question: Question;
  readonly axis: Axis;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

function QuestionTable({ question, axis, onOpen, focusId }: QuestionTableProps): ReactNode {
  const { event, horizon, condition, estimates } = question;
  return (
    <table className="question">
      <caption>
        <h3>{withCapital(event)}</h3>
        <QuestionTerms horizon={horizon} condition={condition}>
          {estimates.length > 1 && <span>{i18n.t("estimates.count", estimates.length)}</span>}
        </QuestionTerms>
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{i18n.t("estimates.column_who")}</th>
          <th scope="col">{i18n.t("estimates.column_figure")}</th>
          <th scope="col">{i18n.t("estimates.column_plot")}</th>
          <th scope="col">{i18n.t("estimates.column_source")}</th>
        </tr>
      </thead>
      <tbody>
        {estimates.map((estimate) => (
          <EstimateRow key={estimate.id} estimate={estimate} axis={axis} onOpen={onOpen} focusId={focusId} />
        ))}
      </tbody>
    </table>
  );
}

interface QuestionTermsProps {
  readonly horizon: string | undefined;
  readonly condition: string | undefined;
  readonly children?: ReactNode;
}

/** By when, on what condition; what the source does not state is left out, as the introduction says. */
function QuestionTerms({ horizon, condition, children }: QuestionTermsProps): ReactNode {
  return (
    <p className="question-terms">
      {horizon !== undefined && <span>{i18n.t("estimates.time", { words: horizon })}</span>}
      {condition !== undefined && <span>{i18n.t("estimates.condition", { words: condition })}</span>}
      {children}
    </p>
  );
}

interface EstimateRowProps {
  readonly estimate: Estimate;
  readonly axis: Axis;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

function EstimateRow({ estimate, axis, onOpen, focusId }: EstimateRowProps): ReactNode {
  const { id, who, role, figure, date, source, group, note } = estimate;
  const extent = extentOf(estimate);
  const isSurvey = group === "survey";
  return (
    <tr className="estimate" {...rowAttributes(id, focusId)}>
      <th scope="row" className="estimate-who">
        <button type="button" onClick={() => onOpen(id)}>
          {who}
        </button>
        <span className="estimate-role">
          {isSurvey && <b>{i18n.t("words.labelled", { label: i18n.t("estimates.survey") })} </b>}
          {role}
        </span>
      </th>
      <td className="estimate-figure">{figure}</td>
      <td className="estimate-plot">
        {extent && <EstimatePlot extent={extent} axis={axis} isSurvey={isSurvey} />}
      </td>
      <td className="estimate-source">
        <time dateTime={date}>{dateWords(date)}</time>
        <span>
          <Citations sources={[source]} />
        </span>
        {note !== undefined && (
          <details>
            <summary>{i18n.t("estimates.note")}</summary>
            <p>{note}</p>
          </details>
        )}
      </td>
    </tr>
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
      <p className="small">{withCapital(event)}</p>
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

/** Events are written as parts of a sentence, and stand as headings here. */
function withCapital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(i18n.t("words.locale")) + words.slice(1);
}
