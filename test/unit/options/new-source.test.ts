import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCorpusFile } from '../../../src/corpus/validate';
import { articleOf, problemsOf, type SourceDraft, sourceOf } from '../../../src/options/new-source';
import { fitClaim, fitPastedText, PASTED_LIMIT } from '../../../src/options/pasted-text';
import { fingerprintOf, isNearCopy } from '../../../src/reading/near-copies';
import { anyText, sampleClaim } from '../corpus/samples';

const today = '2025-06-01';
const draft: SourceDraft = {
  title: 'Envoys meet',
  publisher: '',
  published: '2025-03-05',
  address: '',
  text: 'They met.',
};

describe('the form', () => {
  it('is fine with what is required', () => {
    expect(problemsOf(draft, today)).toEqual({});
  });

  it.each<[keyof SourceDraft, string, RegExp]>([
    ['title', '  ', /title/],
    ['title', 'x'.repeat(501), /500/],
    ['publisher', 'x'.repeat(201), /200/],
    ['published', '', /When/],
    ['published', '2025-02-30', /not a date/],
    ['published', '2025-06-02', /still to come/],
    ['address', 'herald.example', /https/],
    ['address', 'javascript:alert(1)', /https/],
    ['address', 'https://bbc.com@evil.example', /user name/],
    ['text', '\u202e \n', /Paste/],
    ['text', 'x'.repeat(PASTED_LIMIT + 1), /At most/],
  ])('names what is wrong with %s %j', (field, value, problem) => {
    const problems = problemsOf({ ...draft, [field]: value }, today);
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toMatch(problem);
  });

  it('gives an article and a source the corpus takes, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (title, publisher, body) => {
        const typed = { ...draft, title, publisher, text: body };
        if (Object.keys(problemsOf(typed, today)).length > 0) return;
        const source = sourceOf(typed, 'reader-1');
        const checked = checkCorpusFile({
          format: 'lateral-corpus',
          version: 1,
          sources: [source],
          claims: [],
        });
        expect(checked).toMatchObject({ ok: true });
        expect(articleOf(typed)).toMatchObject({ publishedBasis: 'reader', language: 'en' });
      }),
    );
  });

  it('keeps of the text a fingerprint that knows a reprint, and none of a short text', () => {
    const text = Array.from({ length: 90 }, (_, at) => `word${at}`).join(' ');
    const kept = sourceOf({ ...draft, text }, 'reader-1').fingerprint ?? [];
    expect(isNearCopy(kept, fingerprintOf(`${text}\nA paragraph more.`))).toBe(true);
    expect(sourceOf(draft, 'reader-1')).not.toHaveProperty('fingerprint');
  });

  it('keeps an address as an address', () => {
    expect(articleOf({ ...draft, address: ' https://herald.example/a b ' }).url).toBe(
      'https://herald.example/a%20b',
    );
    expect(articleOf(draft).url).toBeNull();
  });
});

describe('pasted text', () => {
  it('keeps paragraphs and loses what cannot be seen', () => {
    expect(fitPastedText('\ufeffOne\u00a0 two\u202e.\r\n\r\n\r\n\r\n Three\u0000\ud800 ')).toBe(
      'One two.\n\nThree',
    );
  });

  it('is cut to what the corpus stores of a claim', () => {
    const fitted = fitClaim(
      sampleClaim('x', 'a', { statement: 'word '.repeat(1000), excerpt: 'a b c d e f g h i j' }),
    );
    expect(fitted.statement.length).toBeLessThanOrEqual(2000);
    expect(fitted.excerpt).toBe('a b c d e f g h');
  });
});
