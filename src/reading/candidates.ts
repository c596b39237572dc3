import type { ArticleClaim, CorpusClaim } from '../claims/claim';
import { compareClaims, slotsToLookUp } from '../compare/compare';
import type { Topic } from '../topic/topic';
import type { CorpusReader } from './corpus-reader';
import { openSlots, sameDays } from './left-out';
import { lookupsFor } from './lookups';
import { groupCopies } from './near-copies';
import type { Candidates } from './relations';
import type { Article } from './report';
import { ownSources, suspectSources } from './same-text';

/** Of what the article leaves out so many claims are looked at; five are shown. */
const MOST_OPEN = 400;

/** The claims of the corpus that may stand in a report, in a stable order: comparable ones, and those of its days. */
export async function claimsToCompare(
  article: Article,
  mine: readonly ArticleClaim[],
  topic: Topic,
  corpus: CorpusReader,
): Promise<readonly CorpusClaim[]> {
  const days = sameDays(article);
  const [comparable, held] = await Promise.all([
    corpus.comparable(lookupsFor(mine, article.published, topic)),
    days === null ? [] : corpus.heldWithin(openSlots(mine, topic), days, MOST_OPEN),
  ]);
  const each = new Map([...comparable, ...held].map((claim) => [claim.id, claim]));
  return [...each.values()].sort(bySourceAndPlace);
}

/**
 * The claims that say something to one of the article's, with their sources: of the others no source has to be read.
 * `own` are the sources that are the article itself.
 */
export async function candidatesFor(
  article: Article,
  mine: readonly ArticleClaim[],
  theirs: readonly CorpusClaim[],
  topic: Topic,
  corpus: CorpusReader,
): Promise<{ readonly candidates: Candidates; readonly own: ReadonlySet<string> }> {
  const spoken = spokenTo(mine, theirs, topic);
  const open = new Set(openSlots(mine, topic));
  const claims = theirs.filter((claim) => spoken.has(claim) || open.has(claim.slot ?? ''));
  const sources = await corpus.sources([...new Set(claims.map(({ sourceId }) => sourceId))]);
  const suspects = suspectSources(article, sources, theirs);
  const whole = await corpus.claimsOfSources(suspects.map(({ id }) => id));
  const own = ownSources(
    article,
    suspects,
    whole.filter(({ slot }) => slot !== null && topic.slot(slot) !== undefined),
  );
  const others = sources.filter(({ id }) => !own.has(id));
  const candidates = {
    bySlot: bySlot(claims.filter(({ sourceId }) => !own.has(sourceId))),
    sources: new Map(others.map((source) => [source.id, source])),
    groups: groupCopies(others),
  };
  return { candidates, own };
}

function spokenTo(
  mine: readonly ArticleClaim[],
  theirs: readonly CorpusClaim[],
  topic: Topic,
): ReadonlySet<CorpusClaim> {
  const slots = bySlot(theirs);
  const found = new Set<CorpusClaim>();
  for (const claim of eachOnce(mine)) {
    for (const slot of slotsToLookUp(claim, topic)) {
      for (const other of slots.get(slot) ?? []) {
        if (!found.has(other) && compareClaims(claim, other, topic) !== null) found.add(other);
      }
    }
  }
  return found;
}

/** A text says many a thing twice: what differs only in its place says the same of others. */
function eachOnce(mine: readonly ArticleClaim[]): Iterable<ArticleClaim> {
  const each = new Map<string, ArticleClaim>();
  for (const claim of mine) {
    const { kind, slot, population, event, value, qualifier, asOf, modality, attribution } = claim;
    const said = [kind, slot, population, event, value, qualifier, asOf, modality, attribution];
    each.set(JSON.stringify(said), claim);
  }
  return each.values();
}

function bySlot(claims: readonly CorpusClaim[]): ReadonlyMap<string, readonly CorpusClaim[]> {
  const slots = new Map<string, CorpusClaim[]>();
  for (const claim of claims) {
    if (claim.slot === null) continue;
    const known = slots.get(claim.slot);
    if (known) known.push(claim);
    else slots.set(claim.slot, [claim]);
  }
  return slots;
}

function bySourceAndPlace(one: CorpusClaim, other: CorpusClaim): number {
  return (
    compareTexts(one.sourceId, other.sourceId) ||
    one.place.paragraph - other.place.paragraph ||
    one.place.sentence - other.place.sentence ||
    compareTexts(one.id, other.id)
  );
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
