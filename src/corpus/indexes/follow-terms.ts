import { getMany } from '../get-many';
import { queue } from '../queue';
import type { TermPage, WriteTransaction } from '../schema';
import { decodeDeltas, encodeDeltas } from './deltas';
import type { Pace } from './pace';
import { packedPage, termsOfPage } from './term-page';
import { pageOf } from './terms-of';

/** Documents that come to a term and go from it, ascending. */
interface TermChange {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

/** By term. Two maps, for most changes only add. */
export class TermChanges {
  readonly #added = new Map<string, number[]>();
  readonly #removed = new Map<string, number[]>();

  note(terms: readonly string[], document: number, fate: keyof TermChange): void {
    const documents = fate === 'added' ? this.#added : this.#removed;
    for (const term of terms) {
      const known = documents.get(term);
      if (known === undefined) documents.set(term, [document]);
      // A word may stand in a claim more than once.
      else if (known[known.length - 1] !== document) known.push(document);
    }
  }

  *[Symbol.iterator](): Generator<readonly [string, TermChange]> {
    for (const [term, added] of this.#added) {
      yield [term, { added, removed: this.#removed.get(term) ?? [] }];
    }
    for (const [term, removed] of this.#removed) {
      if (!this.#added.has(term)) yield [term, { added: [], removed }];
    }
  }
}

/** A term with more bytes than this leaves the page of rare terms for blocks of its own. */
const PAGE_BYTES = 400;
/** Documents in a new block; about 2 kB, for most gaps take one or two bytes. */
const BLOCK_DOCUMENTS = 1_200;
/** With more pages to change than this, reading all of them in order is quicker, so many at once. */
const MANY_PAGES = 400;

/** Brings the posting lists up to date. */
export async function followTerms(
  transaction: WriteTransaction,
  changes: TermChanges,
  pace: Pace,
): Promise<void> {
  const byPage = await pace.walk(groupedByPage(changes), 0);
  const stored = await readPages(transaction, [...byPage.keys()]);
  const frequent: Promise<void>[] = [];
  let at = 0;
  for (const [page, group] of byPage) {
    if (pace.isDue) await pace.rest(at / byPage.size);
    at += 1;
    const terms = termsOfPage(stored.get(page));
    for (const [term, change] of group) {
      const before = terms.get(term);
      if (before?.length === 0) frequent.push(quiet(followFrequent(transaction, term, change)));
      else followRare(transaction, terms, term, change);
    }
    const store = transaction.objectStore('pages');
    queue(terms.size === 0 ? store.delete(page) : store.put(packedPage(page, terms)));
  }
  await Promise.all(frequent);
}

type ByPage = Map<string, (readonly [string, TermChange])[]>;

function* groupedByPage(changes: TermChanges): Generator<void, ByPage> {
  const byPage: ByPage = new Map();
  for (const entry of changes) {
    yield;
    const page = pageOf(entry[0]);
    const group = byPage.get(page);
    if (group) group.push(entry);
    else byPage.set(page, [entry]);
  }
  return byPage;
}

/** A failure that shows where all of them are awaited. */
function quiet(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  return work;
}

async function readPages(
  transaction: WriteTransaction,
  pages: readonly string[],
): Promise<ReadonlyMap<string, TermPage>> {
  const store = transaction.objectStore('pages');
  const found = new Map<string, TermPage>();
  if (pages.length <= MANY_PAGES) {
    for (const page of await getMany<TermPage>(store, pages)) if (page) found.set(page.page, page);
    return found;
  }
  const wanted = new Set(pages);
  for (let after = ''; ; ) {
    const read = await store.getAll(IDBKeyRange.lowerBound(after, true), MANY_PAGES);
    for (const page of read) if (wanted.has(page.page)) found.set(page.page, page);
    const last = read.at(-1);
    if (last === undefined || read.length < MANY_PAGES) return found;
    after = last.page;
  }
}

function followRare(
  transaction: WriteTransaction,
  terms: Map<string, Uint8Array>,
  term: string,
  change: TermChange,
): void {
  const before = terms.get(term);
  const documents = changed(before ? decodeDeltas(before) : [], change);
  if (documents.length === 0) {
    terms.delete(term);
    return;
  }
  const bytes = encodeDeltas(documents);
  const isFrequent = bytes.length > PAGE_BYTES;
  terms.set(term, isFrequent ? new Uint8Array() : bytes);
  if (!isFrequent) return;
  queue(transaction.objectStore('terms').put({ term, block: 0, df: documents.length }));
  writeBlocks(transaction, term, documents);
}

function changed(documents: readonly number[], { added, removed }: TermChange): number[] {
  if (removed.length === 0) return inOrder([...documents, ...added]);
  const gone = new Set(removed);
  return inOrder([...documents.filter((document) => !gone.has(document)), ...added]);
}

/** New documents have the highest numbers; only a second look at the same ones finds them out of order. */
function inOrder(documents: number[]): number[] {
  const isSorted = documents.every((document, at) => at === 0 || (documents[at - 1] ?? 0) < document);
  return isSorted ? documents : [...new Set(documents)].sort((one, other) => one - other);
}

/** Reads and writes only the blocks that documents go from, and the last one for those that come. */
async function followFrequent(
  transaction: WriteTransaction,
  term: string,
  change: TermChange,
): Promise<void> {
  const store = transaction.objectStore('terms');
  const [head, keys] = await Promise.all([
    store.get([term, 0]),
    store.getAllKeys(IDBKeyRange.bound([term, 1], [term, Number.POSITIVE_INFINITY])),
  ]);
  const firsts = keys.map(([, first]) => first);
  const gone = perBlock(firsts, change.removed);
  const last = firsts.at(-1);
  if (change.added.length > 0 && last !== undefined && !gone.has(last)) gone.set(last, []);
  let removed = 0;
  await Promise.all(
    [...gone].map(async ([first, leaving]) => {
      const block = await store.get([term, first]);
      const before = block?.documents ? decodeDeltas(block.documents) : [];
      const after = changed(before, { added: first === last ? change.added : [], removed: leaving });
      removed += before.length - (after.length - (first === last ? change.added.length : 0));
      queue(store.delete([term, first]));
      writeBlocks(transaction, term, after);
    }),
  );
  if (last === undefined) writeBlocks(transaction, term, change.added);
  queue(store.put({ term, block: 0, df: (head?.df ?? 0) + change.added.length - removed }));
}

function perBlock(firsts: readonly number[], documents: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let at = 0;
  for (const document of [...documents].sort((one, other) => one - other)) {
    while (at + 1 < firsts.length && (firsts[at + 1] ?? 0) <= document) at += 1;
    const first = firsts[at];
    if (first === undefined) continue;
    const group = found.get(first);
    if (group) group.push(document);
    else found.set(first, [document]);
  }
  return found;
}

function writeBlocks(transaction: WriteTransaction, term: string, documents: readonly number[]): void {
  const store = transaction.objectStore('terms');
  for (let start = 0; start < documents.length; start += BLOCK_DOCUMENTS) {
    const part = documents.slice(start, start + BLOCK_DOCUMENTS);
    queue(store.put({ term, block: part[0] ?? 0, documents: encodeDeltas(part) }));
  }
}
