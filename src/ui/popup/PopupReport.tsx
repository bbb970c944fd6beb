/** A report of a problem with the page in front, in the place of the popup's own view. */
import { i18n } from "#i18n";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { ReportView } from "../report/ReportView.tsx";
import type { ActivePage } from "../use-page.ts";

interface PopupReportProps {
  readonly page: ActivePage;
  readonly onLeave: () => void;
}

export function PopupReport({ page, onLeave }: PopupReportProps): ReactNode {
  const [said, say] = useState({ words: "", times: 0 });
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>("[data-sheet]")?.focus(), []);
  return (
    <div ref={place}>
      <p className="popup-back">
        <button type="button" className="text-button small" onClick={onLeave}>
          <span aria-hidden="true">‹ </span>
          {i18n.t("report.back")}
        </button>
      </p>
      <ReportView
        subject={{ of: "page" }}
        page={page}
        say={(words) => say(({ times }) => ({ words, times: times + 1 }))}
        onLeave={onLeave}
      />
      <p role="status" className="visually-hidden">
        {/* A new element each time: what is said twice is read out twice. */}
        <span key={said.times}>{said.words}</span>
      </p>
    </div>
  );
}
