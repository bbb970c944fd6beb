/** The side panel: its tabs, what stands over them, and the way the reader took. */
import { i18n } from "#i18n";
import {
  Activity,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type MouseEvent,
  type ReactNode,
} from "react";
import { isForPanel, type PanelRequest } from "../../core/panel-request.ts";
import { ownStand } from "../../extension/active-tab.ts";
import { panelRequest } from "../../extension/stored.ts";
import type { Entry, Glossary } from "../../glossary/entry.ts";
import { createLookup } from "../../glossary/lookup.ts";
import { keepFocus } from "../keep-focus.ts";
import type { ReportSubject } from "../report/report-subject.ts";
import { ReportView } from "../report/ReportView.tsx";
import { useActivePage } from "../use-page.ts";
import { recallControl, rememberControl, type ControlMemory } from "./control-memory.ts";
import { EntryArticle } from "./EntryArticle.tsx";
import { GlossaryTab } from "./GlossaryTab.tsx";
import { PageTab } from "./PageTab.tsx";
import { linkInAddress, readPlaceLink } from "./place-link.ts";
import {
  amend,
  entryAt,
  goBack,
  goForward,
  goTo,
  startTrail,
  TAB_IDS,
  type Left,
  type Place,
  type Sheet,
  type TabId,
  type Trail,
} from "./places.ts";
import { ReadingNotes } from "./ReadingNotes.tsx";
import { GLOSSARY_VIEWS, tabName } from "./tabs.ts";

interface PanelAppProps {
  readonly glossary: Glossary;
}

export function PanelApp({ glossary }: PanelAppProps): ReactNode {
  const [entries] = useState(() => new Map(glossary.entries.map((entry) => [entry.id, entry])));
  const [lookup] = useState(() => createLookup(glossary.entries));
  const [trail, setTrail] = useState<Trail<ControlMemory>>(() => startTrail());
  const { said, say } = useSaid();
  /** How often a link led to each tab. */
  const [links, setLinks] = useState<Partial<Record<TabId, number>>>({});
  const { page, refresh } = useActivePage();
  const top = useRef<HTMLElement>(null);
  const main = useRef<HTMLElement>(null);
  const { now } = trail;

  const leave = (): Left<ControlMemory> => ({
    scroll: window.scrollY,
    control: main.current ? rememberControl(main.current, document.activeElement) : undefined,
  });
  const step = (walk: (trail: Trail<ControlMemory>, left: Left<ControlMemory>) => typeof trail): void => {
    const left = leave();
    say("");
    setTrail((before) => walk(before, left));
  };
  const go = (part: Partial<Place>): void =>
    step((before, left) =>
      goTo(before, { ...before.now, focusId: undefined, sheet: undefined, ...part }, left),
    );
  const open = (id: string): void => {
    if (entries.has(id))
      step((before, left) => goTo(before, { ...before.now, sheet: { kind: "entry", id } }, left));
  };
  const openTab = (tab: TabId, focusId?: string): void => {
    if (focusId !== undefined) setLinks((before) => ({ ...before, [tab]: (before[tab] ?? 0) + 1 }));
    go({ tab, focusId });
  };
  const report = (subject: Extract<Sheet, { kind: "report" }>): void => go({ sheet: subject });
  const openWords = (words: string): void => {
    const found = lookup.byForm(words);
    const place = { tab: "glossary", words, topic: "", kind: "" } as const;
    go(found === undefined ? place : { ...place, sheet: { kind: "entry", id: found } });
  };
  const back = (): void => step(goBack);

  const follow = useEffectEvent((text: string): void => {
    const link = readPlaceLink(text);
    switch (link?.kind) {
      case "entry":
        return open(link.id);
      case "words":
        return openWords(link.words);
      case "tab":
        return openTab(link.tab, link.id);
      case undefined:
    }
  });
  useEffect(() => {
    const followAddress = (): void => {
      const link = linkInAddress(location.hash);
      if (link === "") return;
      // A link from outside has done its work. What the extension itself asks comes as a request.
      history.replaceState(null, "", location.pathname + location.search);
      follow(link);
    };
    const followRequest = async (request: PanelRequest | undefined): Promise<void> => {
      if (request === undefined || !isForPanel(request, await ownStand())) return;
      await panelRequest.write(undefined);
      follow(request.link);
    };
    followAddress();
    void panelRequest.read().then(followRequest);
    addEventListener("hashchange", followAddress);
    const stop = panelRequest.watch((request) => void followRequest(request));
    return () => {
      removeEventListener("hashchange", followAddress);
      stop();
    };
  }, []);

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const walk = event.key === "ArrowLeft" ? goBack : event.key === "ArrowRight" ? goForward : undefined;
    if (!walk || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isTyping(event.target)) return;
    event.preventDefault();
    step(walk);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);

  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  useLayoutEffect(() => (top.current ? tellHeight(top.current) : undefined), []);
  useLayoutEffect(() => {
    if (trail.step > 0 && main.current) arrive(main.current, trail.restore);
  }, [trail.step, trail.restore]);

  const before = trail.past.at(-1)?.place;
  const placeName = (place: Place): string => {
    if (place.sheet?.kind === "notes") return i18n.t("panel.notes.title");
    if (place.sheet?.kind === "report") return i18n.t("report.open");
    const id = entryAt(place);
    return (id === undefined ? undefined : entries.get(id)?.name) ?? tabName(place.tab);
  };
  const visited = TAB_IDS.filter(
    (tab) => tab === now.tab || [...trail.past, ...trail.ahead].some(({ place }) => place.tab === tab),
  );
  const shown = entryAt(now);
  const entry = shown === undefined ? undefined : entries.get(shown);

  const subject = reportedAt(now.sheet, entries);

  const viewOf = (tab: TabId): ReactNode => {
    if (tab === "page")
      return (
        <PageTab
          page={page}
          refresh={refresh}
          entries={entries}
          say={say}
          onOpen={open}
          onNotes={() => go({ sheet: { kind: "notes" } })}
          onSearch={() => go({ tab: "glossary" })}
          onReport={(id) =>
            report(id === undefined ? { kind: "report", of: "page" } : { kind: "report", of: "mention", id })
          }
        />
      );
    if (tab === "glossary")
      return (
        <GlossaryTab
          glossary={glossary}
          lookup={lookup}
          words={now.words}
          topic={now.topic}
          kind={now.kind}
          onChange={(part) => setTrail((last) => amend(last, part))}
          say={say}
          onOpen={open}
        />
      );
    const View = GLOSSARY_VIEWS[tab];
    // On a return the place is shown as it was left, and not led to again.
    const focusId = tab === now.tab && !trail.restore ? now.focusId : undefined;
    // A new link starts without the filters of before; the other tabs keep theirs.
    return <View key={links[tab]} glossary={glossary} onOpen={open} focusId={focusId} />;
  };

  return (
    <>
      <header className="panel-top" ref={top}>
        <h1 className="visually-hidden">{i18n.t("extension.name")}</h1>
        <nav className="tabs" aria-label={i18n.t("panel.navigation")}>
          {TAB_IDS.map((tab) => (
            <button
              key={tab}
              type="button"
              aria-current={now.tab === tab ? "page" : undefined}
              onClick={() => openTab(tab)}
            >
              {tabName(tab)}
            </button>
          ))}
        </nav>
        {before && (now.sheet || now.focusId !== undefined) && (
          <p className="place-back">
            <button type="button" className="text-button" onClick={back}>
              <span aria-hidden="true">‹ </span>
              {i18n.t("panel.back_to", { place: placeName(before) })}
            </button>
          </p>
        )}
      </header>
      <main className="panel" ref={main} tabIndex={-1} onClickCapture={focusPressed}>
        {entry && (
          <EntryArticle
            key={entry.id}
            entry={entry}
            glossary={glossary}
            page={page}
            say={say}
            onOpen={open}
            onTab={openTab}
            onTopic={(topic) => go({ tab: "glossary", words: "", kind: "", topic })}
            onReport={() => report({ kind: "report", of: "entry", id: entry.id })}
          />
        )}
        {now.sheet?.kind === "notes" && <ReadingNotes page={page} entries={entries} say={say} />}
        {subject && <ReportView key={trail.step} subject={subject} page={page} say={say} onLeave={back} />}
        {visited.map((tab) => (
          <Activity key={tab} mode={tab === now.tab && !now.sheet ? "visible" : "hidden"}>
            <section aria-label={tabName(tab)}>{viewOf(tab)}</section>
          </Activity>
        ))}
      </main>
      <p role="status" className="visually-hidden">
        {/* A new element each time: what is said twice is read out twice. */}
        <span key={said.times}>{said.words}</span>
      </p>
    </>
  );
}

