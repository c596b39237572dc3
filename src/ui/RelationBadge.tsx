import type { RelationName } from '../reading/report';
import { Icon } from './Icon';
import { countWords } from './report-words';

interface RelationBadgeProps {
  readonly relation: RelationName | 'uncovered';
  readonly count: number;
  /** Other words than those that count claims. */
  readonly words?: string;
}

/** A relation and how often, as shape, word and colour: "≠ 3 conflict". */
export function RelationBadge({ relation, count, words = countWords(relation, count) }: RelationBadgeProps) {
  return (
    <span class={`lt-badge lt-${relation}`}>
      <Icon name={relation} />
      <span class="lt-badge-words">{words}</span>
    </span>
  );
}
