import { describe, expect, it } from 'vitest';
import type { TabState } from '../../../src/messages/tab-state';
import { describeState } from '../../../src/popup/state-words';
import { emptyReport, unmatchedReport } from '../../browser/gallery/sample-report';

const host = 'harbour-post.example';
const states: readonly TabState[] = [
  { state: 'unsupported' },
  { state: 'not-listed', host },
  { state: 'no-access', host },
  { state: 'paused', host },
  { state: 'paused-everywhere', host, until: new Date(2025, 2, 5, 14, 5).getTime() },
  { state: 'off-topic', host },
  { state: 'reading', host },
  { state: 'failed', host, message: 'The page went away.' },
  { state: 'done', host, report: unmatchedReport },
  { state: 'done', host, report: emptyReport },
];

describe('describeState', () => {
  it('says something different for every state', () => {
    const said = states.map((state) => describeState(state)).map(({ title, text }) => `${title} ${text}`);
    expect(new Set(said).size).toBe(states.length);
    for (const words of said) expect(words).not.toMatch(/undefined|null|\[object/);
  });

  it('offers to read once exactly where Lateral does not read by itself', () => {
    const offering = states.filter((state) => describeState(state).actions.includes('read-once'));
    expect(offering.map(({ state }) => state)).toEqual(['not-listed', 'no-access', 'paused-everywhere']);
  });

  it('says until when everything is paused', () => {
    const state = { state: 'paused-everywhere', host, until: new Date(2025, 2, 5, 14, 5).getTime() } as const;
    expect(describeState(state).text).toMatch(/until (?:14:05|2:05\sPM)/);
  });

  it('passes on why something failed, and offers to try again', () => {
    const { text, actions } = describeState({ state: 'failed', host, message: 'The page went away.' });
    expect(text).toBe('The page went away.');
    expect(actions).toEqual(['retry']);
  });

  it('tells an article without claims from one whose claims nobody speaks about', () => {
    expect(describeState({ state: 'done', host, report: emptyReport }).text).toContain('No checkable claims');
    const unmatched = describeState({ state: 'done', host, report: unmatchedReport });
    expect(unmatched.title).toBe('No source speaks about these claims');
    expect(unmatched.text).toContain('3 claims were found');
  });
});
