/** Straight quotation marks and apostrophes, as entries are typed → curly ones, as they are read. */

/** The text with curly marks; anything else is left as it stands. */
export function typographic(text: string): string {
  return text
    .replaceAll(/(?<=^|[\s([{—–-])"(?=[^\s.,;:!?)\]}])/gu, "“")
    .replaceAll('"', "”")
    .replaceAll(/(?<=^|[\s([{—–“-])'(?=\p{L}(?:[^']|(?<=\p{L})'(?=\p{L}))*'(?!\p{L}))/gu, "‘")
    .replaceAll("'", "’");
}

/** A copy of plain data with all its strings set so; addresses stay as they are. */
export function typographicData<Data>(data: Data): Data {
  return mapStrings(data, (text) => (text.startsWith("https:") ? text : typographic(text))) as Data;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
  return value;
}
