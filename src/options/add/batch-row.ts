import type { Article } from '../../reading/report';

/** What became of one file. */
export type Outcome =
  | { readonly kind: 'waiting' | 'not-begun' }
  /** `done`: the share of the file that is taken in, 0..1; only large ones tell. */
  | { readonly kind: 'reading'; readonly done: number }
  | {
      readonly kind: 'added';
      readonly sourceId: string;
      readonly claims: number;
      readonly copyOf: string | null;
    }
  /** `title` is the source's that is there already. */
  | { readonly kind: 'there'; readonly sourceId: string; readonly title: string }
  /** A file of several sources; one line on what it brought, and one for each thing left out. */
  | { readonly kind: 'imported'; readonly words: string; readonly leftOut: readonly string[] }
  /** It needs what only the reader knows. */
  | { readonly kind: 'open'; readonly article: Article; readonly problem: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** One file of a list, in the order it was handed in. */
export interface BatchRow {
  readonly row: number;
  readonly file: File;
  readonly outcome: Outcome;
}

/** How many rows came to what; `done` is all that were begun and ended. */
export interface BatchCounts {
  readonly done: number;
  readonly added: number;
  readonly there: number;
  readonly open: number;
  readonly refused: number;
  readonly notBegun: number;
}

export function countsOf(rows: readonly BatchRow[]): BatchCounts {
  const of = (...kinds: Outcome['kind'][]): number =>
    rows.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  return {
    done: of('added', 'there', 'imported', 'open', 'refused'),
    added: of('added', 'imported'),
    there: of('there'),
    open: of('open'),
    refused: of('refused'),
    notBegun: of('not-begun'),
  };
}
