/** The records of a document in document order, kept true as parts are read again. */
import type { RunRecord } from "./run-records.ts";
import { allBelow, isInDocument } from "./unclobbered.ts";

export interface RecordList {
  /** Takes in the records of a part that was read, in document order; older records of the same blocks go. */
  add(fresh: readonly RunRecord[]): void;
  /** Takes in the records of the whole document, in its order; all older ones go. */
  replace(all: readonly RunRecord[]): void;
  /** Drops the records of a block. */
  expire(block: Element): void;
  /** Drops the records of all blocks in an element, and its own. */
  expireBelow(element: Element): void;
  /** Drops the records of what is no longer in the document. */
  sweep(): void;
  /** All true records, in document order. */
  all(): readonly RunRecord[];
}

export function createRecordList(): RecordList {
  let list: RunRecord[] = [];
  let hasStale = false;
  let byBlock = new WeakMap<Element, RunRecord[]>();

  const expire = (block: Element): void => {
    const records = byBlock.get(block);
    if (!records) return;
    for (const record of records) record.stale = true;
    byBlock.delete(block);
    hasStale = true;
  };
  const compact = (): void => {
    if (hasStale) list = list.filter((record) => !record.stale);
    hasStale = false;
  };
  const note = (records: readonly RunRecord[]): void => {
    const renewed = new Set<Element>();
    for (const record of records) {
      const { block } = record;
      if (renewed.has(block)) byBlock.get(block)!.push(record);
      else {
        renewed.add(block);
        expire(block);
        byBlock.set(block, [record]);
      }
    }
  };

  return {
    add(fresh) {
      note(fresh);
      compact();
      if (fresh.length === 0) return;
      const last = list.at(-1);
      list = !last || isBefore(last, fresh[0]!) ? [...list, ...fresh] : merge(list, fresh);
    },
    replace(all) {
      byBlock = new WeakMap();
      hasStale = false;
      note(all);
      list = [...all];
    },
    expire,
    expireBelow(element) {
      expire(element);
      for (const inner of allBelow(element, "*")) expire(inner);
    },
    sweep() {
      const standing = list.filter(({ block }) => isInDocument(block));
      if (standing.length < list.length) list = standing;
    },
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
