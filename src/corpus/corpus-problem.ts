/** What is wrong, and where it was found first. */
export interface CorpusProblem {
  /**
   * - `records`: sources or claims that cannot be used as they are
   * - `strays`: claims that belong to no source
   * - `counts`: numbers of claims and sources
   * - `facts`, `speakers`, `terms`, `ids`, `overview`: an index does not say what the claims say
   */
  readonly about: ProblemKind;
  readonly count: number;
  /** The place of the first: an id, a slot, the beginning of a word. */
  readonly first: string;
}

export type ProblemKind =
  | 'records'
  | 'strays'
  | 'counts'
  | 'facts'
  | 'speakers'
  | 'terms'
  | 'ids'
  | 'overview';
