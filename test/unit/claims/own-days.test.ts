import { describe, expect, it } from 'vitest';
import { read } from './read';

function days(slot: string, text: string, published: string): string[] {
  return read(text, published).flatMap((claim) =>
    claim.slot === slot && claim.value?.type === 'date' ? [claim.value.period.from] : [],
  );
}

const BLOCKADE = 'aid.blockade.duration';
const COLLAPSE = 'ceasefire.collapse';

describe('what a date is told of', () => {
  it.each([
    ['a happening to come', '2025-03-19', 'He has gone back to war in Gaza before a budget vote this month.'],
    [
      'another clause',
      '2025-03-28',
      'Israel broke the truce, and the budget that passed this month says why.',
    ],
    ['a reason', '2025-05-20', 'Israel ended the truce because it needed the votes it lost on March 15.'],
    [
      'talks before it',
      '2025-04-05',
      'Israel\u2019s return to war followed talks in Doha that ended on March 14.',
    ],
    ['a vote before it', '2025-03-20', 'Israel resumed the war in Gaza after a cabinet vote on March 15.'],
  ])('leaves what is told without a day alone: %s', (_what, published, text) => {
    expect(days(COLLAPSE, text, published)).toEqual([]);
  });

  it.each([
    ['the verb before', 'Israel resumed its war in Gaza on March 18 after talks broke down.'],
    [
      'the head of the sentence',
      'On March 18 Israel ended the truce, saying Hamas had refused to free hostages.',
    ],
    ['a verb behind an aside', 'The truce, which took effect on January 19, collapsed on March 18.'],
    ['a clause of time', '2,720 people have been killed in Gaza since Israel broke the truce on March 18.'],
    ['the day that a clause explains', 'Hopes died on March 18, when Israel broke the truce in Gaza.'],
  ])('dates what is told with it: %s', (_what, text) => {
    expect(days(COLLAPSE, text, '2025-05-11')).toEqual(['2025-03-18']);
  });

  it('keeps a list of mediators together', () => {
    const text = 'The first phase of the truce brokered by Egypt, Qatar and the US ended on March 1.';
    expect(days('ceasefire.phase1.end', text, '2025-03-10')).toEqual(['2025-03-01']);
  });
});

describe('how far one thing lies from another', () => {
  it.each([
    [
      'of an end',
      '2025-03-12',
      'Israel halted all aid to Gaza two days after the deal\u2019s first stage ran out.',
    ],
    ['of a start', '2025-04-02', 'Aid to Gaza was cut off six weeks after the January deal took effect.'],
    ['of a return', '2025-03-22', 'Israel had stopped all aid to Gaza two weeks before it returned to war.'],
  ])('is no length of anything: %s', (_what, published, text) => {
    expect(days(BLOCKADE, text, published)).toEqual([]);
  });

  it('tells how long ago that was which stands behind it', () => {
    const text = 'Israel cut the power line to Gaza on Sunday, a week after it stopped all goods and aid.';
    expect(days(BLOCKADE, text, '2025-03-10').length).toBeGreaterThan(0);
  });
});

describe('a length told with its start', () => {
  it.each([
    ['2025-08-19', 'Nothing at all was let into Gaza for 11 weeks from 2 March.'],
    ['2025-04-20', 'No aid entered Gaza in the five weeks from 2 March, the UN said.'],
    ['2025-05-15', 'For nine weeks from March 2 Israel let no aid into Gaza, a UN report says.'],
  ])('starts there and not at a distance from publication: %s', (published, text) => {
    expect(days(BLOCKADE, text, published)).toEqual(['2025-03-02']);
  });
});

describe('counted days', () => {
  it('reaches its hundredth day', () => {
    expect(days('war.elapsed', 'The war in Gaza reached its 100th day on Sunday.', '2024-01-14')).toEqual([
      '2023-10-06',
    ]);
  });

  it('belongs to what is held, not to what it is held over', () => {
    const text = 'The sit-in over the blockade of Gaza reached its 100th day.';
    expect(days(BLOCKADE, text, '2025-05-11')).toEqual([]);
  });
});
