import { type MessageKey, say, type Values } from './say';

const WORDS = {
  'newer-database': 'corpus_newer_database',
  'duplicate-source': 'corpus_duplicate_source',
  'unknown-source': 'corpus_unknown_source',
  'bundled-source': 'corpus_bundled_source',
  invalid: 'corpus_invalid',
  'not-saved': 'corpus_not_saved',
  'claim-taken': 'corpus_claim_taken',
  'too-many-sources': 'corpus_too_many_sources',
  'too-many-claims': 'corpus_too_many_claims',
  'pack-source': 'corpus_pack_source',
  'duplicate-pack': 'corpus_duplicate_pack',
  full: 'corpus_full',
  damaged: 'corpus_damaged',
  unavailable: 'corpus_unavailable',
} as const satisfies Record<string, MessageKey>;

/**
 * An error of the corpus in the reader's language, on one line. `problem` among the values, what does not fit a format
 * and where, is for who wrote the file and stays as it is.
 */
export function corpusErrorWords(error: {
  readonly is: keyof typeof WORDS;
  readonly values: Values;
}): string {
  return say(WORDS[error.is], error.values);
}
