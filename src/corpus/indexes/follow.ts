import { CorpusError } from '../corpus-error';
import { queue } from '../queue';
import type { ClaimBlock, SourceRecord, WriteTransaction } from '../schema';
import { blocksOf } from '../source-blocks';
import { CAPS } from '../validate';
import type { Batch } from './batch';
import { followFacts, type SlotChanges, slotChange } from './follow-facts';
import { followIds } from './follow-ids';
import { followTerms, TermChanges } from './follow-terms';
import { noteBlock } from './note-block';
import { changedOverview, overviewOf } from './overview';
import { Pace, type WriteHooks } from './pace';
import { SOURCE_MARK, termsOf } from './terms-of';

/** What the store may hold at most, in claims; a file holds less (`CAPS.claims`). */
const MOST_CLAIMS = 1_200_000;

/** The share of a large import that is done when its sources are written and the indexes begin. */
export const WRITTEN = 0.6;

/**
 * Brings every index up to date with what `batch` noted, inside its transaction. Throws `invalid` when a claim id is
 * given twice or the store would grow too large, and the signal's reason when it is aborted.
 */
export async function followChanges(
  transaction: WriteTransaction,
  batch: Batch,
  hooks: WriteHooks = {},
): Promise<void> {
  if (batch.isEmpty) return;
  const pace = new Pace(transaction, hooks);
  pace.stage(WRITTEN, WRITTEN + 0.05);
  if (batch.cleared) clearIndexes(transaction);
  const changes = await settledChanges(batch);
  const { added, removed } = changes;
  batch.count(countOfSources(changes.sources), claimsIn(added) - claimsIn(removed));
  refuseTooMuch(batch);
  await followIds(transaction, added, removed, pace);
  const { facts, terms } = await noteBlocks(batch, changes, pace);
  await pace.walk(noteSources(terms, changes.sources), 1);
  await noteSpeakers(transaction, facts, changes, pace);
  pace.stage(WRITTEN + 0.05, 0.95);
  // Each goes on while the other waits for the browser.
  await Promise.all([
    followFacts(transaction, () => batch.next('fact'), facts, pace),
    followTerms(transaction, terms, pace),
  ]);
  pace.stage(0.95, 1);
  if (pace.isDue) await pace.rest(0);
  await followOverview(transaction, changes.sources, batch.cleared);
  queue(transaction.objectStore('meta').put({ key: 'numbers', value: batch.numbers }));
  batch.settle();
}

interface SettledChange {
  readonly id: string;
  readonly before: SourceRecord | undefined;
  readonly after: SourceRecord | undefined;
}

interface SettledChanges {
  readonly sources: readonly SettledChange[];
  readonly added: readonly ClaimBlock[];
  readonly removed: readonly ClaimBlock[];
}

/** What was added and taken out again in one transaction was never there. */
async function settledChanges(batch: Batch): Promise<SettledChanges> {
  const sources = await Promise.all(
    [...batch.sources].map(async ([id, { before, after }]) => ({ id, before: await before, after })),
  );
  const leaving = new Map((await Promise.all(batch.removed)).flat().map((block) => [block.no ?? 0, block]));
  const added = [...batch.added.values()].filter(({ no = 0 }) => !leaving.has(no));
  const removed = [...leaving.values()].filter(({ no = 0 }) => !batch.added.has(no));
  return { sources, added, removed };
}

function clearIndexes(transaction: WriteTransaction): void {
  for (const name of ['facts', 'slots', 'pages', 'terms', 'ids'] as const) {
    queue(transaction.objectStore(name).clear());
  }
}

function countOfSources(sources: readonly SettledChange[]): number {
  return sources.reduce((sum, { before, after }) => sum + (after ? 1 : 0) - (before ? 1 : 0), 0);
}

const claimsIn = (blocks: readonly ClaimBlock[]): number =>
  blocks.reduce((sum, { claims }) => sum + claims.length, 0);

function refuseTooMuch({ numbers }: Batch): void {
  refuseMoreThan(numbers);
}

