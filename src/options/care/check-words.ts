import type { CorpusProblem, ProblemKind } from '../../corpus/corpus-problem';
import { type CountKey, sayCount } from '../../words/say';

const WORDS: Readonly<Record<ProblemKind, CountKey>> = {
  records: 'options_care_records',
  strays: 'options_care_strays',
  counts: 'options_care_counts',
  facts: 'options_care_facts',
  speakers: 'options_care_facts',
  terms: 'options_care_terms',
  ids: 'options_care_ids',
  overview: 'options_care_counts',
};

/** "2 sources cannot be used as they are, the first of them seed-001." */
export function problemWords({ about, count, first }: CorpusProblem): string {
  return sayCount(WORDS[about], count, { first });
}
