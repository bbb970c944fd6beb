/** The keyboard commands, as the manifest names them, in the order in which readers see them. */
export const COMMANDS = [
  "next-term",
  "previous-term",
  "explain-selection",
  "open-panel",
  "switch-site",
] as const;
