/** A few short choices in a row. */
import { useId, type ReactNode } from "react";

interface RadioRowProps<Value extends string> {
  /** For readers who do not see the row. */
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** Looks like a row of words, without buttons. */
  readonly isPlain?: boolean;
}

export function RadioRow<Value extends string>(props: RadioRowProps<Value>): ReactNode {
  const name = useId();
  const { legend, options, chosen, onChoose, isPlain = false } = props;
  return (
    <fieldset className={isPlain ? "radio-row plain" : "radio-row"}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
