import type { CorpusClaim } from '../claims/claim';
import { countDeltas, decodeDeltas } from './indexes/deltas';
import { DOCUMENTS } from './indexes/note-block';
import { type TermBytes, termsOfPage } from './indexes/term-page';
import { pageOf } from './indexes/terms-of';
import type { ReadTransaction } from './schema';

/** A term of the index with how many documents have it. */
export interface FoundTerm {
  readonly term: string;
  readonly df: number;
  /** The documents of a rare term; null for one with blocks of its own, read by `documentsOf`. */
  readonly documents: readonly number[] | null;
}

/** The terms of the index among those given. */
export async function findTerms(
  transaction: ReadTransaction,
  terms: readonly string[],
): Promise<readonly FoundTerm[]> {
  const store = transaction.objectStore('pages');
  const names = [...new Set(terms.map(pageOf))];
  const pages = new Map<string, TermBytes>();
  for (const page of await Promise.all(names.map((name) => store.get(name)))) {
    if (page) pages.set(page.page, termsOfPage(page));
  }
  const found = terms.map((term) => foundIn(transaction, pages.get(pageOf(term)), term));
  return (await Promise.all(found)).filter((each) => each !== null);
}

/** The terms that begin so, at most `atMost` of them. */
export async function termsFrom(
  transaction: ReadTransaction,
  beginning: string,
  atMost: number,
): Promise<readonly FoundTerm[]> {
  const page = pageOf(beginning);
  const isWhole = page !== beginning || page.length === pageOf(`${beginning}....`).length;
  const range = isWhole ? IDBKeyRange.only(page) : IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  const pages = await transaction.objectStore('pages').getAll(range, atMost);
  const found: Promise<FoundTerm | null>[] = [];
  for (const each of pages) {
    const terms = termsOfPage(each);
    for (const term of terms.keys()) {
      if (term.startsWith(beginning) && found.length < atMost) found.push(foundIn(transaction, terms, term));
    }
  }
  return (await Promise.all(found)).filter((each) => each !== null);
}

async function foundIn(
  transaction: ReadTransaction,
  page: TermBytes | undefined,
  term: string,
): Promise<FoundTerm | null> {
  const bytes = page?.get(term);
  if (!bytes) return null;
  if (bytes.length > 0) return { term, df: countDeltas(bytes), documents: decodeDeltas(bytes) };
  const head = await transaction.objectStore('terms').get([term, 0]);
  return { term, df: head?.df ?? 0, documents: null };
}

/** The documents of a term, in order; at most about `atMost` of them. */
export async function documentsOf(
  transaction: ReadTransaction,
  { term, documents }: FoundTerm,
  atMost = Number.POSITIVE_INFINITY,
): Promise<readonly number[]> {
  if (documents !== null) return documents;
  const range = IDBKeyRange.bound([term, 1], [term, Number.POSITIVE_INFINITY]);
  const most = Number.isFinite(atMost) ? Math.ceil(atMost / 500) : undefined;
  const blocks = await transaction.objectStore('terms').getAll(range, most);
  return blocks.flatMap((block) => (block.documents ? decodeDeltas(block.documents) : []));
}

/** The claims that are these documents, in their order; what is gone meanwhile is left out. */
export async function claimsAt(
  transaction: ReadTransaction,
  documents: readonly number[],
): Promise<readonly CorpusClaim[]> {
  const byNo = transaction.objectStore('blocks').index('byNo');
  const numbers = [...new Set(documents.map((document) => Math.floor(document / DOCUMENTS)))];
  const read = await Promise.all(numbers.map((no) => byNo.get(no)));
  const blocks = new Map(numbers.map((no, at) => [no, read[at]?.claims ?? []]));
  return documents.flatMap(
    (document) => blocks.get(Math.floor(document / DOCUMENTS))?.[document % DOCUMENTS] ?? [],
  );
}
