import type { Relation } from './report';

/** Reports that say a thing, and how many of them are left when reprints of one text count once. */
export interface ReportCounts {
  readonly reports: number;
  readonly independent: number;
}

/** A source that says it twice is one report. */
export function countReports(relations: readonly Relation[]): ReportCounts {
  const reports = new Set(relations.map(({ source }) => source.id));
  const independent = new Set(relations.map(({ source }) => source.group ?? source.id));
  return { reports: reports.size, independent: independent.size };
}

/** The same relations with reprints of one text one after the other, where the first of them stood. */
export function reprintsTogether(relations: readonly Relation[]): Relation[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = relation.source.group ?? relation.source.id;
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  return [...groups.values()].flat();
}
