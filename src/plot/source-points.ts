import type { Claim } from '../claims/claim';
import type { PlotPoint } from '../reading/plot';
import { toldValue } from './told-value';

/** What a claim says, as a reader is told it. */
export type SaidBy<T> = (claim: T) => string;

/**
 * What sources tell of which day, where no article is compared with them. What has no day or no value is left out, and
 * so are figures of another unit than most, and figures that are denied: a mark would say that someone holds them.
 */
export function pointsOfSources<T extends Claim>(
  claims: readonly T[],
  saidBy: SaidBy<T>,
): readonly PlotPoint[] {
  const placed = claims.filter(isPlaceable);
  const kind = mostCommon(placed.map(kindOf));
  return placed.filter((claim) => kindOf(claim) === kind).flatMap((claim) => pointOf(claim, saidBy) ?? []);
}

function isPlaceable({ asOf, value, modality }: Claim): boolean {
  return asOf !== null && value !== null && (value.type === 'choice' || modality !== 'denial');
}

function pointOf<T extends Claim>(claim: T, saidBy: SaidBy<T>): PlotPoint | null {
  const { id, slot, asOf, value, qualifier, modality } = claim;
  if (asOf === null || value === null) return null;
  const told = toldValue(value, qualifier, slot);
  const point = { id, role: 'source', asOf } as const;
  if (told.type !== 'choice') return { ...point, value: told };
  // What is planned or denied is another state than what is so.
  return { ...point, value: { ...told, key: `${told.key} ${modality}`, said: saidBy(claim) } };
}

function kindOf({ value }: Claim): string {
  return value?.type === 'quantity' ? value.unit : (value?.type ?? '');
}

function mostCommon(kinds: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
