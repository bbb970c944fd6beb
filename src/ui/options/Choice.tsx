/** A choice of one, with what each means. */
import type { ReactNode } from "react";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  /** Where its effect is described. */
  readonly describedBy?: string;
}

export function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { legend, name, value, options, onChange, describedBy } = props;
  return (
    <fieldset className="options-choice" aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span className="muted options-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
