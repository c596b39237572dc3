import 'fake-indexeddb/auto';
import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import { editSource } from '../../../src/corpus/edits';
import type { Corpus } from '../../../src/corpus/store';
import { Options } from '../../../src/options/Options';
import type { OptionsServices } from '../../../src/options/services';
import { forgetDatabases, openTestCorpus } from '../corpus/open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from '../corpus/samples';
import { noRequests } from './no-requests';

let corpus: Corpus;
let stage: HTMLElement;
let extract: (sourceId: string) => readonly CorpusClaim[];

function services(openCorpus: OptionsServices['openCorpus'] = async () => corpus): OptionsServices {
  return {
    openCorpus,
    extract: (_article, sourceId) => extract(sourceId),
    pageArticle: async () => ({ ok: false, message: 'Gone.' }),
    labelOf: (slot) => slot ?? 'Statement',
    eventLabelOf: (event) => event,
    eventsWithin: () => [],
    packs: noRequests,
    slotForms: [],
    version: '1.2.3',
  };
}

// One window for the whole file: Preact still cleans up after a test is over.
const { window } = parseHTML('<!doctype html><html><body></body></html>');
const { Event } = window as unknown as typeof globalThis;
const pageEvents = new EventTarget();
let hash = '';
Object.assign(globalThis, {
  window,
  document: window.document,
  addEventListener: pageEvents.addEventListener.bind(pageEvents),
  removeEventListener: pageEvents.removeEventListener.bind(pageEvents),
  requestAnimationFrame: (callback: () => void) => setTimeout(callback),
  cancelAnimationFrame: clearTimeout,
  location: {
    get hash() {
      return hash;
    },
    set hash(next: string) {
      hash = next;
      pageEvents.dispatchEvent(new globalThis.Event('hashchange'));
    },
  },
});

// The window has no layout, and so nothing to scroll.
window.Element.prototype.scrollIntoView = () => undefined;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
  extract = (sourceId) => sampleFile(sourceId).claims;
  stage = document.createElement('div');
  document.body.append(stage);
});

afterEach(() => {
  render(null, stage);
  stage.remove();
});

/** Waits for the page to have drawn what `check` asks for, on a busy machine too. */
function until(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 4000 });
}

function text(): string {
  return stage.textContent ?? '';
}

async function open(hash: string, given = services()): Promise<void> {
  location.hash = hash;
  render(<Options services={given} />, stage);
  await until(() => expect(stage.querySelector('main[aria-busy="false"]')).not.toBeNull());
  await until(() => expect(stage.querySelector('h1')).not.toBeNull());
}

function button(name: string): HTMLButtonElement {
  const found = [...stage.querySelectorAll('button')].find((one) => one.textContent?.includes(name));
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

function press(name: string): void {
  button(name).dispatchEvent(new Event('click', { bubbles: true }));
}

function type(selector: string, value: string): void {
  const field = stage.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no field ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the options page', () => {
  it('lists the sources and switches one off', async () => {
    await open('#sources');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
    const first = stage.querySelector<HTMLInputElement>('.lo-td-use input');
    if (!first) throw new Error('no switch');
    first.checked = false;
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(text()).toContain('2 sources, 6 claims, 1 source off'));
    expect((await corpus.listSources()).filter(({ enabled }) => !enabled)).toHaveLength(1);
  });

  it('draws the switch as it really is when it could not be stored', async () => {
    vi.spyOn(corpus, 'setEnabled').mockRejectedValue(new Error('No room.'));
    await open('#sources');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
    const first = stage.querySelector<HTMLInputElement>('.lo-td-use input');
    if (!first) throw new Error('no switch');
    first.checked = false;
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(text()).toContain('No room.'));
    await until(() => expect(stage.querySelector<HTMLInputElement>('.lo-td-use input')?.checked).toBe(true));
  });

  it('finds claims and says so when there are none', async () => {
    await open('#sources');
    type('input[type="search"]', 'face to face');
    await until(() => expect(text()).toContain('Found in 2 sources: 2 claims'));
    expect(text()).toContain('Washington and Hamas speak face to face.');
    type('input[type="search"]', 'nowhere');
    await until(() => expect(text()).toContain('Nothing found'));
  });

  it('deletes a source of the reader’s and takes it back', async () => {
    await corpus.addSource(sampleSource('mine', { title: '<b>Mine</b>' }), sampleFile('mine').claims);
    const before = await corpus.exportAll();
    await open('#sources/mine');
    await until(() => expect(text()).toContain('<b>Mine</b>'));
    expect(stage.querySelector('h1 b')).toBeNull();
    press('Delete source');
    await until(() => expect(text()).toContain('and its claims were deleted'));
    expect(await corpus.listSources()).toHaveLength(2);
    press('Undo');
    await until(() => expect(text()).toContain('is back'));
    expect(await corpus.exportAll()).toBe(before);
  });

  it('tells when something was edited with the day first, in an American browser too', async () => {
    const at = new Date(2025, 2, 5, 14, 5).getTime();
    await corpus.updateSources(['bundled-a'], (entry) => editSource(entry, { title: 'Renamed' }, at));
    await open('#sources/bundled-a');
    await until(() => expect(stage.querySelector('.lo-saving time')?.textContent).toMatch(/^5 March 2025/));
  });

  it('offers no deletion for what comes with Lateral', async () => {
    await open('#sources/bundled-a');
    await until(() => expect(text()).toContain('not deleted'));
    expect(() => button('Delete source')).toThrow();
  });

  it('has a heading while the corpus is opened, and for a source that is gone', async () => {
    location.hash = '#transfer';
    render(<Options services={services(() => new Promise(() => undefined))} />, stage);
    expect(stage.querySelector('h1')?.textContent).toBe('Import & export');
    render(null, stage);
    await open('#sources/nobody');
    expect(stage.querySelector('h1')?.textContent).toContain('not there any more');
  });

  it('says in one line why the corpus could not be opened, and tries again', async () => {
    const openCorpus = vi.fn(async () => corpus).mockRejectedValueOnce(new Error('The corpus is newer.'));
    await open('#sources', services(openCorpus));
    expect(text()).toContain('The corpus is newer.');
    press('Try again');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
  });
});

