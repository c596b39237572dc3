import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/text/tokens';
import { bundledTopics } from '../../../src/topic/bundled';
import { ConceptMatcher } from '../../../src/topic/concepts';

const matcher = new ConceptMatcher({
  truce: ['truce', 'cease-fire'],
  country: ['U.S.', 'United States'],
  defeat: ["hamas's defeat"],
  either: ['@truce', 'pause'],
  broken: ['broke|ended + the truce|a truce'],
});

function found(text: string, concept: string): string[] {
  const tokens = tokenize(text);
  return matcher
    .match(tokens)
    .of(concept)
    .map(({ first, last }) => text.slice(tokens[first]?.start, tokens[last]?.end));
}

/** "broke|ended + the truce|a truce" as its four phrases. */
function writtenOut(phrase: string): string[] {
  if (!phrase.includes('|')) return [phrase];
  const parts = phrase.split(' + ').map((part) => part.split('|'));
  return parts.reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => `${start} ${end}`)));
}

describe('ConceptMatcher', () => {
  it('sees through hyphens, case and curly quotes', () => {
    expect(found('A Cease-Fire, or a truce.', 'truce')).toEqual(['Cease-Fire', 'truce']);
    expect(found('until Hamas’s defeat is complete', 'defeat')).toEqual(['Hamas’s defeat']);
  });

  it('tells the country from the pronoun', () => {
    expect(found('The US and the United States told us of the U.S. view.', 'country')).toEqual([
      'US',
      'United States',
      'U.S.',
    ]);
  });

  it('takes in another concept', () => {
    expect(found('a truce or a pause', 'either')).toEqual(['truce', 'pause']);
  });

  it('writes out products of alternatives', () => {
    expect(found('It broke a truce; they ended the truce, then broke it.', 'broken')).toEqual([
      'broke a truce',
      'ended the truce',
    ]);
  });

  it('finds a phrase again, and others that begin like one found before', () => {
    expect(found('They broke off. They broke a truce.', 'broken')).toEqual(['broke a truce']);
    expect(found('ended the truce', 'broken')).toEqual(['ended the truce']);
    expect(found('broke the truce', 'broken')).toEqual(['broke the truce']);
  });

  it('finds every phrase of the bundled packs', () => {
    const missing = bundledTopics.flatMap(({ pack, matcher }) =>
      Object.entries(pack.concepts).flatMap(([concept, phrases]) =>
        phrases
          .filter((phrase) => !phrase.startsWith('@'))
          .flatMap(writtenOut)
          .filter((phrase) => {
            const tokens = tokenize(phrase);
            return !matcher.match(tokens).within(concept, 0, tokens.length - 1);
          })
          .map((phrase) => `${concept}: ${phrase}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('does not match inside other words', () => {
    expect(found('truces untruced', 'truce')).toEqual([]);
  });

  it('refuses a concept that takes in itself or one that is not there', () => {
    expect(() => new ConceptMatcher({ a: ['@b'], b: ['@a'] })).toThrow('takes in itself');
    expect(() => new ConceptMatcher({ a: ['@missing'] })).toThrow('does not define: missing');
  });
});
