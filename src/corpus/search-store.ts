import type { CorpusClaim } from '../claims/claim';
import { folded } from '../text/folded';
import { claimsAt, documentsOf, type FoundTerm, findTerms, termsFrom } from './documents';
import { entriesOf } from './indexes/fact-group';
import { SOURCE_MARK, wordsOf } from './indexes/terms-of';
import type { SearchHit } from './listed-source';
import type { ReadTransaction, SourceRecord } from './schema';
import { claimFilter, type LabelOf, sourceMatches } from './search';
import { byCodeUnits } from './write-file';

/** So many claims are looked at for a text; with more in common a reader writes another word. */
const MOST_CLAIMS = 1_000;
/** A beginning may belong to so many words. */
const MOST_TERMS = 200;

/** See `Corpus.search`. The postings name candidates; the texts themselves decide. */
export async function searchStore(
  transaction: ReadTransaction,
  text: string,
  labelOf: LabelOf,
): Promise<readonly SearchHit[]> {
  const needle = folded(text);
  if (needle === '') return [];
  const words = wordsOf(needle);
  const [named, told, inSlots] = await Promise.all([
    sourcesNamed(transaction, words, needle),
    claimsWith(transaction, words),
    claimsInSlots(transaction, needle, labelOf),
  ]);
  const matches = claimFilter(needle, labelOf);
  const claims = new Map([...told.filter(matches), ...inSlots].map((claim) => [claim.id, claim]));
  const bySource = new Map<string, CorpusClaim[]>(named.map(({ id }) => [id, []]));
  for (const claim of claims.values()) {
    const known = bySource.get(claim.sourceId);
    if (known) known.push(claim);
    else bySource.set(claim.sourceId, [claim]);
  }
  return hitsOf(transaction, bySource, new Map(named.map((record) => [record.id, record])));
}

async function hitsOf(
  transaction: ReadTransaction,
  bySource: ReadonlyMap<string, readonly CorpusClaim[]>,
  named: ReadonlyMap<string, SourceRecord>,
): Promise<readonly SearchHit[]> {
  const store = transaction.objectStore('sources');
  const hits = await Promise.all(
    [...bySource].map(async ([id, claims]): Promise<SearchHit[]> => {
      const record = named.get(id) ?? (await store.get(id));
      if (!record) return [];
      const { source, enabled, claimCount } = record;
      return [{ source, enabled, claimCount, inSource: named.has(id), claims: [...claims].sort(inPlace) }];
    }),
  );
  return hits.flat().sort((one, other) => byCodeUnits(one.source.id, other.source.id));
}

function inPlace(one: CorpusClaim, other: CorpusClaim): number {
  return one.place.paragraph - other.place.paragraph || one.place.sentence - other.place.sentence;
}

async function sourcesNamed(
  transaction: ReadTransaction,
  words: readonly string[],
  needle: string,
): Promise<readonly SourceRecord[]> {
  const numbers = await documentsWith(
    transaction,
    words.map((word) => SOURCE_MARK + word),
    Number.POSITIVE_INFINITY,
  );
  if (numbers.length === 0) return [];
  const wanted = new Set(numbers);
  const records = await transaction.objectStore('sources').getAll();
  return records.filter(({ no = 0, source }) => wanted.has(no) && sourceMatches(source, needle));
}

async function claimsWith(
  transaction: ReadTransaction,
  words: readonly string[],
): Promise<readonly CorpusClaim[]> {
  return claimsAt(transaction, await documentsWith(transaction, words, MOST_CLAIMS));
}

/** Documents that have all the words, the last of which may be a beginning. The rarest word is looked up whole. */
async function documentsWith(
  transaction: ReadTransaction,
  words: readonly string[],
  atMost: number,
): Promise<readonly number[]> {
  const last = words.at(-1);
  if (last === undefined) return [];
  const whole = [...new Set(words.slice(0, -1))];
  const [found, endings] = await Promise.all([
    findTerms(transaction, whole),
    termsFrom(transaction, last, MOST_TERMS),
  ]);
  if (found.length < whole.length) return [];
  const parts: (readonly FoundTerm[])[] = [...found.map((term) => [term]), endings];
  parts.sort((one, other) => dfOf(one) - dfOf(other));
  const [first, ...others] = parts;
  let documents = await united(transaction, first ?? [], others.length === 0 ? atMost : undefined);
  for (const other of others) {
    if (documents.length === 0) break;
    const also = new Set(await united(transaction, other));
    documents = documents.filter((document) => also.has(document));
  }
  return documents.slice(0, atMost);
}

const dfOf = (terms: readonly FoundTerm[]): number => terms.reduce((sum, { df }) => sum + df, 0);

async function united(
  transaction: ReadTransaction,
  terms: readonly FoundTerm[],
  atMost?: number,
): Promise<readonly number[]> {
  const lists = await Promise.all(terms.map((term) => documentsOf(transaction, term, atMost)));
  return [...new Set(lists.flat())].sort((one, other) => one - other);
}

/** Claims of slots whose name or label contains the text. */
async function claimsInSlots(
  transaction: ReadTransaction,
  needle: string,
  labelOf: LabelOf,
): Promise<readonly CorpusClaim[]> {
  const slots = await transaction.objectStore('slots').getAllKeys();
  const named = slots.filter((slot) => [slot, labelOf(slot)].some((name) => folded(name).includes(needle)));
  const facts = transaction.objectStore('facts');
  const claims: CorpusClaim[] = [];
  for (const slot of named) {
    const record = await transaction.objectStore('slots').get(slot);
    for (const { id } of record?.groups.flatMap(entriesOf) ?? []) {
      if (claims.length >= MOST_CLAIMS) return claims;
      const block = await facts.get(id);
      if (block) claims.push(...(JSON.parse(block.claims) as CorpusClaim[]));
    }
  }
  return claims;
}
