import { beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src/corpus/corpus-error';
import type { Corpus } from '../../../src/corpus/store';
import { fileOf } from '../../support/many-claims';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

describe('export and import', () => {
  it('give the same bytes after a reset', async () => {
    const fingerprint = Array.from({ length: 64 }, (_, at) => at * 60_000_000);
    await corpus.addSource(sampleSource('mine', { fingerprint }), [...sampleFile('mine').claims].reverse());
    await corpus.setEnabled('bundled-b', false);
    await corpus.setEnabled('mine', false);
    const exported = await corpus.exportAll();
    await corpus.reset();
    expect((await corpus.listSources()).map(({ source, enabled }) => [source.id, enabled])).toEqual([
      ['bundled-a', true],
      ['bundled-b', true],
    ]);
    expect(await corpus.importText(exported)).toEqual({
      added: 1,
      merged: 0,
      replaced: 0,
      unchanged: 2,
      refused: [],
    });
    expect(await corpus.exportAll()).toBe(exported);
    expect(await corpus.sources(['mine'])).toEqual([]);
    await corpus.setEnabled('mine', true);
    expect(await corpus.sources(['mine'])).toMatchObject([{ fingerprint }]);
    expect(exported.endsWith('}\n')).toBe(true);
  });

  it('can leave the bundle out', async () => {
    await corpus.importText(JSON.stringify(sampleFile('mine')));
    const own = JSON.parse(await corpus.exportAll({ own: true })) as { sources: { id: string }[] };
    expect(own.sources.map(({ id }) => id)).toEqual(['mine']);
  });

  it('replace own sources, keep their origin, and leave bundled ones alone', async () => {
    await corpus.addSource(sampleSource('mine'), sampleFile('mine').claims);
    const result = await corpus.importText(
      JSON.stringify({
        ...sampleFile('mine'),
        sources: [
          sampleSource('mine', { title: 'Corrected' }),
          sampleSource('bundled-a', { title: 'Hijacked' }),
          sampleSource('other'),
        ],
      }),
    );
    expect(result).toMatchObject({ added: 1, replaced: 1, unchanged: 0 });
    expect(result.refused).toEqual([
      { sourceId: 'bundled-a', title: 'Hijacked', reason: expect.stringContaining('comes with Lateral') },
    ]);
    const listed = await corpus.listSources();
    expect(listed.map(({ source }) => [source.title, source.origin])).toEqual([
      ['Talks resume, bundled-a', 'bundled'],
      ['Talks resume, bundled-b', 'bundled'],
      ['Corrected', 'reader'],
      ['Talks resume, other', 'import'],
    ]);
    expect(await corpus.claimsOf('bundled-a')).toHaveLength(3);
  });

  it('keep choices a file says nothing about and take those it states', async () => {
    await corpus.importText(JSON.stringify(sampleFile('mine')));
    await corpus.setEnabled('mine', false);
    const changed = { ...sampleFile('mine'), sources: [sampleSource('mine', { title: 'New' })] };
    await corpus.importText(JSON.stringify(changed));
    expect((await corpus.listSources()).at(-1)).toMatchObject({ enabled: false, source: { title: 'New' } });
    await corpus.importText(JSON.stringify({ ...changed, disabled: [] }));
    expect((await corpus.listSources()).at(-1)).toMatchObject({ enabled: true });
  });

  it('leave everything as before when anything is wrong', async () => {
    await corpus.addSource(sampleSource('mine'), sampleFile('mine').claims);
    const before = [await corpus.exportAll(), await corpus.revision()];
    const clash = { ...sampleFile('late'), claims: [sampleClaim('bundled-a-1', 'late')] };
    const twoSources = {
      ...sampleFile('mine'),
      sources: [sampleSource('mine', { title: 'Half' }), sampleSource('late')],
      claims: clash.claims,
    };
    const bad = ['', '{', '[]', 'null', JSON.stringify(clash), JSON.stringify(twoSources), '\ufeff{"a":1}'];
    for (const text of bad) {
      await expect(corpus.importText(text)).rejects.toThrow(CorpusError);
    }
    expect([await corpus.exportAll(), await corpus.revision()]).toEqual(before);
  });

  it('undo a write that breaks in the middle', async () => {
    const before = [await corpus.exportAll(), await corpus.revision()];
    const put = IDBObjectStore.prototype.put;
    let left = 3;
    IDBObjectStore.prototype.put = function failing(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      left -= 1;
      if (left === 0) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
    try {
      const sources = [sampleSource('one'), sampleSource('two')];
      await expect(
        corpus.importText(JSON.stringify({ ...sampleFile('one'), sources })),
      ).rejects.toMatchObject({
        code: 'full',
      });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect([await corpus.exportAll(), await corpus.revision()]).toEqual(before);
  });

  it('carry hostile texts as plain data', async () => {
    const title = '<script>alert(1)</script> & "quotes" \\ back';
    await corpus.addSource(sampleSource('mine', { title }), []);
    const exported = await corpus.exportAll();
    await corpus.reset();
    await corpus.importText(exported);
    expect((await corpus.listSources()).at(-1)?.source.title).toBe(title);
  });

  it('tells how far they are, and a cancel at any point takes everything back', async () => {
    const text = JSON.stringify(fileOf(6_000));
    const before = await corpus.exportAll();
    const told: number[] = [];
    for (const most of [0, 0.3, 0.9]) {
      const stop = new AbortController();
      const onProgress = (done: number): void => {
        told.push(done);
        if (done >= most) stop.abort(new Error('enough'));
      };
      const plan = await corpus.planImport(text);
      await expect(corpus.runImport(plan, 'merge', { onProgress, signal: stop.signal })).rejects.toThrow(
        'enough',
      );
      expect(await corpus.exportAll()).toBe(before);
      await expect(corpus.planImport(text, { signal: stop.signal })).rejects.toThrow('enough');
    }
    const plan = await corpus.planImport(text);
    await corpus.runImport(plan, 'merge', { onProgress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
    expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
    expect(await corpus.verify()).toMatchObject({ claims: 6_006, problems: [] });
  }, 60_000);
});
