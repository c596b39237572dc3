import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Relation, Report } from '../../../src/reading/report';
import { ReportView } from '../../../src/ui/ReportView';
import { modelReport, rankFindings } from '../../../src/ui/report-model';
import { sidesOf } from '../../../src/ui/sides';
import { fullReport } from '../../browser/gallery/sample-report';

let stage: Element;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  vi.stubGlobal('document', document);
  stage = document.querySelector('div') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

const words = (element: Element | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const toggles = (): string[] => [...stage.querySelectorAll('.lt-toggle')].map(words);

function shown(report: Report, openClaim: string | null = null): void {
  render(<ReportView model={modelReport(report)} level={2} openClaim={openClaim} />, stage);
}

/** The claim on those alive, with one conflicting source for every value. */
function conflicting(values: readonly string[]): Report {
  const claim = fullReport.claims.find(({ label }) => label.includes('alive'));
  const relation = claim?.relations.find(({ relation: name }) => name === 'conflicts');
  if (!claim || !relation) throw new Error('the sample has no conflict');
  const relations = values.map(
    (said, at): Relation => ({
      ...relation,
      source: { ...relation.source, id: `s${at}` },
      claim: { ...relation.claim, id: `c${at}`, value: { type: 'choice', choice: said, said } },
    }),
  );
  return { ...fullReport, claims: [{ ...claim, relations }], leftOut: [] };
}

describe('a closed claim', () => {
  it('has both sides, sources with one value together, the commonest first', () => {
    const [finding] = rankFindings(modelReport(conflicting(['20', '24', 'About 24', '24', '18', '19'])));
    if (!finding) throw new Error('no finding');
    expect(sidesOf(finding)).toEqual({
      here: { text: '22', foreign: false },
      alike: null,
      there: [
        { words: { text: '24', foreign: false }, sources: 2, name: null },
        { words: { text: '20', foreign: false }, sources: 1, name: 'Meridian Wire' },
      ],
      more: 3,
    });
  });

  it('says them in its line', () => {
    shown({ ...fullReport, claims: [...conflicting(['24', '24', '20']).claims, ...fullReport.claims] });
    expect(toggles()[0]).toBe('Hostages believed aliveThis article: 22 · 2 sources: 24 · Meridian Wire: 20');
  });

  it('has three values, but of more only two', () => {
    const [finding] = rankFindings(modelReport(conflicting(['20', '24', '18', '22'])));
    expect(finding && sidesOf(finding)).toMatchObject({
      alike: { sources: 1 },
      there: [{}, {}, {}],
      more: 0,
    });
  });

  it('tells of the first relation only: what agrees would be the same figure again', () => {
    shown(fullReport);
    expect(toggles()[0]).toBe('Hostages believed aliveThis article: 22 · Meridian Wire: about 24');
  });

  it('says whose the value is where no source has one', () => {
    const [claim] = conflicting(['24']).claims;
    if (!claim) throw new Error('no claim');
    const relations = claim.relations.map((each) => ({ ...each, claim: { ...each.claim, value: null } }));
    const [finding] = rankFindings(modelReport({ ...fullReport, claims: [{ ...claim, relations }] }));
    expect(finding && sidesOf(finding)).toBeNull();
    shown({ ...fullReport, claims: [{ ...claim, relations }] });
    expect(toggles()[0]).toBe('Hostages believed aliveThis article: 22');
  });
});

describe('what agrees', () => {
  it('is one line beside differences', () => {
    shown(fullReport);
    expect(toggles()).toContain('Agree with other sources2');
    expect(toggles().some((line) => line.startsWith('Hostages still held'))).toBe(false);
  });

  it('is open where one of it is asked for', () => {
    const held = fullReport.claims.find(({ label }) => label === 'Hostages still held');
    // linkedom has no layout to scroll in.
    Object.assign(Object.getPrototypeOf(stage), { scrollIntoView: () => undefined });
    shown(fullReport, held?.id);
    expect(
      toggles().some((line) => line.startsWith('Hostages still heldThis article and 2 sources: 59')),
    ).toBe(true);
  });

  it('is open where nothing else was found', () => {
    shown({
      ...fullReport,
      claims: fullReport.claims.filter(({ label }) => label === 'Hostages still held'),
    });
    expect(toggles().some((line) => line.startsWith('Hostages still held'))).toBe(true);
  });
});

it('names the sources, and where to see them all', () => {
  shown(fullReport);
  expect(words(stage.querySelector('.lt-about') ?? undefined)).toContain(
    '5 sources: Harbour Post, Meridian Wire, Quay Gazette, Valley Broadcasting',
  );
});

it('has the sources before the picture in an opened claim', () => {
  const [alive] = conflicting(['24', '20']).claims;
  if (!alive) throw new Error('no claim');
  const plot = {
    kind: 'amounts',
    period: { from: '2025-03-01', to: '2025-03-05' },
    dayTicks: [],
    strips: [],
    events: [],
  } as const;
  shown({ ...fullReport, claims: [{ ...alive, plot }], leftOut: [] });
  const parts = [...stage.querySelectorAll('.lt-entries, .lt-plot')].map((part) =>
    part.getAttribute('class'),
  );
  expect(parts).toEqual(['lt-entries', 'lt-plot']);
});
