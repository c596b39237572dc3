import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Report } from '../../../src/reading/report';
import { ReportView } from '../../../src/ui/ReportView';
import { modelReport } from '../../../src/ui/report-model';
import { smallReport } from '../../browser/gallery/sample-report';

const script = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'&lt;';
let stage: Element;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  vi.stubGlobal('document', document);
  stage = document.querySelector('div') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

/** A report in which every string a page or a pack can choose is an attack. */
function hostileReport(url: string): Report {
  const claims = smallReport.claims.map((claim) => ({
    ...claim,
    sentence: script,
    slot: script,
    label: script,
    value: { type: 'choice' as const, choice: script, said: script },
    relations: claim.relations.map((relation) => ({
      ...relation,
      reason: script,
      because: {
        key: 'same_figure' as const,
        values: {
          mine: { type: 'said' as const, said: script },
          theirs: { type: 'event' as const, event: script, said: script },
        },
      },
      source: { id: script, title: script, publisher: script, url, published: script },
      claim: { ...relation.claim, statement: script, excerpt: script, attribution: [script] },
    })),
  }));
  return { ...smallReport, claims, leftOut: [{ slot: script, statement: script, sources: [script] }] };
}

it('shows markup in any string as text and makes no element of it', () => {
  render(<ReportView model={modelReport(hostileReport('https://valley.example/'))} level={2} />, stage);
  expect(stage.querySelectorAll('script, img, iframe, style, [onerror]')).toHaveLength(0);
  // Label, value, sentence, both values of the reason, publisher, statement, attribution, excerpt, left out and its source.
  expect((stage.textContent ?? '').split('<script>alert(1)</script>').length - 1).toBeGreaterThanOrEqual(11);
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ' javascript:alert(1)'])(
  'makes no link of %s',
  (url) => {
    render(<ReportView model={modelReport(hostileReport(url))} level={2} />, stage);
    expect(stage.querySelectorAll('a')).toHaveLength(0);
    expect(stage.textContent).toContain('No address on record');
  },
);

it('opens links apart from this page and tells them nothing', () => {
  render(<ReportView model={modelReport(smallReport)} level={2} />, stage);
  const link = stage.querySelector('a');
  expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link?.getAttribute('target')).toBe('_blank');
  expect(link?.getAttribute('href')).toMatch(/^https:\/\/valley\.example\/pause#:~:text=/);
});
