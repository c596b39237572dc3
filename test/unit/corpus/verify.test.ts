import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProblemKind } from '../../../src/corpus/corpus-problem';
import type { Corpus } from '../../../src/corpus/store';
import { claimsOf } from '../../support/many-claims';
import { DATABASE, forgetDatabases, openTestCorpus } from './open-test-corpus';
import { sampleClaim, sampleFile, sampleSource } from './samples';

let corpus: Corpus;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
});

const problems = async (): Promise<ProblemKind[]> =>
  (await corpus.verify()).problems.map(({ about }) => about);

/** Changes one store behind the corpus's back. */
async function tamper(
  work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>,
): Promise<void> {
  const database = await openDB(DATABASE);
  await work(database);
  database.close();
}

describe('the indexes follow', () => {
  it('whatever is done to sources and claims, in any order', async () => {
    const id = fc.constantFrom('one', 'two', 'three', 'four');
    const action = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id, count: fc.integer({ min: 0, max: 700 }) }),
      fc.record({ do: fc.constant('import' as const), id, count: fc.integer({ min: 0, max: 300 }) }),
      fc.record({ do: fc.constantFrom('remove' as const, 'switch' as const, 'reset' as const), id }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 8 }), async (actions) => {
        forgetDatabases();
        corpus = await openTestCorpus();
        for (const [at, each] of actions.entries()) {
          if (each.do === 'add')
            await corpus.addSource(sampleSource(each.id), claimsOf(each.id, each.count, at)).catch(() => 0);
          if (each.do === 'remove') await corpus.removeSource(each.id).catch(() => 0);
          if (each.do === 'switch') await corpus.setEnabled(each.id, at % 2 === 0).catch(() => 0);
          if (each.do === 'reset') await corpus.reset();
          if (each.do === 'import') {
            const file = { sources: [sampleSource(each.id)], claims: claimsOf(each.id, each.count, at) };
            await corpus.importText(JSON.stringify(sampleFile(each.id, file)));
          }
          expect(await corpus.verify()).toMatchObject({ problems: [] });
        }
        corpus.close();
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('a bundled source that gives way, and one that comes back', async () => {
    await corpus.addSource(sampleSource('mine'), claimsOf('mine', 90));
    await corpus.repair();
    expect(await corpus.verify()).toEqual({ sources: 3, claims: 96, problems: [] });
  });
});

describe('a check finds', () => {
  const damages: [ProblemKind, Parameters<typeof tamper>[0]][] = [
    ['facts', (database) => database.clear('facts')],
    [
      'facts',
      async (database) => {
        const [block] = await database.getAll('facts');
        await database.put('facts', { ...block, claims: '[]' });
      },
    ],
    [
      'speakers',
      async (database) => {
        const [slot] = await database.getAll('slots');
        await database.put('slots', { ...slot, sources: new Uint8Array([1]) });
      },
    ],
    [
      'terms',
      async (database) => {
        const [page] = await database.getAll('pages');
        await database.delete('pages', page.page);
      },
    ],
    ['ids', (database) => database.clear('ids')],
    ['overview', (database) => database.put('meta', { key: 'overview', value: new Int32Array(4) })],
    [
      'counts',
      async (database) => {
        const source = await database.get('sources', 'bundled-a');
        await database.put('sources', { ...source, claimCount: 9 });
      },
    ],
    [
      'strays',
      async (database) => {
        const [block] = await database.getAll('blocks');
        await database.put('blocks', { ...block, sourceId: 'nobody', no: 999 });
      },
    ],
  ];

  it.each(damages)('%s that do not fit, and a repair mends them', async (kind, damage) => {
    const before = await corpus.exportAll();
    await tamper(damage);
    expect(await problems()).toContain(kind);
    await corpus.repair();
    expect(await problems()).toEqual([]);
    expect(await corpus.exportAll()).toBe(before);
  });

  it('sources and claims of another shape; what can be read is kept and the rest named', async () => {
    await corpus.addSource(sampleSource('mine'), [sampleClaim('m-1', 'mine'), sampleClaim('m-2', 'mine')]);
    await corpus.addSource(sampleSource('other'), [sampleClaim('o-1', 'other')]);
    await tamper(async (database) => {
      const block = await database.get('blocks', ['mine', 0]);
      await database.put('blocks', { ...block, claims: [block.claims[0], { id: 'm-2', sourceId: 'mine' }] });
      await database.put('sources', { id: 'other', source: 'gone', enabled: true, claimCount: 1, no: 77 });
    });
    expect(await problems()).toContain('records');
    expect(await corpus.startAnew()).toEqual({ sources: 3, claims: 7, lost: ['mine', 'other'] });
    expect((await corpus.claimsOf('mine')).map(({ id }) => id)).toEqual(['m-1']);
    expect(await problems()).toEqual([]);
    expect(await corpus.rebuilt()).toMatchObject({ lost: ['mine', 'other'] });
    expect((await corpus.earlier()).join('')).toContain('m-1');
    await corpus.noteRebuilt();
    expect(await corpus.rebuilt()).toBe(null);
  });

  it('a database without one of its stores, at the opening', async () => {
    await corpus.addSource(sampleSource('mine'), [sampleClaim('m-1', 'mine')]);
    corpus.close();
    const stores = await openDB(DATABASE);
    const [sources, blocks] = [await stores.getAll('sources'), await stores.getAll('blocks')];
    stores.close();
    indexedDB.deleteDatabase(DATABASE);
    const damaged = await openDB(DATABASE, 2, {
      upgrade: (database) => {
        for (const [name, key] of [
          ['sources', 'id'],
          ['blocks', ['sourceId', 'part']],
          ['meta', 'key'],
        ] as const)
          database.createObjectStore(name, { keyPath: key as string });
      },
    });
    for (const record of sources) await damaged.put('sources', record);
    for (const block of blocks) await damaged.put('blocks', block);
    damaged.close();
    corpus = await openTestCorpus();
    expect(await corpus.rebuilt()).toMatchObject({ sources: 3, lost: [] });
    expect((await corpus.claimsOf('mine')).map(({ id }) => id)).toEqual(['m-1']);
    expect(await problems()).toEqual([]);
  });
});
