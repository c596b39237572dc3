import { describe, expect, it } from 'vitest';
import { read } from './read';

/** The values of a slot that a text tells, with what each was worked out from. */
function states(slot: string, text: string, published: string): string[] {
  return read(text, published).flatMap((claim) =>
    claim.slot === slot && claim.value?.type === 'choice'
      ? [claim.derived === null ? claim.value.choice : `${claim.value.choice}, ${claim.derived}`]
      : [],
  );
}

describe('a date of the collapse', () => {
  it('tells besides that the truce is over, once', () => {
    const text = 'Israel resumed its war in Gaza on March 18 after talks on the truce broke down.';
    expect(states('ceasefire.status', text, '2025-05-11')).toEqual(['collapsed']);
  });
});

describe('the length of a blockade', () => {
  const status = (text: string, published = '2025-05-10') => states('aid.status', text, published);

  it('tells besides that nothing comes in where that is said', () => {
    expect(
      status(
        'Israel on Sunday stopped selling electricity to Gaza, a week after it shut the crossings to all food, fuel and medicine.',
        '2025-03-10',
      ),
    ).toEqual(['halted, from \u201ca week after\u201d']);
  });

  it.each([
    [
      'a bare blockade',
      'The blockade of Gaza, now in its tenth week, is the longest it has faced.',
      '2025-05-10',
    ],
    [
      'bare crossings',
      'Hospitals in Gaza are overwhelmed and the crossings shut for an 18th day.',
      '2025-03-19',
    ],
    [
      'one that is over',
      'David Lammy said the total blockade of Gaza of 11 weeks had been wrong.',
      '2025-06-20',
    ],
  ])('tells no more than itself: %s', (_what, text, published) => {
    expect(status(text, published)).toEqual([]);
  });
});
