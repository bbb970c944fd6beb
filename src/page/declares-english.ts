/** Whether the value of a `lang` attribute says English, or nothing. */
export function declaresEnglish(lang: string | null): boolean {
  return !lang || /^en(?:$|[-_])/i.test(lang.trim());
}
