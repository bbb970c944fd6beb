/** In place of a list that its filters leave empty: what happened, what can be done, and the way back. */
import type { ReactNode } from "react";

interface NothingFitsProps {
  readonly title: string;
  readonly help: string;
  readonly clear: string;
  readonly onClear: () => void;
}

export function NothingFits({ title, help, clear, onClear }: NothingFitsProps): ReactNode {
  return (
    <div className="panel-pad">
      <p>{title}</p>
      <p className="muted">{help}</p>
      <button type="button" className="button panel-gap" onClick={onClear}>
        {clear}
      </button>
    </div>
  );
}
