import { describe, expect, it } from 'vitest';
import { reportText } from '../../../src/cli/report-text';
import { claim, relation, report } from '../reading/report-fixture';

const plain = { colour: false, width: 96 };
const ESCAPE = '\u001b';

describe('the readable report', () => {
  it('is laid out quietly: conflicts first, each with source, date and reason', () => {
    const agrees = relation({
      relation: 'agrees',
      reason: 'both say 22',
      source: { ...relation().source, publisher: null, url: null, published: null },
    });
    const given = report({
      claims: [claim({ relations: [agrees, relation()] }), claim({ id: 'c2' })],
      leftOut: [
        { slot: 'aid.status', statement: 'Israel stopped all aid.', sources: ['seed-001', 'seed-002'] },
      ],
    });
    expect(reportText(given, plain)).toBe(`What is known of the captives
Test News · 6 March 2025 · 1,234 words
On a topic Lateral knows. It speaks of Gaza and of hostages.

“Officers think 22 captives live.”
  Hostages believed alive: 22 · 6 March 2025 · from army officers
  conflicts  Meta World Media, 5 March 2025: In early March 2025 about 24 living hostages were
             believed to be held in Gaza. (from Israeli sources)
             22 against about 24, both for the first week of March 2025
             https://metaworld.media/article/x
  agrees     unknown publisher, “A title”, date unknown: In early March 2025 about 24 living
             hostages were believed to be held in Gaza. (from Israeli sources)
             both say 22

1 more claim of the article: no source says what could be set beside it with certainty.

Other sources of the same days also say
  - Israel stopped all aid. (2 sources)
`);
  });

  it('says how many reports are independent, only where some are reprints', () => {
    const printed = (id: string, group: string) =>
      relation({ source: { ...relation().source, id, ...(group !== '' && { group }) } });
    const relations = [printed('a', 'a'), printed('b', 'a'), printed('c', '')];
    const text = (shown: typeof relations) =>
      reportText(report({ claims: [claim({ relations: shown })] }), plain);
    expect(text(relations)).toContain('\n  conflicts  3 reports, 2 independent\n');
    expect(text(relations.slice(1))).not.toContain('independent');
  });

  it('says that there is nothing to say', () => {
    expect(reportText(report(), plain)).toContain('The corpus has nothing to say about this article.');
  });

  it('says no more than that when the article is off topic', () => {
    const topic = { onTopic: false, score: 0, pack: null, reason: 'It speaks of gardening.' };
    const article = { ...report().article, title: '', publisher: null, published: null };
    expect(reportText(report({ topic, article, claims: [claim({ relations: [relation()] })] }), plain)).toBe(
      '(no title)\ndate unknown · 1,234 words\nNot on a topic Lateral knows. It speaks of gardening.\n',
    );
  });

  it('has colour only when asked for', () => {
    const given = report({ claims: [claim({ relations: [relation()] })] });
    expect(reportText(given, plain)).not.toContain(ESCAPE);
    expect(reportText(given, { ...plain, colour: true })).toContain(`${ESCAPE}[31mconflicts  ${ESCAPE}[0m`);
  });

  it('lets no text of a page or a corpus steer the terminal', () => {
    const hostile = `a${ESCAPE}[2J\u202eb\u009bc\rd`;
    const given = report({
      article: { ...report().article, title: hostile, publisher: hostile },
      claims: [claim({ sentence: hostile, label: hostile, relations: [relation({ reason: hostile })] })],
      leftOut: [{ slot: 'x', statement: hostile, sources: [hostile] }],
    });
    const steering = /(?!\n)\p{Cc}|[\u202a-\u202e]/u;
    expect(hostile).toMatch(steering);
    expect(reportText(given, plain)).not.toMatch(steering);
  });

  it('keeps to its width', () => {
    const long = report({
      claims: [claim({ sentence: 'word '.repeat(80).trim(), relations: [relation()] })],
    });
    const lines = reportText(long, { colour: false, width: 50 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});
