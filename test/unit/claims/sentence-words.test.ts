import { afterEach, expect, test, vi } from 'vitest';
import { extractClaims, type TextReading } from '../../../src/claims/extract';
import { beginReading, readWordsAhead } from '../../../src/reading/read-ahead';
import { bundledTopics } from '../../../src/topic/bundled';
import type { Topic } from '../../../src/topic/topic';

const PARAGRAPHS = [
  'Israel says 59 hostages are still in Gaza. On Tuesday it freed 12 prisoners, two days after the truce lapsed.',
  'Steve Witkoff met mediators in Doha. The next day he met Hamas. He cancelled his trip.',
  'According to the health ministry, at least 48,000 people have died since October 2023.',
];
const LAST = 'Fifty hostages remain.';
const title = 'Talks go on in Doha';
const published = '2025-03-05';
const topic = bundledTopics[0] as Topic;

/** All of it, step by step; how many steps that were. */
const steps = (work: Iterable<void>): number => [...work].length;
const claimsOf = (paragraphs: readonly string[], begun: TextReading | null = null, day: string = published) =>
  extractClaims({ title, text: paragraphs.join('\n'), published: day as typeof published }, topic, begun);

/** A reading of some paragraphs, after so many of its sentences. */
function begun(paragraphs: readonly string[], sentences = Number.POSITIVE_INFINITY): TextReading {
  const beginning = { title, published, paragraphs } as const;
  steps(readWordsAhead(beginning));
  const reading = beginReading(beginning, topic);
  const work = reading.steps();
  for (let read = 0; read < sentences && !work.next().done; read += 1);
  return reading;
}

afterEach(() => vi.restoreAllMocks());

// Nothing is kept until something is read ahead: this test comes first.
test('what was read ahead changes nothing of what is read', () => {
  const text = [...PARAGRAPHS, LAST];
  const [then, later] = [claimsOf(text), claimsOf(text, null, '2025-07-07')];
  expect(then.length).toBeGreaterThan(3);
  expect(later).not.toEqual(then);

  const readings = [
    ...[0, 1, 4, Number.POSITIVE_INFINITY].map((sentences) => begun(PARAGRAPHS, sentences)),
    begun([...PARAGRAPHS].reverse()),
    begun(['A line that does not stand in the article.', ...PARAGRAPHS]),
    begun(PARAGRAPHS.map((paragraph) => paragraph.replace('He cancelled', 'He has cancelled'))),
    begun([PARAGRAPHS.join(' ')]),
  ];
  for (const reading of readings) {
    expect(claimsOf(text, reading)).toEqual(then);
    expect(claimsOf(text, reading, '2025-07-07')).toEqual(later);
  }
});

test('what stands in both texts from their start is not read again', () => {
  const reading = begun(PARAGRAPHS);
  const match = vi.spyOn(topic.matcher, 'match');
  claimsOf([...PARAGRAPHS, LAST], reading);
  // The headline, and the one sentence that is new.
  expect(match).toHaveBeenCalledTimes(2);
});

test('behind the first sentence that is another one all is read again', () => {
  const reading = begun(['Nothing is known yet.', ...PARAGRAPHS]);
  const match = vi.spyOn(topic.matcher, 'match');
  claimsOf(['Little is known yet.', LAST], reading);
  expect(match).toHaveBeenCalledTimes(3);
});

test('a reading goes on where it stopped', () => {
  const reading = begun(PARAGRAPHS, 2);
  expect(steps(reading.steps())).toBe(4);
  expect(steps(reading.steps())).toBe(0);
  expect(reading.claims).toEqual(claimsOf(PARAGRAPHS));
});
