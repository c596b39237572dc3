import { CorpusError } from '../corpus/corpus-error';
import { corpusErrorWords } from '../words/corpus-error-words';
import { say } from '../words/say';

/** One line for the reader: the error's own words when they are meant to be shown, else a plain sentence. */
export function messageOf(error: unknown): string {
  if (error instanceof CorpusError) return corpusErrorWords(error);
  const own = error instanceof Error && error.name === 'Error';
  return own && error.message !== '' ? error.message : say('options_unknownError');
}
