import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editSource } from '../../../src/corpus/edits';
import { History } from '../../../src/history/history';
import { sampleFile, sampleSource } from '../corpus/samples';
import { installFakeAccess } from '../settings/fake-access';
import { at, button, clearStage, Event, open, press, setStage, text, until } from './options-stage';

/** Whoever works by keyboard is where they were, or at the heading of it, after a button goes with what it did. */
beforeEach(async () => {
  fakeBrowser.reset();
  installFakeAccess();
  await setStage();
});
afterEach(clearStage);

const place = (): string => document.activeElement?.id ?? '';

/** How many there are: a check that fails over an element writes all of it down. */
const count = (selector: string): number => at.stage.querySelectorAll(selector).length;

/** The first element there is, once it is drawn. */
async function drawn<T extends Element>(selector: string): Promise<T> {
  await until(() => expect(count(selector)).toBeGreaterThan(0));
  return at.stage.querySelector<T>(selector) as T;
}

describe('the history', () => {
  it('goes on at the first article that is new in the list', async () => {
    const history = new History();
    for (let index = 0; index < 51; index += 1)
      await history.remember({
        address: `https://news.example/${index}`,
        title: `Article ${index}`,
        publisher: null,
        published: null,
        readAt: index,
        counts: { conflicts: 0, changed: 0, agrees: 0 },
      });
    await open('#history');
    await until(() => expect(count('.lo-reading')).toBe(50));
    press('Show more');
    await until(() => expect(count('.lo-reading')).toBe(51));
    await until(() => expect(document.activeElement?.getAttribute('href')).toBe('https://news.example/0'));
    history.close();
  });
});

describe('one source', () => {
  it('goes to the heading of the edits, and to the claims once there are none', async () => {
    for (const [moment, title] of ['One', 'Two'].entries())
      await at.corpus.updateSources(['bundled-a'], (entry) => editSource(entry, { title }, moment + 1));
    await open('#sources/bundled-a');
    await drawn('.lo-saving');
    const [revert] = at.stage.querySelectorAll<HTMLElement>('.lo-change button');
    revert?.focus();
    revert?.dispatchEvent(new Event('click', { bubbles: true }));
    await until(() => expect(count('.lo-saving')).toBe(1));
    expect(place()).toBe('history');
    press('Revert all');
    await until(() => expect(count('.lo-saving')).toBe(0));
    expect(place()).toBe('claims');
  });

  it('goes to the heading of the reprints, and to the claims once there are none', async () => {
    await at.corpus.updateSources(['bundled-a', 'bundled-b'], (entry) => ({
      ...entry,
      source: { ...entry.source, reportGroup: 'one' },
    }));
    await open('#sources/bundled-a');
    await drawn('.lo-reprints li');
    press('Count this one on its own');
    await until(() => expect(text()).toContain('A report of its own'));
    expect(place()).toBe('reprints');
    press('Let the texts decide');
    await until(() => expect(count('.lo-reprints')).toBe(0));
    expect(place()).toBe('claims');
  });
});

describe('the list of sources', () => {
  const pick = async (): Promise<void> => {
    const box = await drawn<HTMLInputElement>('tbody input[type="checkbox"]');
    box.focus();
    box.dispatchEvent(new Event('click', { bubbles: true }));
    await until(() => expect(text()).toContain('Clear selection'));
  };
  const addMine = async (): Promise<void> => {
    const mine = sampleSource('mine', { title: 'Mine', published: '2030-01-01' });
    await at.corpus.addSource(mine, sampleFile('mine').claims);
  };

  it('goes to the line on what is shown when the selection is cleared or deleted', async () => {
    await addMine();
    await open('#sources');
    await pick();
    press('Clear selection');
    await until(() => expect(count('.lo-selection')).toBe(0));
    expect(document.activeElement?.className).toBe('lo-summary');
    await pick();
    press('Delete 1');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
    expect(document.activeElement?.className).toBe('lo-summary');
  });
});

describe('looking after the corpus', () => {
  it('goes to the heading while the corpus is mended', async () => {
    const damage = { about: 'counts', count: 1, first: 'x' } as const;
    vi.spyOn(at.corpus, 'verify').mockResolvedValueOnce({ sources: 2, claims: 6, problems: [damage] });
    await open('#transfer');
    press('Check');
    await until(() => expect(button('Repair').disabled).toBe(false));
    press('Repair');
    await until(() => expect(text()).toContain('6 claims'));
    expect(place()).toBe('check');
  });

  it('says that the note on a corpus made anew could not be put away', async () => {
    vi.spyOn(at.corpus, 'rebuilt').mockResolvedValue({ sources: 1, claims: 2, lost: [] });
    vi.spyOn(at.corpus, 'noteRebuilt').mockRejectedValue(new Error('No room.'));
    await open('#transfer');
    await drawn('[role="alert"] button');
    press('Noted');
    await until(() => expect(text()).toContain('No room.'));
  });

  it('goes to the heading when an import is cancelled', async () => {
    vi.spyOn(at.corpus, 'runImport').mockImplementation(
      (_plan, _way, { onProgress, signal } = {}) =>
        new Promise((_resolve, reject) => {
          onProgress?.(0.5);
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    await open('#transfer');
    const input = await drawn<HTMLInputElement>('#import ~ .lt-field input[type="file"]');
    const file = new File([JSON.stringify(sampleFile('mine'))], 'good.json');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn('#import ~ .lo-actions progress');
    press('Cancel');
    await until(() => expect(text()).toContain('You cancelled the import'));
    expect(place()).toBe('import');
  });
});

describe('deleting everything', () => {
  it('leaves its button where it was', async () => {
    let goOn = (): void => undefined;
    const { getAll } = fakeBrowser.permissions;
    vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(
      () =>
        new Promise((resolve) => {
          goOn = () => resolve(getAll());
        }),
    );
    await open('#storage');
    press('Delete everything');
    await drawn('dialog');
    const opener = button('Delete everything');
    at.stage.querySelector('dialog button')?.dispatchEvent(new Event('click', { bubbles: true }));
    await until(() => expect(opener.getAttribute('aria-disabled')).toBe('true'));
    expect(opener.disabled).toBe(false);
    vi.mocked(fakeBrowser.permissions.getAll).mockImplementation(getAll);
    goOn();
    await until(() => expect(opener.getAttribute('aria-disabled')).toBe('false'));
  });
});

describe('adding a source', () => {
  it('shows no claims of a text that was cleared while they were looked for', async () => {
    await open('#add');
    for (const [selector, value] of [
      ['input[type="text"]', 'Envoys meet'],
      ['input[type="date"]', '2025-03-05'],
      ['textarea', 'They met in Doha.'],
    ] as const) {
      const field = await drawn<HTMLInputElement>(selector);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await until(() => expect(button('Start over').disabled).toBe(false));
    let answer = (): void => undefined;
    const listed = await at.corpus.listSources();
    const looked = vi.spyOn(at.corpus, 'listSources').mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(listed);
        }),
    );
    at.stage.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await until(() => expect(looked).toHaveBeenCalled());
    press('Start over');
    await until(() => expect(text()).toContain('The form was cleared.'));
    answer();
    await until(() => expect(button('Find claims').disabled).toBe(false));
    expect(text()).not.toContain('claims found');
    expect(text()).toContain('The form was cleared.');
  });
});
