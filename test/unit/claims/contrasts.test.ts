import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../../src/claims/extract';
import { bundledTopics } from '../../../src/topic/bundled';

/** The values a sentence gives a proposition. */
function values(text: string, slot: string, published = '2025-03-06'): readonly string[] {
  const [topic] = bundledTopics;
  if (!topic) throw new Error('no bundled topic');
  const claims = extractClaims({ title: 'Gaza talks', text, published }, topic);
  return claims.flatMap((claim) =>
    claim.slot === slot && claim.value?.type === 'choice' ? [claim.value.choice] : [],
  );
}

describe('what is told of another for contrast', () => {
  it.each([
    'The US talks with Hamas, unlike earlier rounds held through mediators, are direct.',
    'Unlike earlier contacts, which went only through Qatari mediators, the US talks with Hamas are face to face.',
    'In a departure from talks held only through mediators, US officials met Hamas leaders in Doha.',
    'US officials sat down with Hamas face to face, in contrast to negotiations that went only through mediators.',
    'As opposed to talks held only through intermediaries, the US spoke directly to Hamas in Doha.',
    'The US talks with Hamas were held not through mediators but face to face.',
  ])('is no value of the talks spoken of: %s', (text) => {
    expect(values(text, 'talks.mode')).toEqual(['direct']);
  });

  it.each([
    'US officials held direct talks with Hamas, unlike Israel.',
    'Rather than wait for Israel, US officials held direct talks with Hamas in Doha.',
    'US officials negotiated with Hamas face to face rather than through Qatari mediators.',
  ])('does not hide what stands beside it: %s', (text) => {
    expect(values(text, 'talks.mode')).toEqual(['direct']);
  });

  it('brings its own day with it', () => {
    const text = 'Israel and Hamas are holding indirect talks in Doha, unlike in January.';
    expect(values(text, 'ih_talks.mode', '2025-07-08')).toEqual(['indirect']);
  });

  it('leaves nothing where the deed itself is only the other', () => {
    const text = 'Instead of direct talks with Hamas, the US only sent messages through Qatar.';
    expect(values(text, 'talks.mode')).toEqual([]);
  });

  it('is no figure of its own where it is named to be set aside', () => {
    const [topic] = bundledTopics;
    const told = (text: string) =>
      topic &&
      extractClaims({ title: 'Gaza war', text, published: '2025-03-06' }, topic).map((c) => c.value?.said);
    expect(told('Twenty-two rather than 24 of the hostages in Gaza are believed to be alive.')).not.toContain(
      '24',
    );
    expect(told('Fifty-nine hostages, instead of 60, are still held in Gaza.')).toEqual(['59']);
    expect(told('Rather than wait, the 59 hostages still held in Gaza could be freed.')).toEqual(['59']);
  });

  it('is not needed for contacts, which alone need not be direct', () => {
    expect(values('Contacts between US officials and Hamas did not lead to a deal.', 'talks.mode')).toEqual(
      [],
    );
    expect(values('US officials were in direct contact with Hamas in Doha.', 'talks.mode')).toEqual([
      'direct',
    ]);
  });
});
