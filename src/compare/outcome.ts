import type { Because } from './because';
import type { RelationName } from './relation-name';

/** What comparing two claims comes to; null means that nothing is said. */
export interface Outcome {
  readonly relation: RelationName;
  /** `because` in English, one plain sentence. */
  readonly reason: string;
  readonly because: Because;
  /** 0..1 */
  readonly confidence: number;
}
