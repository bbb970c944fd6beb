/** All parts of the benchmark, in the order in which they run. */
import type { Part } from "../bench.ts";
import { hover } from "./hover.ts";
import { live } from "./live.ts";
import { match } from "./match.ts";
import { read } from "./read.ts";

export const PARTS: readonly Part[] = [read, match, live, hover];
