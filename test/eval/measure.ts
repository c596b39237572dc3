import { type BodiesFigures, evaluateBodies } from './article-bodies';
import { type DetectionFigures, evaluateDetection } from './detection';
import { type ExtractionResult, evaluateExtraction } from './extraction';
import { type GoldFigures, goldFigures } from './figures';
import type { Figures } from './floors';
import { evaluateGold, type GoldResult, readGold } from './gold';
import { evaluateNearCopies, type NearCopyFigures } from './near-copies';
import { evaluatePairs, type PairsResult } from './pairs';
import { readBundle, readPairs, seedsPresent } from './seeds';
import { evaluateSentences, type SentenceFigures } from './sentences';

export interface Measured {
  readonly detection: { readonly fitted: DetectionFigures | null; readonly aside: DetectionFigures | null };
  readonly sentences: SentenceFigures;
  readonly gold: readonly {
    readonly half: string;
    readonly result: GoldResult;
    readonly figures: GoldFigures;
  }[];
  readonly nearCopies: NearCopyFigures;
  readonly bodies: BodiesFigures | null;
  /** Null where the seed documents are not beside the project. */
  readonly seeds: { readonly pairs: PairsResult; readonly extraction: ExtractionResult } | null;
}

/** Runs every evaluation whose data is there. */
export async function measureAll(): Promise<Measured> {
  const bundle = readBundle();
  const gold = [];
  for (const half of ['dev', 'frozen']) {
    const result = await evaluateGold(readGold(half), bundle);
    gold.push({ half, result, figures: goldFigures(result) });
  }
  return {
    detection: { fitted: evaluateDetection('fitted'), aside: evaluateDetection('aside') },
    sentences: evaluateSentences(bundle),
    gold,
    nearCopies: evaluateNearCopies([...readGold('dev'), ...readGold('frozen')]),
    bodies: evaluateBodies(),
    seeds: seedsPresent()
      ? { pairs: await evaluatePairs(bundle, readPairs()), extraction: evaluateExtraction(bundle) }
      : null,
  };
}

/** The figures floors are set for. What could not be measured is left out. */
export function figuresOf(measured: Measured): Figures {
  const figures: Record<string, number> = {};
  for (const { half, figures: gold } of measured.gold) {
    for (const [name, share] of Object.entries(gold.precision))
      figures[`${half}.precision.${name}`] = share.value;
    figures[`${half}.recall.core`] = gold.recall.core.value;
    figures[`${half}.confused`] = gold.confused.value;
    figures[`${half}.traps`] = gold.traps.fallen;
  }
  const { aside } = measured.detection;
  if (aside) {
    figures['detection.precision'] = aside.precision.value;
    figures['detection.recall'] = aside.recall.value;
  }
  figures['minimalPairs.wrong'] = measured.sentences.pairs.wrong;
  figures['minimalPairs.right'] = measured.sentences.pairs.right;
  figures['elsewhere.related'] = measured.sentences.elsewhere.related.length;
  figures['nearCopies.joined'] = measured.nearCopies.joined.value;
  figures['nearCopies.wrong'] = measured.nearCopies.wrong.value;
  if (measured.bodies) figures['bodies.f1'] = measured.bodies.all.f1;
  if (measured.seeds) Object.assign(figures, seedFigures(measured.seeds));
  return figures;
}

function seedFigures({ pairs, extraction }: NonNullable<Measured['seeds']>): Record<string, number> {
  const of = (...labels: string[]) => pairs.outcomes.filter(({ pair }) => labels.includes(pair.relation));
  const { measures, propositions } = extraction;
  return {
    'seeds.right': of('agree', 'conflict', 'changed').filter((outcome) => outcome.right).length,
    'seeds.mustNotMatchRelated': of('must_not_match').filter((outcome) => !outcome.right).length,
    'seeds.strayConflicts': pairs.strays.length,
    'seeds.measuresFound': measures.found / measures.all,
    'seeds.claimsFound': (measures.found + propositions.found) / (measures.all + propositions.all),
  };
}
