/** The words selected on a page, asked for only when the reader wants them in the report. */
import { i18n } from "#i18n";
import { useRef, useState } from "react";
import { selectionIn } from "../../extension/selection.ts";
import type { ActivePage } from "../use-page.ts";

interface WantedSelection {
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
  /** Undefined unless they are wanted and there. */
  readonly words: string | undefined;
  /** Why they are not there; "" where nothing is lacking. */
  readonly lack: string;
}

export function useSelection(page: ActivePage | undefined, say: (words: string) => void): WantedSelection {
  const [isWanted, setIsWanted] = useState(false);
  const [words, setWords] = useState<string>();
  const [lack, setLack] = useState("");
  const asked = useRef(0);
  const want = (isNow: boolean): void => {
    const question = ++asked.current;
    setIsWanted(isNow);
    setWords(undefined);
    setLack("");
    if (!isNow || page?.tabId === undefined) return;
    void selectionIn(page.tabId).then((found) => {
      if (question !== asked.current) return;
      // The tab may show another page by now, of which nothing is said here.
      const isThere = found !== undefined && found.address === page.address;
      if (isThere && found.words !== "") return setWords(found.words);
      const why = i18n.t(isThere ? "report.none_selected" : "report.not_told");
      setLack(why);
      say(why);
    });
  };
  return { isWanted, want, words, lack };
}
