import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/reading/report';
import { ReportView } from '../../../src/ui/ReportView';
import { modelReport } from '../../../src/ui/report-model';
import { say } from '../../../src/words/say';
import { smallReport } from '../../browser/gallery/sample-report';

let stage: Element;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  vi.stubGlobal('document', document);
  stage = document.querySelector('div') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

/** One claim on which the sources named agree, each with its group when it has one. */
function agreeing(sources: readonly (readonly [id: string, group?: string])[]): Report {
  const [claim] = smallReport.claims.filter(({ relations }) => relations.length > 0);
  const [relation] = claim?.relations ?? [];
  if (!claim || !relation) throw new Error('the sample has no relation');
  const relations = sources.map(([id, group]) => ({
    ...relation,
    relation: 'agrees' as const,
    source: { ...relation.source, id, ...(group !== undefined && { group }) },
    claim: { ...relation.claim, id: `claim-${id}` },
  }));
  return { ...smallReport, claims: [{ ...claim, relations }], leftOut: [] };
}

function shown(report: Report): string {
  render(<ReportView model={modelReport(report)} level={2} />, stage);
  return stage.textContent ?? '';
}

it('says how many reports are independent and marks the reprints', () => {
  const text = shown(agreeing([['a', 'a'], ['x'], ['b', 'a'], ['c', 'a'], ['d', 'a']]));
  expect(text).toContain('5 sources agree');
  expect(text).toContain('5 reports, 2 independent');
  expect(text.split(say('report_sameText')).length - 1).toBe(3);
});

it('says nothing of it where all are independent', () => {
  const text = shown(agreeing([['a'], ['x', 'g'], ['b']]));
  expect(text).toContain('3 sources agree');
  expect(text).not.toContain('independent');
  expect(text).not.toContain(say('report_sameText'));
});
