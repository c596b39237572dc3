import type { RelationName } from '../reading/report';
import { Icon } from './Icon';
import { countWords } from './report-words';

interface RelationBadgeProps {
  readonly relation: RelationName | 'uncovered';
  readonly count: number;
}

/** A relation and how often, as shape, word and colour: "≠ 3 conflict". */
export function RelationBadge({ relation, count }: RelationBadgeProps) {
  return (
    <span class={`lt-badge lt-${relation}`}>
      <Icon name={relation} />
      <span class="lt-badge-words">{countWords(relation, count)}</span>
    </span>
  );
}
