import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('what a party denies', () => {
  it.each([
    ['A senior Hamas official said there had been no direct talks with the Trump administration.', 'none'],
    ['The White House says no direct talks have been held with Hamas.', 'none'],
    ['A US official dismissed claims that Washington was in direct contact with Hamas.', 'none'],
    ['Hamas denied meeting any US envoy in Doha.', 'none'],
    ['Hamas said it had been in contact with the US only through mediators.', 'indirect'],
  ])('is told as its word on the talks: %s', (text, choice) => {
    expect(lines(text)).toContain(`talks.mode: ${choice}`);
  });

  it.each([
    'Hamas said there were no direct talks with Israel and that the Americans were talking to mediators.',
    'The White House denied that direct talks with Hamas undermined Israel.',
    'No further direct talks with Hamas are scheduled, a US official said.',
    'Boehler denied meeting Hamas had been a mistake.',
    'Until this year there had been no direct talks between Hamas and the US, US officials said.',
  ])('is not another thing: %s', (text) => {
    const found = lines(text);
    expect(found).not.toContain('talks.mode: none');
    expect(found).not.toContain('talks.mode: indirect');
  });

  it('is Israel’s word on having been consulted', () => {
    const text = 'Israel denies it was consulted on the direct talks between the US and Hamas.';
    expect(lines(text)).toContain('israel.consulted: not-consulted');
  });

  it('is not the man who is still to be confirmed', () => {
    expect(lines('Boehler was confirmed by the US Senate in February.')).toContain(
      'boehler.confirmation: confirmed',
    );
    expect(lines('Boehler will take up the post once he has been confirmed by the Senate.')).not.toContain(
      'boehler.confirmation: confirmed',
    );
  });

  it('is not what earlier governments refused', () => {
    expect(lines('Past US administrations have also met Hamas directly.')).toContain(
      'talks.precedent: not-first',
    );
    expect(lines('Previous administrations had not met with Hamas directly.')).not.toContain(
      'talks.precedent: not-first',
    );
  });
});

describe('look-alikes of what the talks are', () => {
  it('is not a first because someone first reported it', () => {
    const text = 'Reuters first reported the direct talks between the US and Hamas.';
    expect(lines(text)).not.toContain('talks.precedent: first');
    expect(lines(text)).toContain('talks.report_source: elsewhere');
  });

  it('is no halt that Israel denies', () => {
    expect(lines('Israel denied that it was blocking aid to Gaza.')).not.toContain('aid.status: halted');
  });
});
