import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import type { StoredSource } from '../../../src/corpus/records';
import type { Corpus } from '../../../src/corpus/store';
import type { OptionsServices } from '../../../src/options/services';
import { SubjectsSection } from '../../../src/options/subjects/SubjectsSection';
import { sampleClaim, sampleSource } from '../corpus/samples';

const { window } = parseHTML('<!doctype html><html><body></body></html>');
const { Event } = window as unknown as typeof globalThis;
const replaced: string[] = [];
Object.assign(globalThis, {
  window,
  document: window.document,
  requestAnimationFrame: (callback: () => void) => setTimeout(callback),
  cancelAnimationFrame: clearTimeout,
  location: { hash: '#subjects' },
  history: { replaceState: (_state: null, _title: string, address: string) => replaced.push(address) },
});
window.Element.prototype.scrollIntoView = () => undefined;

const services = {
  labelOf: (slot: string | null) => (slot === 'hostages.held' ? 'Hostages still held' : (slot ?? '')),
  eventLabelOf: (event: string) => `the event ${event}`,
  eventsWithin: () => [],
} as unknown as OptionsServices;

let stage: HTMLElement;
beforeEach(() => {
  stage = document.createElement('div');
  document.body.append(stage);
});
afterEach(() => {
  render(null, stage);
  stage.remove();
});

function stored(id: string, claims: readonly Partial<CorpusClaim>[], enabled = true): StoredSource {
  return {
    source: { ...sampleSource(id, { publisher: `Post ${id}` }), origin: 'reader' },
    enabled,
    claims: claims.map((changes, at) => sampleClaim(`${id}-${at}`, id, changes)),
  };
}

const onQuery = vi.fn();

async function show(sources: readonly StoredSource[], opened: string | null = null, query = '') {
  const corpus = { readAll: async () => sources } as unknown as Corpus;
  render(
    <SubjectsSection
      corpus={corpus}
      revision={1}
      services={services}
      opened={opened}
      query={query}
      onQuery={onQuery}
    />,
    stage,
  );
  await vi.waitFor(() => expect(stage.querySelector('.lo-subject, .lt-empty')).not.toBeNull());
}

const text = (): string => stage.textContent ?? '';
const toggles = (): HTMLButtonElement[] => [...stage.querySelectorAll<HTMLButtonElement>('.lt-toggle')];
const press = (button: Element | null | undefined): void => {
  button?.dispatchEvent(new Event('click', { bubbles: true }));
};

const two = [
  stored('a', [{ value: { type: 'quantity', amount: 59, unit: 'person', said: '59' } }]),
  stored('b', [
    {
      value: { type: 'quantity', amount: 50, unit: 'person', said: '50' },
      asOf: { from: '2025-07-07', to: '2025-07-07' },
    },
  ]),
];

describe('what sources say', () => {
  it('is listed folded, with its values, and drawn only when it is opened', async () => {
    await show(two);
    expect(text()).toContain('1 subject, 2 claims, 2 sources');
    expect(toggles().map((button) => button.textContent)).toEqual(['Hostages still held2 sources']);
    expect([...stage.querySelectorAll('.lo-subject-values bdi')].map((value) => value.textContent)).toEqual([
      '59',
      '50',
    ]);
    expect(stage.querySelector('figure')).toBeNull();
    press(toggles()[0]);
    await vi.waitFor(() => expect(stage.querySelector('figure')).not.toBeNull());
    expect(stage.querySelectorAll('[role=img] .lt-mark-source')).toHaveLength(2);
    expect(stage.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(replaced.at(-1)).toBe('#subjects/hostages.held');
  });

  it('links to the source, as Lateral has it and as it was published', async () => {
    await show(two, 'hostages.held');
    await vi.waitFor(() => expect(stage.querySelector('.lo-saying')).not.toBeNull());
    const links = [...stage.querySelectorAll('.lo-saying a')].map((link) => link.getAttribute('href'));
    expect(links[0]).toBe('#sources/a');
    expect(links[1]).toContain('https://herald.example/a#:~:text=');
  });

  it('says what is left out', async () => {
    await show([...two, stored('c', [{ slot: null }]), stored('d', [{}], false)]);
    expect(text()).toContain('1 source is switched off');
    expect(text()).toContain('1 more claim has no subject');
  });

  it('says so when there is nothing: no claims, all switched off, or nothing found', async () => {
    await show([stored('a', [])]);
    expect(text()).toContain('No source has claims that can be compared.');
    expect(stage.querySelector('input')).toBeNull();
    await show([stored('a', [{}], false)]);
    render(null, stage);
    await show([stored('a', [{}], false)]);
    expect(text()).toContain('left out while they are switched off');
    render(null, stage);
    await show(two, null, 'zebra crossing');
    await vi.waitFor(() => expect(text()).toContain('Nothing found'));
  });

  it('shows very many a part at a time', async () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ slot: `invented.${at}` }));
    const focused = vi.fn();
    await show([stored('a', many)]);
    expect(toggles()).toHaveLength(40);
    Object.assign(Object.getPrototypeOf(Object.getPrototypeOf(stage)), {
      focus(this: Element) {
        focused(this);
      },
    });
    expect(toggles()[0]?.textContent).toContain('Fifty-nine hostages are still in Gaza.');
    press([...stage.querySelectorAll('button')].find((button) => button.textContent === 'Show more'));
    await vi.waitFor(() => expect(toggles()).toHaveLength(80));
    // The button may be gone by then: the reader goes on at the first that is new.
    expect(focused).toHaveBeenLastCalledWith(toggles()[40]);
    render(null, stage);
    const long = Array.from({ length: 50 }, () => ({}));
    await show([stored('a', long)], 'hostages.held');
    await vi.waitFor(() => expect(stage.querySelectorAll('.lo-saying')).toHaveLength(20));
  });

  it('opens what the address leads to, however far down, and lets go of a search that hides it', async () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ slot: `invented.${at}` }));
    await show([stored('a', many)], 'invented.99');
    await vi.waitFor(() => expect(toggles().at(-1)?.getAttribute('aria-expanded')).toBe('true'));
    render(null, stage);
    await show(two, 'hostages.held', 'zebra crossing');
    await vi.waitFor(() => expect(onQuery).toHaveBeenCalledWith(''));
  });

  it('shows markup as the words it is', async () => {
    const script = '<script>alert(1)</script>';
    const entry = stored('a', [{ slot: 'invented', statement: script, population: script }]);
    await show(
      [{ ...entry, source: { ...entry.source, publisher: script } }],
      'invented|<script>alert(1)</script>',
    );
    await vi.waitFor(() => expect(stage.querySelector('.lo-saying')).not.toBeNull());
    expect(stage.querySelectorAll('script')).toHaveLength(0);
    expect(text().split(script).length - 1).toBeGreaterThanOrEqual(4);
  });
});
