import '../../words/english';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Report } from '../../../../src/reading/report';
import { markdownPen, plainPen } from '../../../../src/ui/copy/pen';
import { writtenReport } from '../../../../src/ui/copy/written-report';
import { modelReport } from '../../../../src/ui/report-model';
import { claim, relation, report } from '../../reading/report-fixture';

beforeAll(() => {
  vi.stubGlobal('navigator', { language: 'en-GB' });
});

const full = report({
  claims: [
    claim({ relations: [relation()] }),
    claim({ id: 'c2', sentence: 'Rain fell.', label: 'Weather', value: null, start: 50, end: 60 }),
  ],
  leftOut: [{ slot: 'aid.status', statement: 'Israel stopped all aid.', sources: ['seed-003', 'x'] }],
  corpus: { sources: 5, newest: '2025-07-07' },
});

const markdown = (given: Report): string => writtenReport(modelReport(given), '1.2.3', markdownPen);
const plain = (given: Report): string => writtenReport(modelReport(given), '1.2.3', plainPen);

describe('a written report', () => {
  test('has in Markdown all there is to know', () => {
    expect(markdown(full)).toBe(`# What other sources say

[“What is known of the captives”](https://news.test/a)  
Test News · 6 March 2025

Lateral compared this article with other sources: 1 conflict.

## Conflict with other sources

Sources differ. Lateral does not say which is right.

### Hostages believed alive: 22

> [“Officers think 22 captives live.”](https://news.test/a#:~:text=Officers%20think%2022%20captives%20live.)

- **Conflicts**: 22 against about 24, both for the first week of March 2025  
  Meta World Media · 5 March 2025 · “A title”  
  In early March 2025 about 24 living hostages were believed to be held in Gaza.  
  Said by Israeli sources  
  [“Approximately 24 living hostages”](https://metaworld.media/article/x#:~:text=Approximately%2024%20living%20hostages)

## Not compared

- [“Rain fell.”](https://news.test/a#:~:text=Rain%20fell.)  
  Hostages believed alive

## Only in other sources

- Israel stopped all aid.  
  2 sources: Meta World Media, 1 more

Compared on the reader’s device with 5 sources. The newest is of 7 July 2025.  
Made with Lateral 1.2.3, which shows who says what, not who is right.
`);
  });

  test('has in plain text the same, with addresses to copy', () => {
    expect(plain(full)).toContain(`
Hostages believed alive: 22

“Officers think 22 captives live.”
https://news.test/a#:~:text=Officers%20think%2022%20captives%20live.

- Conflicts: 22 against about 24, both for the first week of March 2025
  Meta World Media · 5 March 2025 · “A title”
  In early March 2025 about 24 living hostages were believed to be held in Gaza.
  Said by Israeli sources
  “Approximately 24 living hostages”
  https://metaworld.media/article/x#:~:text=Approximately%2024%20living%20hostages
`);
    expect(plain(full)).toMatch(/^What other sources say\n={22}\n/);
  });

  test('does not say how the reader came to the article', () => {
    const { article } = full;
    const shared = { ...full, article: { ...article, url: 'https://news.test/a?fbclid=abc&id=7#comments' } };
    expect(plain(shared)).toContain('\nhttps://news.test/a?id=7\n');
    expect(plain(shared)).not.toMatch(/fbclid|comments/);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://bank.example@evil.example/',
  ])('never writes the address %s', (url) => {
    const source = { ...relation().source, url };
    const given = report({
      article: { ...full.article, url },
      claims: [claim({ relations: [relation({ source })] })],
    });
    for (const text of [markdown(given), plain(given)]) {
      expect(text).not.toContain(url.slice(0, 12));
      expect(text).toContain('No address on record');
    }
  });

  test('shows hostile words as words, in their own line', () => {
    const title = '](javascript:alert(1)) | `x`\n# Fake\u202E heading <b>';
    const source = { ...relation().source, title, publisher: title };
    const hostile = report({
      article: { ...full.article, title, publisher: title },
      claims: [claim({ sentence: title, label: title, relations: [relation({ source, reason: title })] })],
    });
    const text = markdown(hostile);
    expect(text.match(/^#+ /gm)).toEqual(['# ', '## ', '### ']);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
    expect(text).not.toMatch(/<b>|\u202e|(?<!\\)[`|]/);
    expect(plain(hostile)).not.toMatch(/\u202e|^# Fake/m);
  });

  test('leads to both ends of a long sentence', () => {
    const sentence =
      'The first phase of the ceasefire lasted 42 days and expired on Saturday with no agreement to extend it.';
    const given = report({ claims: [claim({ sentence, relations: [relation()] })] });
    expect(markdown(given)).toContain('#:~:text=The%20first%20phase%20of,agreement%20to%20extend%20it.)');
  });

  test('tells reprints of one text from independent reports', () => {
    const of = (id: string) =>
      relation({ source: { ...relation().source, id, group: 'g' }, claim: { ...relation().claim, id } });
    const given = report({ claims: [claim({ relations: [of('a'), of('b')] })] });
    expect(plain(given)).toContain('\nConflicts: 2 reports, 1 independent\n');
  });

  test('says nothing of a corpus it does not know', () => {
    const { corpus: _, ...unknown } = full;
    expect(plain(unknown)).not.toContain('Compared on');
    expect(plain({ ...full, corpus: { sources: 1, newest: null } })).toContain('with 1 source.\nMade with');
  });
});