describe('importing', () => {
  function choose(file: File): void {
    const input = stage.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('says what a good file brought and why a bad one was refused', async () => {
    await open('#transfer');
    choose(new File([JSON.stringify(sampleFile('mine'))], 'good.json'));
    await until(() => expect(text()).toContain('1 source added.'));
    const before = await corpus.exportAll();
    choose(new File(['{"__proto__": {}}'], 'bad.json'));
    await until(() => expect(text()).toContain('Nothing was imported: bad.json'));
    expect(text()).toContain('the key "__proto__" is not allowed');
    expect(await corpus.exportAll()).toBe(before);
  });
});

describe('adding a source', () => {
  async function fill(): Promise<void> {
    await open('#add');
    type('input[type="text"]', 'Envoys meet');
    type('input[type="date"]', '2025-03-05');
    type('textarea', 'They met in Doha.');
    await until(() => expect(text()).toContain('Start over'));
  }

  const submit = (): void => {
    stage.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  };

  it('asks for what is missing', async () => {
    await open('#add');
    submit();
    await until(() => expect(text()).toContain('Give the source a title.'));
    expect(text()).toContain('When was it published?');
    expect(text()).toContain('Paste the text of the source.');
  });

  it('shows what was found, saves what is chosen, and opens it', async () => {
    await fill();
    submit();
    await until(() => expect(text()).toContain('3 claims found'));
    stage.querySelector('.lo-choice input')?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(text()).toContain('Save with 2 claims'));
    press('Save with 2 claims');
    await until(() => expect(text()).toContain('“Envoys meet” was added with 2 claims.'));
    const added = (await corpus.listSources()).find(({ source }) => source.origin === 'reader');
    expect(added).toMatchObject({
      claimCount: 2,
      source: { title: 'Envoys meet', publishedBasis: 'reader' },
    });
    expect(location.hash).toBe(`#sources/${added?.source.id}`);
  });

  it('keeps the form and the choice when saving fails', async () => {
    extract = (sourceId) => [sampleClaim('bundled-a-1', sourceId)];
    await fill();
    submit();
    await until(() => expect(text()).toContain('1 claim found'));
    const before = await corpus.exportAll();
    press('Save with 1 claim');
    await until(() => expect(text()).toContain('is used by two sources'));
    expect(stage.querySelector('textarea')?.value).toBe('They met in Doha.');
    expect(text()).toContain('1 claim found');
    expect(await corpus.exportAll()).toBe(before);
  });

  it('keeps the form when the text cannot be read, and while looking at another section', async () => {
    extract = () => {
      throw new Error('broken');
    };
    await fill();
    submit();
    await until(() => expect(text()).toContain('could not be read for claims'));
    location.hash = '#about';
    await until(() => expect(text()).toContain('1.2.3'));
    location.hash = '#add';
    await until(() => expect(stage.querySelector('textarea')?.value).toBe('They met in Doha.'));
  });

  it('takes back starting over, until something new is typed', async () => {
    await fill();
    press('Start over');
    await until(() => expect(text()).toContain('The form was cleared.'));
    press('Undo');
    await until(() => expect(stage.querySelector('textarea')?.value).toBe('They met in Doha.'));
    press('Start over');
    await until(() => expect(text()).toContain('The form was cleared.'));
    type('textarea', 'They met in Cairo.');
    await until(() => expect(text()).not.toContain('The form was cleared.'));
    expect(() => button('Undo')).toThrow();
  });

  it('saves once when pressed twice', async () => {
    await fill();
    submit();
    await until(() => expect(text()).toContain('3 claims found'));
    const addSource = vi.spyOn(corpus, 'addSource');
    press('Save with 3 claims');
    press('Save with 3 claims');
    await until(() => expect(text()).toContain('“Envoys meet” was added with 3 claims.'));
    expect(addSource).toHaveBeenCalledOnce();
  });

  it('asks to find claims again when the form changes after finding', async () => {
    await fill();
    submit();
    await until(() => expect(text()).toContain('3 claims found'));
    type('textarea', 'They did not meet.');
    await until(() => expect(text()).toContain('The form has changed'));
    expect(button('Save with').disabled).toBe(true);
  });
});
