import { expect, test, vi } from 'vitest';
import { extractClaims } from '../../../src/claims/extract';
import { readClaimsAhead, readWordsAhead } from '../../../src/reading/read-ahead';
import { bundledTopics } from '../../../src/topic/bundled';
import type { Topic } from '../../../src/topic/topic';

const PARAGRAPHS = [
  'Israel says 59 hostages are still in Gaza. On Tuesday it freed 12 prisoners, two days after the truce lapsed.',
  'The next day mediators met Hamas in Doha. According to the health ministry, at least 48,000 people have died since October 2023.',
];
const title = 'Talks go on in Doha';
const published = '2025-03-05';
const topic = bundledTopics[0] as Topic;

/** All of it, step by step; how many steps that were. */
const steps = (work: Iterable<void>): number => [...work].length;

// Nothing is kept until something is read ahead: this test comes first.
test('what was read ahead changes nothing of what is read', () => {
  const text = ['A line that nobody has read ahead.', ...PARAGRAPHS, 'Fifty hostages remain.'].join('\n');
  const of = (day: string) => extractClaims({ title, text, published: day as typeof published }, topic);
  const [then, later] = [of(published), of('2025-07-07')];
  expect(then.length).toBeGreaterThan(3);
  expect(later).not.toEqual(then);

  const beginning = {
    title,
    published,
    paragraphs: [...PARAGRAPHS].reverse(),
  } as const;
  expect(steps(readWordsAhead(beginning))).toBe(PARAGRAPHS.length);
  expect(steps(readClaimsAhead(beginning, topic))).toBe(PARAGRAPHS.length);
  expect(of(published)).toEqual(then);
  expect(of('2025-07-07')).toEqual(later);
});

test('a sentence is matched once, however often it comes', () => {
  const beginning = { title, published, paragraphs: PARAGRAPHS } as const;
  steps(readWordsAhead(beginning));
  steps(readClaimsAhead(beginning, topic));
  const match = vi.spyOn(topic.matcher, 'match');
  extractClaims({ title, text: PARAGRAPHS.join('\n'), published }, topic);
  expect(match).not.toHaveBeenCalled();
  extractClaims({ title, text: 'Nobody has read this before.', published }, topic);
  expect(match).toHaveBeenCalledOnce();
});
