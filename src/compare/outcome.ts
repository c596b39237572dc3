import type { RelationName } from './relation-name';

/** What comparing two claims comes to; null means that nothing is said. */
export interface Outcome {
  readonly relation: RelationName;
  readonly reason: string;
  /** 0..1 */
  readonly confidence: number;
}
