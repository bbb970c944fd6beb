/** Copies the reference of a source, or shows it selected where the page allows no copying. */
import { i18n } from "#i18n";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Source } from "../glossary/entry.ts";
import { referenceLine } from "./reference-line.ts";

/** How long the button says that it has copied. */
const SAID_FOR_MS = 2000;

interface CopySourceProps {
  readonly source: Source;
  /** Tells the reader what happened, in the live region of the surface. */
  readonly say: (words: string) => void;
}

export function CopySource({ source, say }: CopySourceProps): ReactNode {
  const [state, setState] = useState<"ready" | "copied" | "refused">("ready");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("ready"), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state !== "refused") return;
    field.current?.focus();
    field.current?.select();
  }, [state]);

  const copy = async (): Promise<void> => {
    try {
      // Undefined on pages without encryption.
      await navigator.clipboard.writeText(referenceLine(source));
      setState("copied");
      say(i18n.t("entry.copied"));
    } catch {
      setState("refused");
      say(i18n.t("entry.press_copy"));
    }
  };

  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-label={i18n.t("entry.copy_reference", { title: source.title })}
        onClick={() => void copy()}
      >
        {i18n.t(state === "copied" ? "entry.copied" : "entry.copy")}
      </button>
      {state === "refused" && (
        <span className="entry-reference">
          {i18n.t("entry.press_copy")}
          <textarea
            readOnly
            rows={3}
            aria-label={i18n.t("entry.reference")}
            value={referenceLine(source)}
            ref={field}
          />
        </span>
      )}
    </>
  );
}
