/** The `reportGroup` that sources are to get by the reader's word, by their ids; null: the fingerprints decide. */
export type GroupChanges = ReadonlyMap<string, string | null>;

/** Groups as `groupCopies` gives them. */
type Groups = ReadonlyMap<string, string>;

/** All sources that are one report with `id`, itself too, by id. */
export function reprintsOf(id: string, groups: Groups): readonly string[] {
  const group = groups.get(id);
  if (group === undefined) return [id];
  return [...groups].flatMap(([other, its]) => (its === group ? [other] : [])).sort();
}

/** These sources become one report, with all the reprints they have. */
export function joinReports(ids: readonly string[], groups: Groups): GroupChanges {
  const members = [...new Set(ids.flatMap((id) => reprintsOf(id, groups)))].sort();
  return new Map(members.map((id) => [id, members[0] ?? id]));
}

/**
 * A source becomes a report of its own. The others are told to stay together: without it some of them might have been
 * copies of one another only through this one.
 */
export function splitReport(id: string, groups: Groups): GroupChanges {
  const others = reprintsOf(id, groups).filter((other) => other !== id);
  return new Map([[id, id], ...others.map((other) => [other, others[0] ?? other] as const)]);
}

/** A source and its reprints are told by their texts again. */
export function groupByLikeness(id: string, groups: Groups): GroupChanges {
  return new Map(reprintsOf(id, groups).map((member) => [member, null]));
}
