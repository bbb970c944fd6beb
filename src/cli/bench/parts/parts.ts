/** All parts of the benchmark, in the order in which they run. */
import type { Part } from "../bench.ts";
import { host } from "./host.ts";
import { hover } from "./hover.ts";
import { live } from "./live.ts";
import { match } from "./match.ts";
import { memory } from "./memory.ts";
import { quiet } from "./quiet.ts";
import { read } from "./read.ts";
import { size } from "./size.ts";
import { streaming } from "./streaming.ts";
import { tasks } from "./tasks.ts";
import { wait } from "./wait.ts";

export const PARTS: readonly Part[] = [
  size,
  read,
  match,
  live,
  hover,
  tasks,
  quiet,
  host,
  streaming,
  memory,
  wait,
];
