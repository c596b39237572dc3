/** The keys of all blocks of one source. */
export function blocksOf(sourceId: string): IDBKeyRange {
  return IDBKeyRange.bound([sourceId], [sourceId, []]);
}
