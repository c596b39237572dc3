import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim';
import { compareRunning } from '../../../src/compare/running-counts';
import type { Qualifier } from '../../../src/text/quantity';

function count(amount: number, qualifier: Qualifier, day: string): Claim {
  return {
    kind: 'measure',
    slot: 'deaths',
    population: null,
    event: null,
    value: { type: 'quantity', amount, unit: 'person', said: String(amount) },
    qualifier,
    asOf: { from: day, to: day },
    asOfBasis: 'publication',
    attribution: [],
    modality: 'fact',
    derived: null,
  } as unknown as Claim;
}

describe('running counts told as bounds', () => {
  const known = count(2700, 'more-than', '2025-05-11');
  it.each([
    ['equal', count(2800, 'about', '2025-05-14'), 'changed'],
    ['equal', count(2800, 'nearly', '2025-05-14'), 'agrees'],
    ['unclear', count(3400, 'at-least', '2025-05-11'), 'conflicts'],
    ['unclear', count(2900, 'at-least', '2025-05-11'), undefined],
  ])('%s: %j', (difference, told, relation) => {
    expect(compareRunning(difference, told, known)?.relation).toBe(relation);
  });
});
