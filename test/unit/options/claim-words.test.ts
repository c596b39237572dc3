import { describe, expect, it } from 'vitest';
import {
  asOfWords,
  attributionWords,
  placeWords,
  publishedWords,
  valueWords,
} from '../../../src/options/claim-words';
import { sampleClaim, sampleSource } from '../corpus/samples';

const source = (changes: object) => ({ ...sampleSource('a', changes), origin: 'reader' as const });
const quantity = (said: string) => ({ type: 'quantity', amount: 24, unit: 'person', said }) as const;

describe('words for a claim', () => {
  it('spell the value with the qualifier it lacks, and no qualifier twice', () => {
    expect(valueWords(sampleClaim('x', 'a', { value: quantity('24'), qualifier: 'about' }))).toBe('about 24');
    expect(valueWords(sampleClaim('x', 'a', { value: quantity('about 24'), qualifier: 'about' }))).toBe(
      'about 24',
    );
    expect(valueWords(sampleClaim('x', 'a', { value: quantity('some 24'), qualifier: 'about' }))).toBe(
      'some 24',
    );
    expect(valueWords(sampleClaim('x', 'a', { value: quantity('24') }))).toBe('24');
  });

  it('spell dates out and say in what mood a thing is told', () => {
    const value = {
      type: 'date',
      period: { from: '2025-03-08', to: '2025-03-08' },
      said: 'Saturday',
    } as const;
    const words = valueWords(sampleClaim('x', 'a', { value, modality: 'plan' }));
    expect(words).toMatch(/^Saturday \(.*2025.*\), planned$/);
    expect(valueWords(sampleClaim('x', 'a', { value: null }))).toBeNull();
    expect(valueWords(sampleClaim('x', 'a', { value: null, modality: 'denial' }))).toBe('denied');
  });

  it('name date, attribution and place, or nothing', () => {
    expect(asOfWords(sampleClaim('x', 'a'))).toMatch(/2025 \(said in the text\)$/);
    expect(asOfWords(sampleClaim('x', 'a', { asOf: null }))).toBeNull();
    expect(attributionWords(sampleClaim('x', 'a', { attribution: ['The agency', 'officials'] }))).toBe(
      'The agency, citing officials',
    );
    expect(attributionWords(sampleClaim('x', 'a', { attribution: [] }))).toBeNull();
    expect(placeWords(sampleClaim('x', 'a'))).toBe('Paragraph 2, sentence 1');
  });
});

describe('words for a publication date', () => {
  it('say how sure it is and how it is known', () => {
    expect(publishedWords(source({}))).toMatch(/2025, give or take a day \(as published\)$/);
    expect(publishedWords(source({ publishedMargin: 3, publishedBasis: 'inferred' }))).toMatch(
      /give or take 3 days \(worked out from the text\)$/,
    );
    expect(publishedWords(source({ publishedMargin: 0, publishedBasis: 'reader' }))).toMatch(
      /2025 \(entered by you\)$/,
    );
    expect(publishedWords(source({ published: null }))).toBe('Date unknown');
  });
});
