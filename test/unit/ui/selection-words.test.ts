import { expect, test } from 'vitest';
import { selectionWords } from '../../../src/ui/selection-words';
import { emptyReport, fullReport, unmatchedReport } from '../../browser/gallery/sample-report';

const done = (report: typeof fullReport) => selectionWords({ state: 'done', text: 'T', report });

test('tells what was found, each relation with its count', () => {
  expect(done(fullReport)).toMatch(/selected text.*: \d+ conflicts?, \d+ changed, \d+ agrees?\.$/);
});

test('tells why nothing was found, each reason in its own words', () => {
  const offTopic = { ...emptyReport, topic: { ...emptyReport.topic, onTopic: false } };
  expect([done(unmatchedReport), done(emptyReport), done(offTopic)]).toEqual([
    '3 claims were found in this text, and none of Lateral’s sources speaks about them.',
    'No checkable claims were found in this text.',
    'This text is not about a topic Lateral has sources on.',
  ]);
});

test('passes on what went wrong', () => {
  expect(selectionWords({ state: 'failed', text: '', message: 'No text.' })).toBe('No text.');
  expect(selectionWords({ state: 'comparing', text: 'T' })).not.toBe('');
});