/** What a report that stands over a tab is about. */
function reportedAt(
  sheet: Sheet | undefined,
  entries: ReadonlyMap<string, Entry>,
): ReportSubject | undefined {
  if (sheet?.kind !== "report") return undefined;
  if (sheet.of === "page") return { of: "page" };
  const entry = entries.get(sheet.id);
  return entry && { of: sheet.of, entry };
}

/** What was said last, and how often anything was said. */
function useSaid(): {
  said: { readonly words: string; readonly times: number };
  say: (words: string) => void;
} {
  const [said, setSaid] = useState({ words: "", times: 0 });
  const say = useCallback((words: string) => setSaid(({ times }) => ({ words, times: times + 1 })), []);
  return { said, say };
}

/** On a Mac Alt and an arrow step through the words of a field. */
function isTyping(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== "";
}

/** Tells the style sheets how high the bar above is: its tabs may need two lines. Returns what ends that. */
function tellHeight(bar: HTMLElement): () => void {
  const tell = (): void =>
    document.documentElement.style.setProperty("--panel-bar", `${bar.getBoundingClientRect().height}px`);
  const observer = new ResizeObserver(tell);
  observer.observe(bar);
  tell();
  return () => observer.disconnect();
}

/** Shows a place as it was left; one that is new from its top, and an article with the focus on it. */
function arrive(main: HTMLElement, restore: Left<ControlMemory> | undefined): void {
  window.scrollTo({ top: restore?.scroll ?? 0 });
  const control = restore?.control && recallControl(main, restore.control);
  if (control) {
    control.focus({ preventScroll: true });
    control.scrollIntoView({ block: "nearest" });
    return;
  }
  const sheet = main.querySelector<HTMLElement>("[data-sheet]");
  if (sheet) sheet.focus({ preventScroll: true });
  else if (document.activeElement === document.body) main.focus({ preventScroll: true });
}

/** Some browsers give a button no focus when it is clicked; it is what tells where the reader left. */
function focusPressed(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  event.target.closest<HTMLElement>("button")?.focus({ preventScroll: true });
}
