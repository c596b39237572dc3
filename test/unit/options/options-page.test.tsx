import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editSource } from '../../../src/corpus/edits';
import { Options } from '../../../src/options/Options';
import { sampleClaim, sampleFile, sampleSource } from '../corpus/samples';
import {
  at,
  button,
  clearStage,
  Event,
  open,
  press,
  services,
  setStage,
  text,
  type,
  until,
} from './options-stage';

beforeEach(setStage);
afterEach(clearStage);

describe('the options page', () => {
  it('lists the sources and switches one off', async () => {
    await open('#sources');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
    const first = at.stage.querySelector<HTMLInputElement>('.lo-td-use input');
    if (!first) throw new Error('no switch');
    first.checked = false;
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(text()).toContain('2 sources, 6 claims, 1 source off'));
    expect((await at.corpus.listSources()).filter(({ enabled }) => !enabled)).toHaveLength(1);
  });

  it('draws the switch as it really is when it could not be stored', async () => {
    vi.spyOn(at.corpus, 'setEnabled').mockRejectedValue(new Error('No room.'));
    await open('#sources');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
    const first = at.stage.querySelector<HTMLInputElement>('.lo-td-use input');
    if (!first) throw new Error('no switch');
    first.checked = false;
    first.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(text()).toContain('No room.'));
    await until(() =>
      expect(at.stage.querySelector<HTMLInputElement>('.lo-td-use input')?.checked).toBe(true),
    );
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
    await at.corpus.addSource(sampleSource('mine', { title: '<b>Mine</b>' }), sampleFile('mine').claims);
    const before = await at.corpus.exportAll();
    await open('#sources/mine');
    await until(() => expect(text()).toContain('<b>Mine</b>'));
    expect(at.stage.querySelector('h1 b')).toBeNull();
    press('Delete source');
    await until(() => expect(text()).toContain('and its claims were deleted'));
    expect(await at.corpus.listSources()).toHaveLength(2);
    press('Undo');
    await until(() => expect(text()).toContain('is back'));
    expect(await at.corpus.exportAll()).toBe(before);
  });

  it('tells when something was edited with the day first, in an American browser too', async () => {
    const moment = new Date(2025, 2, 5, 14, 5).getTime();
    await at.corpus.updateSources(['bundled-a'], (entry) => editSource(entry, { title: 'Renamed' }, moment));
    await open('#sources/bundled-a');
    await until(() =>
      expect(at.stage.querySelector('.lo-saving time')?.textContent).toMatch(/^5 March 2025/),
    );
  });

  it('offers no deletion for what comes with Lateral', async () => {
    await open('#sources/bundled-a');
    await until(() => expect(text()).toContain('not deleted'));
    expect(() => button('Delete source')).toThrow();
  });

  it('has a heading while the corpus is opened, and for a source that is gone', async () => {
    location.hash = '#transfer';
    render(<Options services={services(() => new Promise(() => undefined))} />, at.stage);
    expect(at.stage.querySelector('h1')?.textContent).toBe('Import & export');
    render(null, at.stage);
    await open('#sources/nobody');
    expect(at.stage.querySelector('h1')?.textContent).toContain('not there any more');
  });

  it('says in one line why the corpus could not be opened, and tries again', async () => {
    const openCorpus = vi.fn(async () => at.corpus).mockRejectedValueOnce(new Error('The corpus is newer.'));
    await open('#sources', services(openCorpus));
    expect(text()).toContain('The corpus is newer.');
    press('Try again');
    await until(() => expect(text()).toContain('2 sources, 6 claims'));
  });
});

describe('importing', () => {
  function choose(file: File): void {
    const input = at.stage.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no file input');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('says what a good file brought and why a bad one was refused', async () => {
    await open('#transfer');
    choose(new File([JSON.stringify(sampleFile('mine'))], 'good.json'));
    await until(() => expect(text()).toContain('1 source added.'));
    const before = await at.corpus.exportAll();
    choose(new File(['{"__proto__": {}}'], 'bad.json'));
    await until(() => expect(text()).toContain('Nothing was imported: bad.json'));
    expect(text()).toContain('the key "__proto__" is not allowed');
    expect(await at.corpus.exportAll()).toBe(before);
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
    at.stage.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
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
    at.stage.querySelector('.lo-choice input')?.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => expect(text()).toContain('Save with 2 claims'));
    press('Save with 2 claims');
    await until(() => expect(text()).toContain('“Envoys meet” was added with 2 claims.'));
    const added = (await at.corpus.listSources()).find(({ source }) => source.origin === 'reader');
    expect(added).toMatchObject({
      claimCount: 2,
      source: { title: 'Envoys meet', publishedBasis: 'reader' },
    });
    expect(location.hash).toBe(`#sources/${added?.source.id}`);
  });

  it('keeps the form and the choice when saving fails', async () => {
    at.extract = (sourceId) => [sampleClaim('bundled-a-1', sourceId)];
    await fill();
    submit();
    await until(() => expect(text()).toContain('1 claim found'));
    const before = await at.corpus.exportAll();
    press('Save with 1 claim');
    await until(() => expect(text()).toContain('is used by two sources'));
    expect(at.stage.querySelector('textarea')?.value).toBe('They met in Doha.');
    expect(text()).toContain('1 claim found');
    expect(await at.corpus.exportAll()).toBe(before);
  });

  it('keeps the form when the text cannot be read, and while looking at another section', async () => {
    at.extract = () => {
      throw new Error('broken');
    };
    await fill();
    submit();
    await until(() => expect(text()).toContain('could not be read for claims'));
    location.hash = '#about';
    await until(() => expect(text()).toContain('1.2.3'));
    location.hash = '#add';
    await until(() => expect(at.stage.querySelector('textarea')?.value).toBe('They met in Doha.'));
  });

  it('takes back starting over, until something new is typed', async () => {
    await fill();
    press('Start over');
    await until(() => expect(text()).toContain('The form was cleared.'));
    press('Undo');
    await until(() => expect(at.stage.querySelector('textarea')?.value).toBe('They met in Doha.'));
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
    const addSource = vi.spyOn(at.corpus, 'addSource');
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
