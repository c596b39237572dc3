import { expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpus-error';
import { corpusErrorWords } from '../../../src/words/corpus-error-words';

it('says the case, with its values', () => {
  const taken = new CorpusError('invalid', 'Twice.', {
    is: 'claim-taken',
    values: { id: 'c1', one: 'a', other: 'b' },
  });
  expect(taken.code).toBe('invalid');
  expect(corpusErrorWords(taken)).toBe('The claim id “c1” is used by two sources: “a” and “b”.');
});

it('says the code where no case is given, and what does not fit as it was found', () => {
  expect(corpusErrorWords(new CorpusError('full', 'No room.'))).toContain('no room left');
  expect(corpusErrorWords(new CorpusError('invalid', 'claims[3].asOf: not a date'))).toContain(
    'claims[3].asOf: not a date.',
  );
});
