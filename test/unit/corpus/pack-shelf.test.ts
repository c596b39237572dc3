import { beforeEach, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/store';
import { contentText } from '../../../src/packs/content';
import { someContent } from '../packs/make-pack';
import { forgetDatabases, openTestCorpus } from './open-test-corpus';
import { samplePack as record } from './sample-pack';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;
beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

const ids = async () =>
  (await corpus.listSources())
    .filter(({ source }) => source.origin === 'pack')
    .map(({ source }) => source.id);
const enabledIds = async () =>
  (await corpus.listSources())
    .filter(({ enabled, source }) => enabled && source.origin === 'pack')
    .map(({ source }) => source.id.slice(-2));

describe('a pack in the corpus', () => {
  test('is there with all its sources, compared with, and given back as it was published', async () => {
    const content = someContent(3);
    await corpus.packs.subscribe(record(), content);
    expect(await ids()).toEqual(['pack:talks:s0', 'pack:talks:s1', 'pack:talks:s2']);
    expect(await corpus.packs.list()).toMatchObject([{ id: 'talks', sources: 3, claims: 6 }]);
    expect((await corpus.claimsBySlot(['hostages.held'])).some(({ id }) => id === 'pack:talks:s1-2')).toBe(
      true,
    );
    expect(contentText((await corpus.packs.content('talks')) ?? someContent(0))).toBe(contentText(content));
  });

  test('goes with everything it brought, and nothing else', async () => {
    const before = await corpus.exportAll();
    await corpus.packs.subscribe(record(), someContent(5));
    await corpus.packs.subscribe(record({ id: 'talks-2' }), someContent(2));
    await corpus.packs.remove('talks');
    expect(await ids()).toEqual(['pack:talks-2:s0', 'pack:talks-2:s1']);
    await corpus.packs.remove('talks-2');
    expect([await corpus.exportAll(), await corpus.packs.list()]).toEqual([before, []]);
  });

  test('is not taken twice', async () => {
    await corpus.packs.subscribe(record(), someContent(1));
    await expect(corpus.packs.subscribe(record(), someContent(2))).rejects.toMatchObject({
      code: 'duplicate-source',
    });
    expect(await ids()).toHaveLength(1);
  });

  test('takes no place of what is here: bundled, the reader’s, or an older import', async () => {
    const mine = sampleFile('pack:talks:s1', { claims: [] });
    await corpus.importText(JSON.stringify(mine));
    await corpus.importText(
      JSON.stringify({
        ...mine,
        sources: [sampleSource('x')],
        claims: [sampleClaim('pack:talks:s2-1', 'x')],
      }),
    );
    await corpus.packs.subscribe(record(), someContent(4));
    expect(await ids()).toEqual(['pack:talks:s0', 'pack:talks:s3']);
    expect(await corpus.packs.list()).toMatchObject([{ leftOut: ['Talks resume, s1', 'Talks resume, s2'] }]);
    expect(await corpus.packs.content('talks')).toBeNull();
    await corpus.removeSource('pack:talks:s1');
    expect(await corpus.packs.update(record(), record({ edition: 2 }), someContent(4))).toBe(true);
    expect(await ids()).toEqual(['pack:talks:s0', 'pack:talks:s1', 'pack:talks:s3']);
  });

  test('takes over what an export of its own has left behind', async () => {
    await corpus.packs.subscribe(record(), someContent(2));
    const backup = await corpus.exportAll();
    await corpus.reset();
    expect([await ids(), await corpus.packs.list()]).toEqual([[], []]);
    await corpus.importText(backup);
    expect(await corpus.exportAll()).toBe(backup);
    await corpus.packs.subscribe(record(), someContent(2));
    expect([await ids(), (await corpus.packs.list())[0]?.leftOut]).toEqual([
      ['pack:talks:s0', 'pack:talks:s1'],
      [],
    ]);
  });
});

describe('another edition', () => {
  test('brings, changes and takes away sources; the reader’s choices stay', async () => {
    await corpus.packs.subscribe(record(), someContent(3));
    await corpus.setEnabled('pack:talks:s1', false);
    const next = someContent(4, 'second');
    const content = { sources: next.sources.slice(1), claims: next.claims.slice(2) };
    expect(await corpus.packs.update(record(), record({ edition: 2 }), content)).toBe(true);
    expect(await ids()).toEqual(['pack:talks:s1', 'pack:talks:s2', 'pack:talks:s3']);
    expect(await enabledIds()).toEqual(['s2', 's3']);
    expect((await corpus.claimsOf('pack:talks:s2'))[0]?.statement).toBe('Told second by s2.');
  });

  test('comes too late where the pack has gone, or gone on', async () => {
    await corpus.packs.subscribe(record({ edition: 2 }), someContent(1));
    const before = await corpus.exportAll();
    expect(await corpus.packs.update(record(), record({ edition: 3 }), someContent(9))).toBe(false);
    expect(
      await corpus.packs.update(record({ edition: 2, key: 'other' }), record({ edition: 3 }), someContent(9)),
    ).toBe(false);
    await corpus.packs.note('gone', { failures: 3 });
    expect([await corpus.exportAll(), (await corpus.packs.list()).length]).toEqual([before, 1]);
    await corpus.packs.remove('talks');
    expect(await corpus.packs.update(record({ edition: 2 }), record({ edition: 3 }), someContent(9))).toBe(
      false,
    );
    expect(await ids()).toEqual([]);
  });

  test('that the corpus cannot hold changes nothing', async () => {
    await corpus.packs.subscribe(record(), someContent(2));
    const before = [await corpus.exportAll(), await corpus.packs.list()];
    const twice = { ...someContent(2), claims: [...someContent(2).claims, sampleClaim('s0-1', 's1')] };
    await expect(corpus.packs.update(record(), record({ edition: 2 }), twice)).rejects.toMatchObject({
      code: 'invalid',
    });
    expect([await corpus.exportAll(), await corpus.packs.list()]).toEqual(before);
  });
});

describe('switching a pack', () => {
  test('off takes all of it out of comparison; on again, what was off before stays off', async () => {
    await corpus.packs.subscribe(record(), someContent(3));
    await corpus.setEnabled('pack:talks:s1', false);
    await corpus.packs.setEnabled('talks', false);
    expect(await enabledIds()).toEqual([]);
    await corpus.packs.update(record(), record({ edition: 2 }), someContent(4));
    expect([await enabledIds(), (await corpus.packs.list())[0]?.enabled]).toEqual([[], false]);
    await corpus.packs.setEnabled('talks', true);
    expect(await enabledIds()).toEqual(['s0', 's2', 's3']);
  });
});

describe('one source of a pack', () => {
  test('can be switched off and not deleted, and no import changes it', async () => {
    await corpus.packs.subscribe(record(), someContent(1));
    await expect(corpus.removeSource('pack:talks:s0')).rejects.toThrow('comes with a pack');
    const other = sampleFile('pack:talks:s0', { claims: [] });
    const result = await corpus.importText(JSON.stringify(other));
    expect(result.refused).toMatchObject([{ reason: expect.stringContaining('a pack you subscribe to') }]);
    expect((await corpus.claimsOf('pack:talks:s0')).length).toBe(2);
  });

  test('is no addition of the reader’s own', async () => {
    await corpus.packs.subscribe(record(), someContent(1));
    expect(await corpus.exportAll({ own: true })).not.toContain('pack:talks');
  });
});
