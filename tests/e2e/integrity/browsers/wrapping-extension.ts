import { fileURLToPath } from "node:url";

/** Path of an extension that does all that ours must not do: the harness has to see it on every page. */
export const WRAPPING_EXTENSION = fileURLToPath(new URL("../wrapping-extension", import.meta.url));
