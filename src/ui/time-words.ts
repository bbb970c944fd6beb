/** A time of day in words. */
import { i18n } from "#i18n";

/** "14:20". */
export function timeWords(milliseconds: number): string {
  const format: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };
  return new Intl.DateTimeFormat(i18n.t("words.locale"), format).format(new Date(milliseconds));
}
