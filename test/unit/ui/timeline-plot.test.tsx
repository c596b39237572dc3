import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReportClaim } from '../../../src/reading/report';
import { formatPeriod } from '../../../src/ui/format-date';
import { TimelinePlot } from '../../../src/ui/plot/TimelinePlot';
import { tellingsOf } from '../../../src/ui/plot/tellings';
import { plotsReport } from '../../browser/gallery/sample-plots';

let stage: Element;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  vi.stubGlobal('document', document);
  stage = document.querySelector('div') as unknown as Element;
});
afterEach(() => vi.unstubAllGlobals());

function claimNamed(label: string): ReportClaim {
  const claim = plotsReport.claims.find((each) => each.label.includes(label));
  if (!claim) throw new Error(`no claim on ${label}`);
  return claim;
}

function draw(label: string): ReportClaim {
  const claim = claimNamed(label);
  if (!claim.plot) throw new Error(`no plot of ${label}`);
  render(<TimelinePlot plot={claim.plot} tellings={tellingsOf(claim)} locale="en-GB" />, stage);
  return claim;
}

const words = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
const rows = (): string[][] =>
  [...stage.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words));

describe('the table', () => {
  it('has all that is drawn, in the order of the days', () => {
    draw('alive');
    const early = formatPeriod({ from: '2025-03-01', to: '2025-03-08' }, 'en-GB')
      ?.replaceAll('\u2060', '')
      .replace(/\s+/g, ' ');
    expect(rows()).toEqual([
      ['17 January 2025', 'fewer than 33', 'Northern StarChanged'],
      ['19 January – 28 February 2025', 'Known event: the releases of January to March 2025'],
      [early, 'about 24', 'Meridian WireConflicts'],
      ['5 March 2025', '22', 'This article'],
      ['6 March 2025', '22', 'Harbour PostAgrees'],
      ['12 May 2025', 'Known event: the release of one captive on 12 May 2025'],
      ['7 July 2025', 'at least 20', 'Valley BroadcastingChanged'],
    ]);
  });

  it('is named by its columns, each row by its date', () => {
    draw('alive');
    expect([...stage.querySelectorAll('thead th[scope=col]')].map(words)).toEqual([
      'Date',
      'What is said',
      'Who says it',
    ]);
    expect(stage.querySelectorAll('tbody th[scope=row]')).toHaveLength(rows().length);
  });
});

describe('the drawing', () => {
  it('has a mark for everyone who tells, and words for who cannot see it', () => {
    const { relations } = draw('still held');
    const drawing = stage.querySelector('[role=img]');
    expect(drawing?.querySelectorAll('.lt-mark')).toHaveLength(relations.length + 1);
    expect(drawing?.getAttribute('aria-label')).toContain(`${relations.length + 1} dated statements`);
    expect(stage.querySelectorAll('svg:not([aria-hidden=true])')).toHaveLength(0);
  });

  it('tells the article and each relation by a shape of its own, and says what it means', () => {
    draw('alive');
    const key = [...stage.querySelectorAll('.lt-plot-legend li')].map((item) => [
      item.querySelector('path')?.getAttribute('d') ?? '',
      words(item),
    ]);
    expect(key.map(([, word]) => word)).toEqual([
      'This article',
      'Conflicts',
      'Changed',
      'Agrees',
      'What the wording allows',
    ]);
    expect(new Set(key.map(([shape]) => shape)).size).toBe(key.length);
    const drawn = [...stage.querySelectorAll('[role=img] .lt-mark-conflicts .lt-plot-shape')];
    expect(drawn.map((path) => path.getAttribute('d'))).toEqual([key[1]?.[0]]);
  });

  it('explains only what it shows', () => {
    draw('Whether');
    expect(words(stage.querySelector('.lt-plot-legend'))).not.toContain('Range');
    expect(stage.querySelectorAll('.lt-plot-events li')).toHaveLength(1);
    draw('displaced');
    expect(words(stage.querySelector('.lt-plot-legend'))).not.toContain('Changed');
    expect(stage.querySelector('.lt-plot-events')).toBeNull();
  });

  it('numbers events as their key does, those too near each other together', () => {
    draw('still held');
    expect([...stage.querySelectorAll('.lt-plot-number')].map(words)).toEqual(['1', '2–5']);
    expect(stage.querySelectorAll('.lt-plot-events li')).toHaveLength(5);
  });

  it('runs from left to right in every language, and writes in the reader’s', () => {
    const claim = claimNamed('alive');
    if (!claim.plot) throw new Error('no plot');
    render(<TimelinePlot plot={claim.plot} tellings={tellingsOf(claim)} locale="fr" />, stage);
    for (const strip of stage.querySelectorAll('.lt-strip')) {
      expect(strip.parentElement?.getAttribute('dir')).toBe('ltr');
    }
    expect(words(stage.querySelector('.lt-plot-days-axis'))).toContain('avr. 2025');
  });

  it('says which level is the article’s', () => {
    draw('displaced');
    expect([...stage.querySelectorAll('.lt-plot-level.lt-plot-own text')].map(words)).toEqual(['90%']);
    draw('Start of the halt');
    expect([...stage.querySelectorAll('.lt-plot-level.lt-plot-own text')].map(words)).toEqual(['2 Mar 2025']);
  });

  it('gives each state a strip with its words', () => {
    draw('Whether');
    expect([...stage.querySelectorAll('.lt-plot-said')].map(words)).toEqual([
      'This article: not informed in advance',
      'consulted',
      'informed through separate channels while the talks went on',
    ]);
  });
});

it('shows markup in a source’s name or words as text', () => {
  const script = '<script>alert(1)</script>';
  const claim = claimNamed('Whether');
  if (!claim.plot) throw new Error('no plot');
  const tellings = new Map(
    [...tellingsOf(claim)].map(([id, telling]) => [id, { ...telling, who: script, said: script }]),
  );
  const plot = {
    ...claim.plot,
    strips: claim.plot.strips.map((strip) => ({ ...strip, said: script })),
    events: claim.plot.events.map((event) => ({ ...event, label: script })),
  };
  render(<TimelinePlot plot={plot} tellings={tellings} locale="en-GB" />, stage);
  expect(stage.querySelectorAll('script')).toHaveLength(0);
  expect(words(stage).split(script).length - 1).toBeGreaterThan(10);
});