/** Throws `invalid` for more than the store may hold. */
export function refuseMoreThan({
  sources,
  claims,
}: {
  readonly sources: number;
  readonly claims: number;
}): void {
  if (sources > CAPS.sources)
    throw new CorpusError('invalid', `The corpus can hold ${CAPS.sources} sources.`, {
      is: 'too-many-sources',
      values: { most: CAPS.sources },
    });
  if (claims > MOST_CLAIMS)
    throw new CorpusError('invalid', `The corpus can hold ${MOST_CLAIMS} claims.`, {
      is: 'too-many-claims',
      values: { most: MOST_CLAIMS },
    });
}

function* noteSources(terms: TermChanges, sources: readonly SettledChange[]): Generator<void, void> {
  for (const { before, after } of sources) {
    yield;
    const same = before && after && before.no === after.no && wordsOfSource(before) === wordsOfSource(after);
    if (same) continue;
    terms.note(termsOfSource(before), before?.no ?? 0, 'removed');
    terms.note(termsOfSource(after), after?.no ?? 0, 'added');
  }
}

const wordsOfSource = ({ source }: SourceRecord): string => `${source.title} ${source.publisher ?? ''}`;

/** The terms a source is found by. */
export function termsOfSource(record: SourceRecord | undefined): string[] {
  return record ? termsOf(wordsOfSource(record)).map((term) => SOURCE_MARK + term) : [];
}

/** What was added has been noted as it came, unless some of it went again. */
async function noteBlocks(
  batch: Batch,
  { added, removed }: SettledChanges,
  pace: Pace,
): Promise<{ readonly facts: SlotChanges; readonly terms: TermChanges }> {
  const isWhole = added.length === batch.added.size;
  const facts = isWhole ? batch.facts : new Map();
  const terms = isWhole ? batch.terms : new TermChanges();
  const open = [
    ...removed.map((block) => [block, 'removed'] as const),
    ...(isWhole ? [] : added.map((block) => [block, 'added'] as const)),
  ];
  for (const [block, fate] of open) {
    noteBlock(facts, terms, block, fate);
    if (pace.isDue) await pace.rest(1);
  }
  return { facts, terms };
}

/** Notes for every slot that lost or won claims of a source whether the source still speaks of it. */
async function noteSpeakers(
  transaction: WriteTransaction,
  facts: SlotChanges,
  { sources, added, removed }: SettledChanges,
  pace: Pace,
): Promise<void> {
  const records = new Map(sources.map((change) => [change.id, change]));
  const bySource = new Map<string, { before: Set<string>; after: Set<string> }>();
  const slotsOf = (id: string) => {
    const known = bySource.get(id) ?? { before: new Set<string>(), after: new Set<string>() };
    bySource.set(id, known);
    return known;
  };
  for (const { sourceId, slots } of removed) for (const slot of slots) slotsOf(sourceId).before.add(slot);
  for (const { sourceId, slots } of added) for (const slot of slots) slotsOf(sourceId).after.add(slot);
  for (const [id, { before, after }] of bySource) {
    if (pace.isDue) await pace.rest(1);
    const known = records.get(id);
    if (known?.before?.no !== undefined && known.before.no !== known.after?.no) {
      for (const slot of before) slotChange(facts, slot).sources.set(known.before.no, false);
    }
    const no = known ? known.after?.no : (await transaction.objectStore('sources').get(id))?.no;
    if (no === undefined) continue;
    const isNew = known !== undefined && known.before?.no !== no;
    const now = isNew ? after : await slotsNow(transaction, id);
    for (const slot of new Set([...before, ...after])) slotChange(facts, slot).sources.set(no, now.has(slot));
  }
}

async function slotsNow(transaction: WriteTransaction, sourceId: string): Promise<ReadonlySet<string>> {
  const blocks = await transaction.objectStore('blocks').getAll(blocksOf(sourceId));
  return new Set(blocks.flatMap(({ slots }) => slots));
}

async function followOverview(
  transaction: WriteTransaction,
  sources: readonly SettledChange[],
  cleared: boolean,
): Promise<void> {
  const changes = new Map<number, number>();
  for (const { before } of sources) if (before?.no !== undefined) changes.set(before.no, 0);
  for (const { after } of sources) if (after?.no !== undefined) changes.set(after.no, overviewOf(after));
  if (changes.size === 0 && !cleared) return;
  const meta = transaction.objectStore('meta');
  const stored = cleared ? undefined : await meta.get('overview');
  const value = changedOverview(stored?.key === 'overview' ? stored.value : undefined, changes);
  queue(meta.put({ key: 'overview', value }));
}
