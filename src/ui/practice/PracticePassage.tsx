/** A passage with real marks and cards, to practise on and to see what an option does. */
import { i18n } from "#i18n";
import { useEffect, useRef, type ReactNode } from "react";
import type { Settings } from "../../core/settings/settings.ts";

/** What was found in the passage. */
export interface PracticeCounts {
  readonly marks: number;
  /** Different terms, marked or not. */
  readonly terms: number;
}

interface PracticeEvents {
  readonly onAnnotated: (counts: PracticeCounts) => void;
  /** A card was opened. */
  readonly onCard: () => void;
}

/** Annotates what stands in an element; the entrypoint brings it, since it needs the page's side. */
export type Practise = (
  root: Element,
  settings: Settings,
  events: PracticeEvents,
) => { use(settings: Settings): void; stop(): void };

/** At least one in 40 words are marked at most: the whole text shows the difference between the densities. */
const PARAGRAPHS = ["practice_1", "practice_2", "practice_3", "practice_4"] as const;

interface PracticePassageProps {
  readonly practise: Practise;
  readonly settings: Settings;
  readonly paragraphs: number;
  readonly onAnnotated?: (counts: PracticeCounts) => void;
  readonly onCard?: () => void;
}

export function PracticePassage(props: PracticePassageProps): ReactNode {
  const { practise, settings } = props;
  const root = useRef<HTMLElement>(null);
  const session = useRef<ReturnType<Practise>>(undefined);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (!root.current) return undefined;
    const started = practise(root.current, latest.current.settings, {
      onAnnotated: (counts) => latest.current.onAnnotated?.(counts),
      onCard: () => latest.current.onCard?.(),
    });
    session.current = started;
    return () => started.stop();
  }, [practise]);
  useEffect(() => session.current?.use(settings), [settings]);

  // The glossary is English, whatever the language of the interface.
  return (
    <article ref={root} className="practice" lang="en" dir="ltr">
      {PARAGRAPHS.slice(0, props.paragraphs).map((key) => (
        <p key={key}>{i18n.t(`welcome.${key}`)}</p>
      ))}
    </article>
  );
}
