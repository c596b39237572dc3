import type { CorpusFile } from './corpus-file';
import { carryEdits, originalOf } from './edits';
import { type PackRecord, packPrefix } from './pack-record';
import { type StoredSource, sameContent, withoutOrigin } from './records';

type Content = Pick<CorpusFile, 'sources' | 'claims'>;

/** What a pack's edition makes of the store. */
export interface PackPlan {
  /** Sources to write, new ones and those with other content than before. */
  readonly changed: readonly StoredSource[];
  /** Ids of sources the edition has no more. */
  readonly gone: readonly string[];
  /** Titles of sources that are not taken in. */
  readonly leftOut: readonly string[];
}

/**
 * Puts an edition over what is stored, without writing anything. The pack's own prefix goes in front of every id, so the
 * only thing in its way can be what a reader once exported with the pack and imported again: taken over where it is
 * the same, else left as the reader's. Of the store only what stands under that prefix need be given, and `owners`: the
 * source of each claim that has the id of one to come.
 */
export function placePack(
  { id, enabled }: Pick<PackRecord, 'id' | 'enabled'>,
  content: Content,
  stored: ReadonlyMap<string, StoredSource>,
  owners: ReadonlyMap<string, string>,
): PackPlan {
  const mine = new Set(
    [...stored.values()].filter((entry) => isOf(id, entry)).map(({ source }) => source.id),
  );
  const isTaken = (claimId: string): boolean => owners.has(claimId) && !mine.has(owners.get(claimId) ?? '');
  const placed = new Set<string>();
  const changed: StoredSource[] = [];
  const leftOut: string[] = [];
  for (const given of entriesOf(id, content)) {
    const before = stored.get(given.source.id);
    const fresh = { ...given, enabled: before?.enabled ?? enabled };
    const entry = before !== undefined && isOf(id, before) ? carryEdits(before, fresh) : fresh;
    const isSame = before !== undefined && sameContent(before, entry);
    const isInTheWay = before !== undefined && !isOf(id, before) && !isSame;
    if (isInTheWay || (!isSame && entry.claims.some((claim) => isTaken(claim.id)))) {
      leftOut.push(given.source.title);
      continue;
    }
    if (!isSame || before.source.origin !== 'pack') changed.push(entry);
    placed.add(entry.source.id);
  }
  const gone = [...mine].filter((one) => !placed.has(one));
  return { changed, gone, leftOut };
}

/** The content a pack brought, as its publisher wrote it: without the prefix and without the reader's edits. */
export function withoutPrefix(id: string, stored: ReadonlyMap<string, StoredSource>): Content {
  const length = packPrefix(id).length;
  const mine = [...stored.values()].filter((entry) => isOf(id, entry)).map(originalOf);
  return {
    sources: mine.map(({ source: { reportGroup: _reader, ...source } }) => ({
      ...withoutOrigin(source),
      id: source.id.slice(length),
    })),
    claims: mine.flatMap(({ claims }) =>
      claims.map((claim) => ({
        ...claim,
        id: claim.id.slice(length),
        sourceId: claim.sourceId.slice(length),
      })),
    ),
  };
}

function isOf(id: string, { source }: StoredSource): boolean {
  return source.origin === 'pack' && source.id.startsWith(packPrefix(id));
}

function entriesOf(id: string, { sources, claims }: Content): Omit<StoredSource, 'enabled'>[] {
  const prefix = packPrefix(id);
  const bySource = new Map(sources.map((source) => [source.id, [] as CorpusFile['claims'][number][]]));
  for (const claim of claims) {
    const own = { ...claim, id: prefix + claim.id, sourceId: prefix + claim.sourceId };
    bySource.get(claim.sourceId)?.push(own);
  }
  return sources.map((source) => ({
    source: { ...source, id: prefix + source.id, origin: 'pack' },
    claims: bySource.get(source.id) ?? [],
  }));
}
