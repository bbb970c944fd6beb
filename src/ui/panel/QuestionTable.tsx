/** One question and the figures that answer it. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { Estimate } from "../../glossary/entry.ts";
import { extentOf, type Question } from "../../glossary/estimate-questions.ts";
import { dateWords } from "../words.ts";
import { Citations } from "./Citations.tsx";
import { EstimatePlot, type Axis } from "./EstimatePlot.tsx";
import { rowAttributes } from "./use-focused-row.ts";

interface QuestionTableProps {
  readonly question: Question;
  readonly axis: Axis;
  readonly onOpen: (id: string) => void;
  readonly focusId: string | undefined;
}

/** The rows are the plot: whoever does not see it reads the same table. */
export function QuestionTable({ question, axis, onOpen, focusId }: QuestionTableProps): ReactNode {
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
export function QuestionTerms({ horizon, condition, children }: QuestionTermsProps): ReactNode {
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

/** Events are written as parts of a sentence, and stand as headings here. */
export function withCapital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(i18n.t("words.locale")) + words.slice(1);
}
