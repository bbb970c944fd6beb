/** What a copy put on the clipboard, read as a page may: in a paste of the reader's. */

let pasted: string[] | undefined;

/** Makes a place to paste into, with the focus in it. */
export function preparePaste(): void {
  const place = document.createElement("div");
  place.contentEditable = "true";
  place.style.position = "fixed";
  place.addEventListener("paste", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const { clipboardData } = event;
    pasted = [...(clipboardData?.types ?? [])].flatMap((type) => [
      type,
      ...(clipboardData?.getData(type) ?? "").split(/(?=<)/),
    ]);
  });
  document.body.append(place);
  place.focus();
}

/** What was pasted, type for type; says so where nothing was. */
export function takePasted(): string[] {
  return pasted ?? ["nothing was pasted"];
}

/** Takes the focus out of whatever has it, so that "select all" means the page. */
export function leaveFocus(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
}
