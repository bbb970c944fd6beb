/** The browser's i18n in a page outside the extension, where `chrome.i18n` is not there to be asked. */
import texts from "virtual:interface-texts";

Object.assign(globalThis, {
  browser: undefined,
  chrome: {
    i18n: {
      getMessage: (key: string, filled: readonly string[] = []) =>
        (texts[key]?.message ?? "").replaceAll(/\$(\d)/g, (_, at: string) => filled[Number(at) - 1] ?? ""),
    },
  },
});
