import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../../src/claims/extract';
import { bundledTopics } from '../../../src/topic/bundled';

/** Whom a sentence of a day in May 2025 has its claim of a slot from. */
function voice(text: string, slot: string): readonly string[] | undefined {
  const [topic] = bundledTopics;
  if (!topic) throw new Error('no bundled topic');
  const claims = extractClaims({ title: 'Gaza war', text, published: '2025-05-11' }, topic);
  return claims.find((claim) => claim.slot === slot)?.attribution;
}

describe('who says it', () => {
  it.each([
    ['Mr Hirsch maintains that 24 of the 59 hostages held in Gaza are alive.', 'Mr Hirsch'],
    ['Netanyahu told ministers that 24 of the 59 hostages in Gaza were alive.', 'Netanyahu'],
    ['Three officials said 24 of the 59 hostages in Gaza were alive.', 'three officials'],
    [
      'Israeli officials have been quoted as saying that 24 of the 59 hostages in Gaza are alive.',
      'Israeli officials',
    ],
    [
      'Two Israeli officials, speaking on condition of anonymity, said 24 of the 59 hostages in Gaza were alive.',
      'two Israeli officials',
    ],
    [
      'Donald Trump has told Hamas to give in, hours after his spokeswoman confirmed that 24 hostages in Gaza are alive.',
      'his spokeswoman',
    ],
    ['Fifty-nine captives are still held in Gaza, 24 of whom Israel believes to be alive.', 'Israel'],
  ])('is a name, a role or an office: %s', (text, name) => {
    expect(voice(text, 'hostages.alive')).toEqual([name]);
  });

  it('stands inside what is told, with its day, or counts it', () => {
    const dead = 'people have been killed in Gaza since October 2023';
    expect(
      voice(`In all, 52,829 ${dead}, the health ministry said on Sunday, many of them women.`, 'deaths.gaza'),
    ).toEqual(['the health ministry']);
    expect(
      voice('The health ministry counts 52,829 people killed in Gaza since October 2023.', 'deaths.gaza'),
    ).toEqual(['the health ministry']);
  });

  it.each([
    'The families were told that 24 of the 59 hostages in Gaza were alive.',
    'Many say that 24 of the 59 hostages in Gaza are alive.',
    'Israel counts the days while 24 hostages in Gaza are believed to be alive.',
  ])('is nobody who is told, commands or only counts days: %s', (text) => {
    expect(voice(text, 'hostages.alive')).toEqual([]);
  });

  it('is nobody who commands', () => {
    expect(voice('Trump told Hamas to free the 59 hostages still held in Gaza.', 'hostages.held')).toEqual(
      [],
    );
  });

  it('tells the figure in a relative clause, not what stands before it', () => {
    const text =
      'Of the 251 people abducted, 58 are still held in Gaza, including 34 the military says are dead.';
    expect(voice(text, 'hostages.dead')).toEqual(['the military']);
    expect(voice(text, 'hostages.held')).toEqual([]);
  });
});
