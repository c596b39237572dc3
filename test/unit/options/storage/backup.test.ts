import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { editSource } from '../../../../src/corpus/edits';
import type { Corpus } from '../../../../src/corpus/store';
import { History } from '../../../../src/history/history';
import {
  type Backup,
  makeBackup,
  readBackup,
  restoreBackup,
  writeBackup,
} from '../../../../src/options/storage/backup';
import { changeSettings, readSettings } from '../../../../src/settings/settings';
import { forgetDatabases, openTestCorpus } from '../../corpus/open-test-corpus';
import { samplePack } from '../../corpus/sample-pack';
import { sampleClaim, sampleFile, sampleSource } from '../../corpus/samples';
import { someContent } from '../../packs/make-pack';

const now = new Date('2025-07-08T10:00:00Z');
const reading = {
  address: 'https://news.example/a',
  title: 'A',
  publisher: null,
  published: '2025-07-07',
  readAt: 5,
  counts: { conflicts: 0, changed: 1, agrees: 2 },
} as const;

let corpus: Corpus;
let history: History;

async function startAnew(): Promise<void> {
  forgetDatabases();
  fakeBrowser.reset();
  corpus = await openTestCorpus();
  history = new History();
}

beforeEach(startAnew);

async function fillDevice(): Promise<void> {
  const mine = sampleFile('mine', { sources: [sampleSource('mine')], claims: [sampleClaim('m-1', 'mine')] });
  await corpus.importText(JSON.stringify(mine));
  const bundled = (await corpus.listSources()).find(({ source }) => source.origin === 'bundled');
  await corpus.setEnabled(bundled?.source.id ?? '', false);
  await changeSettings({ marks: false, pausedHosts: ['paper.example'], history: true });
  await history.remember(reading);
}

function read(text: string): Backup {
  const found = readBackup(text);
  if ('kind' in found) throw new Error(found.kind);
  return found;
}

describe('a backup', () => {
  test('brings everything back on an empty device, and saves the same again', async () => {
    await fillDevice();
    const text = writeBackup(await makeBackup(corpus, history, now));
    const sources = await corpus.listSources();
    const settings = await readSettings();
    await startAnew();
    expect(await restoreBackup(read(text), corpus, history)).toBe(1);
    const byId = (all: typeof sources) =>
      all.map(({ source: { id, title }, enabled }) => ({ id, title, enabled }));
    expect(byId(await corpus.listSources())).toEqual(byId(sources));
    expect(await readSettings()).toEqual(settings);
    expect((await history.find('', 9)).readings).toEqual([reading]);
    expect(writeBackup(await makeBackup(corpus, history, now))).toBe(text);
  });

  test('keeps what the reader has edited of a bundled source', async () => {
    const [bundled] = await corpus.listSources();
    const id = bundled?.source.id ?? '';
    await corpus.updateSources([id], (entry) => editSource(entry, { title: 'Edited by me' }, 1));
    const text = writeBackup(await makeBackup(corpus, history, now));
    await startAnew();
    await restoreBackup(read(text), corpus, history);
    expect((await corpus.readSource(id))?.source.title).toBe('Edited by me');
  });

  test('leaves alone what it cannot know: sources added since, and what belongs to a pack that is off', async () => {
    await corpus.packs.subscribe(samplePack(), someContent(2));
    await fillDevice();
    const text = writeBackup(await makeBackup(corpus, history, now));
    await corpus.addSource(sampleSource('later'), [sampleClaim('l-1', 'later')]);
    await corpus.setEnabled('later', false);
    await corpus.setEnabled('mine', false);
    await corpus.packs.setEnabled('talks', false);
    await restoreBackup(read(text), corpus, history);
    const off = (await corpus.listSources()).filter(({ enabled }) => !enabled).map(({ source }) => source.id);
    expect(off).toEqual([expect.stringMatching(/^bundled/), 'later', 'pack:talks:s0', 'pack:talks:s1']);
  });

  test('leaves out a pause that ends by itself', async () => {
    await changeSettings({ pausedUntil: 99 });
    const text = writeBackup(await makeBackup(corpus, history, now));
    expect(text).not.toContain('pausedUntil');
  });
});

describe('a file that is no sound backup', () => {
  const sound = async (): Promise<Record<string, unknown>> =>
    JSON.parse(writeBackup(await makeBackup(corpus, history, now)));

  test.each([
    ['no JSON', 'no {', { kind: 'notBackup' }],
    ['a corpus file', JSON.stringify(sampleFile('mine')), { kind: 'notBackup' }],
    ['a list', '[1]', { kind: 'notBackup' }],
    ['a later version', '{"format":"lateral-backup","version":2}', { kind: 'newer' }],
  ])('%s', (_what, text, problem) => {
    expect(readBackup(text)).toEqual(problem);
  });

  test.each([
    ['savedAt', 'yesterday'],
    ['corpus', []],
    ['off', [1]],
    ['settings', 'all'],
    ['history', {}],
  ])('%s damaged', async (place, value) => {
    expect(readBackup(JSON.stringify({ ...(await sound()), [place]: value }))).toEqual({
      kind: 'damaged',
      place,
    });
  });

  test.each([
    { address: 'javascript:alert(1)' },
    { address: 'data:text/html,x' },
    { title: 7 },
    { readAt: 'now' },
    { published: '5 March' },
    { counts: { conflicts: -1, changed: 0, agrees: 0 } },
    { counts: null },
  ])('a reading with %j is refused', async (wrong) => {
    const text = JSON.stringify({ ...(await sound()), history: [reading, { ...reading, ...wrong }] });
    expect(readBackup(text)).toEqual({ kind: 'damaged', place: 'history[1]' });
  });

  test('settings that do not fit take their defaults', async () => {
    const text = JSON.stringify({
      ...(await sound()),
      settings: { surface: 'everywhere', pausedHosts: 5, marks: false },
    });
    expect(read(text).settings).toMatchObject({ surface: 'page', pausedHosts: [], marks: false });
  });

  test('a corpus that does not fit changes nothing', async () => {
    const backup = read(
      JSON.stringify({
        ...(await sound()),
        corpus: { format: 'lateral-corpus' },
        settings: { marks: false },
      }),
    );
    const before = await corpus.exportAll();
    await expect(restoreBackup(backup, corpus, history)).rejects.toMatchObject({ code: 'invalid' });
    expect([await corpus.exportAll(), (await readSettings()).marks]).toEqual([before, true]);
  });
});
