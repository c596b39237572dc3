import type { TermPage } from '../schema';

/** A page's terms with their bytes; no bytes for a term that has blocks of its own. */
export type TermBytes = Map<string, Uint8Array>;

/** Unpacks a page; empty for none. */
export function termsOfPage(page: TermPage | undefined): TermBytes {
  if (!page || page.terms === '') return new Map();
  const { ends, bytes } = page;
  return new Map(
    page.terms.split(' ').map((term, at) => [term, bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at])]),
  );
}

/** Packs a page: thousands of small arrays would take longer to write than all the rest. */
export function packedPage(page: string, terms: TermBytes): TermPage {
  const ends = new Uint32Array(terms.size);
  let end = 0;
  let at = 0;
  for (const bytes of terms.values()) {
    end += bytes.length;
    ends[at] = end;
    at += 1;
  }
  const all = new Uint8Array(end);
  at = 0;
  for (const bytes of terms.values()) {
    all.set(bytes, at === 0 ? 0 : ends[at - 1]);
    at += 1;
  }
  return { page, terms: [...terms.keys()].join(' '), ends, bytes: all };
}
