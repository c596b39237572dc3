import { expect, test } from 'vitest';
import { badgeText, selectionBadgeText } from '../../../src/background/badge';
import type { TabState } from '../../../src/messages/tab-state';
import { makeReport } from '../page/reports';

const done = (related: number): TabState => ({
  state: 'done',
  host: 'a.example',
  report: makeReport({ related }),
});

test.each<[string, TabState | null]>([
  ['', null],
  ['', { state: 'reading', host: 'a.example' }],
  ['', { state: 'failed', host: 'a.example', message: 'No.' }],
  ['', done(0)],
  ['3', done(3)],
  ['99', done(99)],
  ['99+', done(100)],
])('badge %j', (text, state) => {
  expect(badgeText(state)).toBe(text);
});

test('what an article says twice is one finding', () => {
  const state = done(2);
  if (state.state !== 'done') throw new Error('not done');
  const claims = state.report.claims.map((claim) => ({ ...claim, label: 'Held' }));
  expect(badgeText({ ...state, report: { ...state.report, claims } })).toBe('1');
});

test('selected text gets an answer even where nothing is found', () => {
  const report = (related: number) =>
    ({ state: 'done', text: 'T', report: makeReport({ related }) }) as const;
  expect([
    selectionBadgeText({ state: 'comparing', text: 'T' }),
    selectionBadgeText({ state: 'failed', text: '', message: 'No.' }),
    selectionBadgeText(report(0)),
    selectionBadgeText(report(2)),
  ]).toEqual(['', '!', '0', '2']);
});
