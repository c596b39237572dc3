import type { RelationName } from '../../src/reading/report';
import type { GoldResult } from './gold';

/** A share with its 95% Wilson score interval (Wilson 1927). */
export interface Share {
  readonly of: number;
  readonly all: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.96;

export function shareOf(of: number, all: number): Share {
  if (all === 0) return { of, all, value: 1, low: 0, high: 1 };
  const p = of / all;
  const spread = (Z * Math.sqrt((p * (1 - p)) / all + (Z * Z) / (4 * all * all))) / (1 + (Z * Z) / all);
  const centre = (p + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all);
  return { of, all, value: p, low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}

export interface GoldFigures {
  readonly precision: Readonly<Record<RelationName, Share>>;
  readonly recall: { readonly core: Share; readonly soft: Share };
  readonly coreRecall: Readonly<Record<RelationName, Share>>;
  /** Conflicts shown as changed or the other way round, among all conflicts and changes labelled. */
  readonly confused: Share;
  readonly traps: { readonly all: number; readonly fallen: number };
}

const LABELS = { agrees: 'agree', conflicts: 'conflict', changed: 'changed' } as const;
const RELATIONS: readonly RelationName[] = ['conflicts', 'changed', 'agrees'];

/** Precision and recall over labelled articles; what the labels call unsure counts neither way. */
export function goldFigures(result: GoldResult): GoldFigures {
  const judged = result.shown.filter((each) => each.verdict !== 'unsure');
  const precisionOf = (name: RelationName) => {
    const all = judged.filter((each) => each.relation === name);
    return shareOf(all.filter((each) => each.verdict === 'right').length, all.length);
  };
  const recallOf = (strength: 'core' | 'soft', name?: RelationName) => {
    const wanted = (item: { strength: string; relation: string }) =>
      item.strength === strength && (name === undefined || item.relation === LABELS[name]);
    const all = result.items.filter(wanted).length;
    return shareOf(all - result.missed.filter(({ item }) => wanted(item)).length, all);
  };
  const sharp = result.items.filter((item) => item.relation !== 'agree').length;
  const swapped = judged.filter(
    (each) => each.verdict === 'other relation' && each.relation !== 'agrees',
  ).length;
  const byName = <T>(make: (name: RelationName) => T) =>
    Object.fromEntries(RELATIONS.map((name) => [name, make(name)])) as Record<RelationName, T>;
  return {
    precision: byName(precisionOf),
    recall: { core: recallOf('core'), soft: recallOf('soft') },
    coreRecall: byName((name) => recallOf('core', name)),
    confused: shareOf(swapped, sharp),
    traps: { all: result.traps, fallen: result.trapsFallen },
  };
}

/** Relations the report was about equally sure of: what it said on average, and how many were right. */
export interface Band {
  readonly said: number;
  readonly right: Share;
}

const BAND_EDGES = [0, 0.85, 0.93, 0.96, 1.01];

/** What reports said of their sureness beside what came true; what the labels call unsure counts neither way. */
export function calibrationOf(result: GoldResult): Band[] {
  const judged = result.shown.filter((each) => each.verdict !== 'unsure');
  return BAND_EDGES.slice(1).flatMap((edge, index) => {
    const low = BAND_EDGES[index] ?? 0;
    const band = judged.filter(({ confidence }) => confidence >= low && confidence < edge);
    if (band.length === 0) return [];
    const said = band.reduce((sum, { confidence }) => sum + confidence, 0) / band.length;
    return [{ said, right: shareOf(band.filter(({ verdict }) => verdict === 'right').length, band.length) }];
  });
}
