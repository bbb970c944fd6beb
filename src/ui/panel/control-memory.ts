/** Which control of a place had the focus, so that it gets it back. Elements do not outlive a place. */

export interface ControlMemory {
  /** Its number among the controls. */
  readonly at: number;
  /** Its words: a list may have changed since. */
  readonly name: string;
}

const CONTROLS = "button, a[href], input, select, textarea, summary";

export function rememberControl(place: Element, control: Element | null): ControlMemory | undefined {
  const all = controlsOf(place);
  const at = control === null ? -1 : all.findIndex((other) => other.contains(control));
  return at < 0 ? undefined : { at, name: all[at]!.textContent };
}

/** The same control, or the one that now has its words; undefined when it is gone. */
export function recallControl(place: Element, { at, name }: ControlMemory): HTMLElement | undefined {
  const all = controlsOf(place);
  return all[at]?.textContent === name ? all[at] : all.find((other) => other.textContent === name);
}

function controlsOf(place: Element): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => control.checkVisibility());
}
