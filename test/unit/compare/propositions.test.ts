import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/claims/claim';
import { compareClaims, slotsToLookUp } from '../../../src/compare/compare';
import { sampleTopic, start, told } from './sample-claims';

function relation(a: Claim, b: Claim): string | null {
  return compareClaims(a, b, sampleTopic())?.relation ?? null;
}

const MARCH = { event: 'us-hamas-2025-03' };
const MAY = { event: 'us-hamas-2025-05' };

describe('propositions', () => {
  it('agree on the same value of the same event', () => {
    const a = told('talks.mode', 'direct', '2025-03-05', MARCH);
    expect(relation(a, told('talks.mode', 'direct', '2025-03-06', MARCH))).toBe('agrees');
  });

  it('never meet across two events', () => {
    const march = told('talks.mode', 'direct', '2025-03-05', MARCH);
    expect(relation(march, told('talks.mode', 'direct', '2025-05-11', MAY))).toBeNull();
    expect(relation(march, told('talks.mode', 'indirect', '2025-05-11', MAY))).toBeNull();
  });

  it('conflict on values that exclude each other at one moment', () => {
    const first = told('talks.precedent', 'first', '2025-03-05', MARCH);
    expect(relation(first, told('talks.precedent', 'not-first', '2025-03-06', MARCH))).toBe('conflicts');
    expect(relation(first, told('talks.precedent', 'rare', '2025-03-06', MARCH))).toBeNull();
  });

  it('have changed when a known event lies between', () => {
    const holding = told('ceasefire.status', 'holding', '2025-03-05');
    const collapsed = told('ceasefire.status', 'collapsed', '2025-04-02');
    expect(relation(collapsed, holding)).toBe('changed');
    expect(relation(holding, collapsed)).toBe('changed');
    const outcome = compareClaims(collapsed, holding, sampleTopic());
    expect(outcome?.reason).toBe(
      '“the truce still holds” (5 March 2025), then “the truce has collapsed” (2 April 2025). In between: the return to war on 18 March 2025.',
    );
  });

  it('have changed through the event that brought the later value, not through one that came after', () => {
    const holding = told('ceasefire.status', 'holding', '2025-03-05');
    const collapsed = told('ceasefire.status', 'collapsed', '2025-10-20');
    expect(compareClaims(collapsed, holding, sampleTopic())?.reason).toContain(
      'In between: the return to war on 18 March 2025.',
    );
    const halted = told('aid.status', 'halted', '2025-03-05');
    const restricted = told('aid.status', 'restricted', '2025-11-02');
    expect(compareClaims(restricted, halted, sampleTopic())?.reason).toContain(
      'In between: the limited return of aid on 19 May 2025.',
    );
  });

  it('told of a month have changed only behind the change in it', () => {
    const may = { asOf: { from: '2025-05-01', to: '2025-05-31' } };
    const halted = told('aid.status', 'halted', '2025-05-11');
    expect(relation(told('aid.status', 'restricted', '2025-05-01', may), halted)).toBe('changed');
    expect(
      relation(
        told('aid.status', 'halted', '2025-05-01', may),
        told('aid.status', 'restricted', '2025-06-20'),
      ),
    ).toBeNull();
    const summer = { asOf: { from: '2025-05-01', to: '2025-08-31' } };
    expect(relation(told('aid.status', 'restricted', '2025-05-01', summer), halted)).toBeNull();
  });

  it('follow what a value implies, but never compare two implied values', () => {
    const cancelled = told('witkoff.trip', 'cancelled', '2025-03-05', { event: 'witkoff-trip-2025-03' });
    const planned = told('witkoff.trip.plan', 'planned', '2025-03-05', { event: 'witkoff-trip-2025-03' });
    expect(relation(cancelled, planned)).toBe('agrees');
  });

  it('are held against a date, dates never against a state: what a date tells besides is read as a claim', () => {
    const blockade = start('aid.blockade.duration', '2025-03-01', '2025-03-03', '2025-05-11', '70 days');
    expect(relation(blockade, told('aid.status', 'halted', '2025-03-05'))).toBeNull();
    const collapse = start('ceasefire.collapse', '2025-03-18', '2025-03-18', '2025-05-11', 'mid-March');
    const over = told('ceasefire.status', 'collapsed', '2025-05-12', { event: 'truce-2025-01' });
    expect(relation(over, collapse)).toBe('agrees');
    expect(relation(collapse, over)).toBeNull();
  });

  it('of positions give their days where they lie far apart', () => {
    const then = told('hamas.position.end_war', 'only-if-war-ends', '2024-01-29');
    const now = told('hamas.position.end_war', 'only-if-war-ends', '2025-05-11');
    expect(compareClaims(then, now, sampleTopic())?.reason).toContain('(29 January 2024, then 11 May 2025)');
  });

  it('say nothing of exclusive states far apart without a known event', () => {
    const open = told('aid.status', 'flowing', '2025-02-01');
    expect(relation(open, told('aid.status', 'restricted', '2025-06-10'))).not.toBe('conflicts');
  });

  it('have changed, on one day too, when one value gives way to the other', () => {
    const trip = { event: 'witkoff-trip-2025-03' };
    const planned = told('witkoff.trip', 'planned', '2025-03-04', trip);
    const cancelled = told('witkoff.trip', 'cancelled', '2025-03-04', trip);
    expect(relation(planned, cancelled)).toBe('changed');
    expect(relation(cancelled, told('witkoff.trip', 'planned', '2025-03-10', trip))).toBe('changed');
  });

  it('conflict weeks apart where only known events change a state', () => {
    const held = told('alexander.alive', 'held-alive', '2025-03-05');
    expect(relation(held, told('alexander.alive', 'fate-unknown', '2025-04-16'))).toBe('conflicts');
    expect(relation(held, told('alexander.alive', 'freed', '2025-06-01'))).toBe('changed');
    const halted = told('aid.status', 'halted', '2025-03-05');
    expect(relation(halted, told('aid.status', 'restricted', '2025-04-16'))).toBeNull();
  });

  it('name the slots to look up, implied ones too', () => {
    const cancelled = told('witkoff.trip', 'cancelled', '2025-03-05');
    expect(slotsToLookUp(cancelled, sampleTopic())).toContain('witkoff.trip.plan');
  });
});
