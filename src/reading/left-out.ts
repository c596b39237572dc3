import type { ArticleClaim, CorpusClaim } from '../claims/claim';
import { compareClaims } from '../compare/compare';
import { addDays } from '../text/calendar';
import type { Period } from '../text/period';
import type { Topic } from '../topic/topic';
import { type Candidates, reportSource } from './relations';
import type { Article, LeftOut } from './report';

/** Claims this many days around the article's date are of the same days. */
const SAME_DAYS = 7;
const FEWEST_SOURCES = 2;
const MOST_SHOWN = 5;

/**
 * Claims that at least two independent sources of the same days make alike and the article does not touch at
 * all; reprints of one text are one source. The article's own slots are left alone: what it says otherwise shows
 * as a relation.
 */
export function leftOut(
  article: Article,
  mine: readonly ArticleClaim[],
  claims: readonly CorpusClaim[],
  { sources, groups }: Pick<Candidates, 'sources' | 'groups'>,
  topic: Topic,
): LeftOut[] {
  const days = sameDays(article);
  if (days === null) return [];
  const slots = new Set(openSlots(mine, topic));
  const open = claims.filter((claim) => claim.slot !== null && slots.has(claim.slot) && inside(claim, days));
  const independent = (said: readonly CorpusClaim[]): number =>
    new Set(said.map(({ sourceId }) => groups.get(sourceId) ?? sourceId)).size;
  const found: LeftOut[] = [];
  for (const slot of new Set(open.map((claim) => claim.slot as string))) {
    const agreeing = largestAgreement(
      open.filter((claim) => claim.slot === slot && sources.has(claim.sourceId)),
      independent,
      topic,
    );
    const from = [...new Set(agreeing.map((claim) => claim.sourceId))];
    const first = agreeing[0];
    if (first && independent(agreeing) >= FEWEST_SOURCES) {
      const tellers = from.flatMap((id) => {
        const source = sources.get(id);
        return source ? [reportSource(source, groups.get(id))] : [];
      });
      found.push({ slot, statement: first.statement, sources: from, tellers });
    }
  }
  return found
    .sort((a, b) => b.sources.length - a.sources.length || (a.slot < b.slot ? -1 : 1))
    .slice(0, MOST_SHOWN);
}

/** The days around the article's own; null when it has no date. */
export function sameDays({ published }: Article): Period | null {
  return published === null
    ? null
    : { from: addDays(published, -SAME_DAYS), to: addDays(published, SAME_DAYS) };
}

/** The slots an article does not touch. */
export function openSlots(mine: readonly ArticleClaim[], topic: Topic): readonly string[] {
  const touched = new Set(mine.flatMap((claim) => (claim.slot === null ? [] : topic.related(claim.slot))));
  return topic.pack.slots.map(({ slot }) => slot).filter((slot) => !touched.has(slot) && isCore(slot, topic));
}

function isCore(slotId: string, topic: Topic): boolean {
  const slot = topic.slot(slotId);
  return slot !== undefined && !(slot.kind === 'proposition' && slot.weight === 'soft');
}

function inside(claim: CorpusClaim, days: Period): boolean {
  return claim.asOf !== null && claim.asOf.from <= days.to && claim.asOf.to >= days.from;
}

/** The claims that agree with one of them, that one included, from the most independent sources. */
function largestAgreement(
  claims: readonly CorpusClaim[],
  independent: (said: readonly CorpusClaim[]) => number,
  topic: Topic,
): CorpusClaim[] {
  let best: CorpusClaim[] = [];
  for (const one of claims) {
    const group = claims.filter(
      (other) => other === one || compareClaims(one, other, topic)?.relation === 'agrees',
    );
    const more = independent(group) - independent(best);
    if (more > 0 || (more === 0 && group.length > best.length)) best = group;
  }
  return best;
}
