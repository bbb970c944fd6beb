/** The field above a list that leaves of it what has the words typed. */
import { useId, type ReactNode, type Ref } from "react";

interface SearchFieldProps {
  readonly label: string;
  /** What can be looked for. */
  readonly hint: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly field: Ref<HTMLInputElement>;
}

export function SearchField({ label, hint, words, onWords, field }: SearchFieldProps): ReactNode {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
    </>
  );
}
