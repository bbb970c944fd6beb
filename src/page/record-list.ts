/** The records of a document in document order, kept true as parts are read again. */
import type { RunRecord } from "./run-records.ts";

export interface RecordList {
  /** Takes in the records of a part that was read, in document order; older records of the same text go. */
  add(fresh: readonly RunRecord[]): void;
  /** Takes in the records of the whole document, in its order; all older ones go. */
  replace(all: readonly RunRecord[]): void;
  /** The record that holds a text node now. */
  of(node: Text): RunRecord | undefined;
  /** Marks the record of a text node as no longer true. */
  expire(node: Text): RunRecord | undefined;
  /** All true records, in document order. */
  all(): readonly RunRecord[];
}

export function createRecordList(): RecordList {
  let list: RunRecord[] = [];
  let hasStale = false;
  const byNode = new WeakMap<Text, RunRecord>();

  const expire = (node: Text): RunRecord | undefined => {
    const record = byNode.get(node);
    if (record && !record.stale) {
      record.stale = true;
      hasStale = true;
    }
    return record;
  };
  const compact = (): void => {
    if (hasStale) list = list.filter((record) => !record.stale);
    hasStale = false;
  };

  const add = (fresh: readonly RunRecord[]): void => {
    for (const record of fresh) {
      for (const node of record.nodes) {
        expire(node);
        byNode.set(node, record);
      }
    }
    compact();
    if (fresh.length === 0) return;
    const last = list.at(-1);
    if (!last || isBefore(last, fresh[0]!)) {
      // Not push(...fresh): a very long list would overflow the stack.
      for (const record of fresh) list.push(record);
      return;
    }
    list = merge(list, fresh);
  };

  return {
    add,
    replace(all) {
      list = [];
      add(all);
    },
    of: (node) => byNode.get(node),
    expire,
    all() {
      compact();
      return list;
    },
  };
}

function merge(list: readonly RunRecord[], fresh: readonly RunRecord[]): RunRecord[] {
  const merged: RunRecord[] = [];
  let taken = 0;
  for (const record of fresh) {
    const place = placeOf(record, list, taken);
    for (; taken < place; taken++) merged.push(list[taken]!);
    merged.push(record);
  }
  for (; taken < list.length; taken++) merged.push(list[taken]!);
  return merged;
}

/** Index of the first record of `list`, from `from` on, that stands after `record`. */
function placeOf(record: RunRecord, list: readonly RunRecord[], from: number): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle]!, record)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: RunRecord, b: RunRecord): boolean {
  return (a.nodes[0]!.compareDocumentPosition(b.nodes[0]!) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
