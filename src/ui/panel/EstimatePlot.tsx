/** A figure on an axis of chances, the axis itself, and the key to both. */
import { i18n } from "#i18n";
import type { ReactNode } from "react";
import type { Extent } from "../../glossary/estimate-questions.ts";

/**
 * Both axes are linear, so that a length is always a chance, and begin at zero. On a logarithmic one the
 * figures below 1 % would take up half the width, and look like a position of their own; the eye would
 * read distances that nobody claimed. Where the low end is crowded the reader can enlarge it instead:
 * then everything above 10 % is named as lying beyond.
 */
export const AXES = [
  { id: "whole", end: 100, ticks: [0, 25, 50, 75, 100] },
  { id: "low", end: 10, ticks: [0, 2.5, 5, 7.5, 10] },
] as const;
export type Axis = (typeof AXES)[number];

interface EstimatePlotProps {
  readonly extent: Extent;
  readonly axis: Axis;
  readonly isSurvey: boolean;
}

/** The mark for the eye, the same in words for the ear. */
export function EstimatePlot({ extent, axis, isSurvey }: EstimatePlotProps): ReactNode {
  const { from, to } = endsOf(extent);
  const isBeyond = from > axis.end;
  const start = percentOf(from, axis);
  const style = { marginInlineStart: `${start}%`, inlineSize: `${percentOf(to, axis) - start}%` };
  return (
    <>
      <span className="visually-hidden">
        {isBeyond ? i18n.t("estimates.beyond", { extent: extentWords(extent) }) : extentWords(extent)}
      </span>
      <span className="plot" aria-hidden="true">
        <span className="plot-field">
          {!isBeyond && (
            <span className={`plot-mark ${extent.kind} ${isSurvey ? "survey" : ""}`} style={style} />
          )}
          {to > axis.end && <span className="plot-beyond">›</span>}
        </span>
      </span>
    </>
  );
}

/** The labelled ticks, above all plots. */
export function AxisTicks({ axis }: { readonly axis: Axis }): ReactNode {
  return (
    <span className="plot ticks" aria-hidden="true">
      <span className="plot-field">
        {axis.ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${percentOf(tick, axis)}%` }}>
            {tick === axis.end
              ? i18n.t("estimates.per_cent", { number: numberWords(tick) })
              : numberWords(tick)}
          </span>
        ))}
      </span>
    </span>
  );
}

/** What the marks of the plots mean. */
export function PlotKey(): ReactNode {
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

function endsOf(extent: Extent): { readonly from: number; readonly to: number } {
  switch (extent.kind) {
    case "point":
      return { from: extent.at, to: extent.at };
    case "range":
      return extent;
    case "above":
      return { from: extent.from, to: 100 };
    case "below":
      return { from: 0, to: extent.to };
  }
}

function percentOf(figure: number, { end }: Axis): number {
  return (Math.min(figure, end) / end) * 100;
}

function extentWords(extent: Extent): string {
  switch (extent.kind) {
    case "point":
      return i18n.t("estimates.extent_point", { at: numberWords(extent.at) });
    case "range":
      return i18n.t("estimates.extent_range", { from: numberWords(extent.from), to: numberWords(extent.to) });
    case "above":
      return i18n.t("estimates.extent_above", { from: numberWords(extent.from) });
    case "below":
      return i18n.t("estimates.extent_below", { to: numberWords(extent.to) });
  }
}

function numberWords(number: number): string {
  return new Intl.NumberFormat(i18n.t("words.locale"), { maximumFractionDigits: 6 }).format(number);
}
