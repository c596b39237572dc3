import fc from 'fast-check';
import { describe, it } from 'vitest';
import { isIsoDate } from '../../../src/text/calendar';
import type { TimeMention } from '../../../src/text/time-mention';
import { readTimes } from '../../../src/text/times';
import { tokenize } from '../../../src/text/tokens';
import { KNOWN } from './time-lines';

function isSound(mention: TimeMention): boolean {
  if (mention.kind !== 'date') return Number.isFinite(mention.amount);
  const { from, to } = mention.period;
  return isIsoDate(from) && isIsoDate(to) && from <= to;
}

describe('on any string', () => {
  it('stays inside the tokens, in order, with real days, and never throws', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'on',
        'Tuesday',
        'will',
        'said',
        'last',
        'month',
        'October',
        '7',
        ',',
        '2023',
        'two',
        'weeks',
        'ago',
        'mid-March',
        'the',
        'past',
        '999999999',
        'years',
        'day',
        '31',
        'February',
        'late',
        'since',
        '-',
        'long',
        'half',
        'a',
        'and',
      ),
    );
    const anchor = fc.constantFrom(null, '2025-03-05', '0000-01-01', '9999-12-31', '2024-02-29', 'nonsense');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), anchor, (pieces, day) => {
        const tokens = tokenize(pieces.join(' '));
        let floor = 0;
        for (const mention of readTimes(tokens, day, KNOWN)) {
          const { firstToken, lastToken } = mention;
          const ordered = firstToken >= floor && lastToken >= firstToken && lastToken < tokens.length;
          const exact = mention.start === tokens[firstToken]?.start && mention.end === tokens[lastToken]?.end;
          if (!ordered || !exact || !isSound(mention)) return false;
          floor = lastToken + 1;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
