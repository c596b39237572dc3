import type { Claim } from './claim';

/** A claim before it has an id and a place; `token` is where in the sentence it was read. */
export interface Draft extends Omit<Claim, 'id' | 'attribution'> {
  readonly token: number;
  readonly derived: string | null;
  readonly confidence: number;
}
