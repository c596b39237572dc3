import { groupRepeats, type Said } from '../reading/group-repeats';
import { countReports, reprintsTogether } from '../reading/independent';
import type { LeftOut, Relation, RelationName, Report, ReportClaim, ReportSource } from '../reading/report';
import { sourceName } from './source-name';

/** The order in which relations are shown everywhere: what a reader most needs to know comes first. */
export const relationOrder: readonly RelationName[] = ['conflicts', 'changed', 'agrees'];

/** How many sources stand in each relation to one claim. */
export type SourceCounts = Readonly<Record<RelationName, number>>;

/**
 * How many findings stand under each heading, and how many claims are not covered. A finding counts once, under its
 * first relation, however often the article says it: the numbers are those of the rows a reader sees.
 */
export type ClaimCounts = Readonly<Record<RelationName | 'uncovered', number>>;

/** A claim that at least one source speaks about. */
export interface Finding {
  readonly claim: ReportClaim;
  /** The same claim where the article says it again, related to the same claims of the corpus. */
  readonly repeats: readonly ReportClaim[];
  /** The first of `relationOrder` that any source has to it. */
  readonly relation: RelationName;
  /** In `relationOrder`; within one relation as the report has them, but reprints of one text together. */
  readonly relations: readonly Relation[];
  readonly counts: SourceCounts;
  /** The same with reprints of one text counted once. */
  readonly independent: SourceCounts;
}

export interface LeftOutItem {
  readonly statement: string;
  readonly sourceCount: number;
  /** Names of the sources, as far as the report tells them; of several with one name, that name once. */
  readonly names: readonly string[];
  /** How many of the sources the report tells no name of. */
  readonly unnamed: number;
}

/** The findings of one relation, in the order of the text. */
export interface Section {
  readonly relation: RelationName;
  readonly findings: readonly Finding[];
}

/** A report as the surfaces show it. */
export interface ReportModel {
  /** Conflicts, changed, agrees; only those with findings. */
  readonly sections: readonly Section[];
  /** Claims no source speaks about, in the order of the text. */
  readonly uncovered: readonly ReportClaim[];
  readonly counts: ClaimCounts;
  readonly leftOut: readonly LeftOutItem[];
  /** How many different sources the report shows. */
  readonly sourceCount: number;
  /** Their names, as far as the report tells them; of several with one name, that name once. */
  readonly sourceNames: readonly string[];
  /** How many of them the report tells no name of. */
  readonly unnamed: number;
  /** What all this was made from. */
  readonly report: Report;
}

/** Groups, orders and counts a report for showing. */
export function modelReport(report: Report): ReportModel {
  const findings = groupRepeats(report.claims).flatMap((said) => findingOf(said) ?? []);
  const uncovered = report.claims.filter((claim) => claim.relations.length === 0);
  const sections = relationOrder
    .map((relation) => ({ relation, findings: findings.filter((finding) => finding.relation === relation) }))
    .filter((section) => section.findings.length > 0);
  const sources = sourcesOf(report);
  const ids = new Set([...sources.keys(), ...report.leftOut.flatMap((item) => item.sources)]);
  return {
    sections,
    uncovered,
    counts: countRows(findings, uncovered),
    leftOut: report.leftOut.map((item) => leftOutItem(item, sources)),
    sourceCount: ids.size,
    sourceNames: [...new Set([...sources.values()].map(sourceName))],
    unnamed: ids.size - sources.size,
    report,
  };
}

/** Whether any claim of the report has a source that speaks about it. */
export function hasFindings(report: Report): boolean {
  return report.claims.some((claim) => claim.relations.length > 0);
}

/** All findings, most important first. */
export function rankFindings(model: ReportModel): readonly Finding[] {
  return model.sections.flatMap((section) => section.findings);
}

function countRows(findings: readonly Finding[], uncovered: readonly ReportClaim[]): ClaimCounts {
  const counts = { conflicts: 0, changed: 0, agrees: 0, uncovered: uncovered.length };
  for (const { relation } of findings) counts[relation] += 1;
  return counts;
}

function findingOf([claim, ...repeats]: Said): Finding | null {
  const relation = firstRelation(claim);
  if (relation === null) return null;
  const byName = relationOrder.map((name) => claim.relations.filter((r) => r.relation === name));
  const counts = byName.map(countReports);
  return {
    claim,
    repeats,
    relation,
    relations: byName.flatMap(reprintsTogether),
    counts: perRelation(counts.map(({ reports }) => reports)),
    independent: perRelation(counts.map(({ independent }) => independent)),
  };
}

function firstRelation(claim: ReportClaim): RelationName | null {
  return relationOrder.find((name) => claim.relations.some((r) => r.relation === name)) ?? null;
}

/** Numbers in `relationOrder` by name. */
function perRelation([conflicts = 0, changed = 0, agrees = 0]: readonly number[]): SourceCounts {
  return { conflicts, changed, agrees };
}

function sourcesOf(report: Report): ReadonlyMap<string, ReportSource> {
  const speaking = report.claims.flatMap((claim) => claim.relations.map(({ source }) => source));
  const others = report.leftOut.flatMap(({ tellers = [] }) => tellers);
  return new Map([...others, ...speaking].map((source) => [source.id, source]));
}

function leftOutItem(item: LeftOut, sources: ReadonlyMap<string, ReportSource>): LeftOutItem {
  const ids = [...new Set(item.sources)];
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  return {
    statement: item.statement,
    sourceCount: ids.length,
    names: [...new Set(known.map(sourceName))],
    unnamed: ids.length - known.length,
  };
}
