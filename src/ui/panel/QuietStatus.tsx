/** How many rows a list has: seen at once, spoken when the reader stops typing. */
import { useEffect, useRef, useState, type ReactNode } from "react";

/** While the reader types, counts are not spoken. */
export const QUIET_MS = 500;

export function QuietStatus({ words }: { readonly words: string }): ReactNode {
  const [said, say] = useState("");
  const last = useRef(words);
  useEffect(() => {
    if (last.current === words) return;
    last.current = words;
    const spoken = setTimeout(() => say(words), QUIET_MS);
    return () => clearTimeout(spoken);
  }, [words]);
  return (
    <>
      <p className="list-head">{words}</p>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
