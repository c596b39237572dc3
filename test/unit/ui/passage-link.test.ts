import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink } from '../../../src/ui/passage-link';

const page = 'https://harbour-post.example/talks';

describe('passageLink', () => {
  it('points at the words by text fragment', () => {
    expect(passageLink(page, 'still being held')).toBe(`${page}#:~:text=still%20being%20held`);
  });

  it('encodes what would end a term or mark its context', () => {
    expect(passageLink(page, 'US-led talks, aid & food')).toBe(
      `${page}#:~:text=US%2Dled%20talks%2C%20aid%20%26%20food`,
    );
  });

  it('drops quotation marks and white space around the words', () => {
    expect(passageLink(page, '  “the 59\n who remain”… ')).toBe(`${page}#:~:text=the%2059%20who%20remain`);
  });

  it('spans words the excerpt leaves out', () => {
    expect(passageLink(page, 'the envoy … will return')).toBe(`${page}#:~:text=the%20envoy,will%20return`);
    expect(passageLink(page, 'one... two [...] three')).toBe(`${page}#:~:text=one,three`);
  });

  it('keeps the query and a plain fragment, and replaces a text directive already there', () => {
    expect(passageLink(`${page}?id=7#part-2`, 'words')).toBe(`${page}?id=7#part-2:~:text=words`);
    expect(passageLink(`${page}#:~:text=other`, 'words')).toBe(`${page}#:~:text=words`);
    expect(passageLink(`${page}#part-2:~:text=other`, 'words')).toBe(`${page}#part-2:~:text=words`);
  });

  it('is the plain address when there is nothing to look for', () => {
    expect(passageLink(page, '')).toBe(page);
    expect(passageLink(`${page}#part-2`, ' “…” ')).toBe(`${page}#part-2`);
  });

  it.each([
    null,
    '',
    'not an address',
    '/talks',
    'javascript:alert(1)',
    'JaVaScRiPt://example.com/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'chrome://settings',
    'blob:https://harbour-post.example/1',
    'https://harbour-post.example@evil.example/',
    'https://user:secret@evil.example/',
  ])('gives no link for %s', (url) => {
    expect(passageLink(url, 'words')).toBeNull();
  });

  it('never throws, and the directive decodes back to the words, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (excerpt) => {
        const link = passageLink(page, excerpt);
        const directive = link?.split(':~:text=')[1] ?? '';
        expect(directive).not.toMatch(/[&\s-]/);
        for (const term of directive.split(',')) {
          const words = decodeURIComponent(term);
          const plain = excerpt.replace(/\p{Surrogate}/gu, '').replace(/\s+/g, ' ');
          expect(plain).toContain(words);
        }
      }),
    );
  });
});
