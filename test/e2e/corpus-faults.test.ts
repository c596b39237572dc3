import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openCorpusPage, withCorpus } from '../support/corpus-page/in-own-page';
import { drawsFrom } from '../support/many-claims';
import { until } from '../support/until';
import { useBrowser } from './in-browser';

/**
 * What befalls a corpus in a browser: documents and workers that stop midway, no room, many writers, an older tab, a
 * browser that is killed. After each the corpus opens, a check finds nothing, and all that was confirmed is there.
 * LATERAL_FAULTS=1 tries each more often; LATERAL_SEED=… repeats the moments of an earlier run.
 */
const { current } = useBrowser();

const isSlow = process.env.LATERAL_FAULTS === '1';
const seed = Number(process.env.LATERAL_SEED ?? Date.now() % 1_000_000);
const draw = drawsFrom(seed);
const TIMES = isSlow
  ? { imports: 50, migrations: 50, updates: 50, kills: 20 }
  : { imports: 14, migrations: 6, updates: 5, kills: 3 };
const LONG = isSlow ? 1_200_000 : 240_000;
process.stdout.write(`The moments of these faults: LATERAL_SEED=${seed}\n`);

/** The five sources that come with Lateral. */
const BUNDLED = 5;

async function onPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openCorpusPage(current());
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Begins something in a document and closes that after a part of the time the thing takes. */
async function stopMidway(most: number, begin: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await openCorpusPage(current());
  begin(page).catch(() => undefined);
  const end = Date.now() + draw() * most;
  await until('the moment', () => Date.now() >= end);
  await page.close();
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = Date.now();
  await work();
  return Date.now() - started;
}

const stateNow = () => onPage((page) => withCorpus(page, (api) => api.state()));

describe.sequential('a document that stops', () => {
  test(
    'in the middle of an import leaves all of it or nothing',
    async () => {
      const whole = await onPage((page) => timeOf(() => withCorpus(page, (api) => api.importMade(2_000, 0))));
      await onPage((page) => withCorpus(page, (api) => api.reset()));
      let last = BUNDLED;
      for (let time = 1; time <= TIMES.imports; time += 1) {
        await stopMidway(whole, (page) =>
          withCorpus(page, (api, first) => api.importMade(2_000, first), time * 40),
        );
        const { problems, ids } = await stateNow();
        expect(problems).toEqual([]);
        expect([last, last + 40]).toContain(ids.length);
        last = ids.length;
      }
      await onPage((page) => withCorpus(page, (api) => api.reset()));
    },
    LONG,
  );

  test(
    'in the middle of a migration loses nothing',
    async () => {
      const whole = await onPage(async (page) => {
        await withCorpus(page, (api) => api.writeOld(2_000));
        return timeOf(() => withCorpus(page, (api) => api.open()));
      });
      for (let time = 0; time < TIMES.migrations; time += 1) {
        await onPage((page) => withCorpus(page, (api) => api.writeOld(2_000)));
        await stopMidway(whole, (page) => withCorpus(page, (api) => api.open()));
        const { problems, ids } = await stateNow();
        expect(problems).toEqual([]);
        expect(ids).toHaveLength(40 + BUNDLED);
      }
      await onPage((page) => withCorpus(page, (api) => api.reset()));
    },
    LONG,
  );

  test(
    'in the middle of an update of the bundle loses nothing',
    async () => {
      for (let time = 0; time < TIMES.updates; time += 1) {
        await onPage((page) => withCorpus(page, (api) => api.forgetBundle()));
        await stopMidway(200, (page) => withCorpus(page, (api) => api.open()));
        const { problems, ids } = await stateNow();
        expect(problems).toEqual([]);
        expect(ids).toHaveLength(BUNDLED);
      }
    },
    LONG,
  );
});

describe.sequential('many at once', () => {
  test(
    'two options pages and three reading tabs write: all that is confirmed is there',
    async () => {
      const pages = await Promise.all(Array.from({ length: 5 }, () => openCorpusPage(current())));
      const work = pages.map((page, at) =>
        at < 2
          ? withCorpus(page, (api, first) => api.importMade(1_000, first), 1_000 + at * 20)
          : withCorpus(page, (api, name) => api.addSource(name), `tab-${at}`),
      );
      await Promise.all(work);
      const { problems, ids, claims } = await stateNow();
      expect(problems).toEqual([]);
      expect(ids).toHaveLength(BUNDLED + 40 + 3);
      for (const name of ['tab-2', 'tab-3', 'tab-4', 'made-1000', 'made-1039']) expect(ids).toContain(name);
      expect(claims).toBeGreaterThan(2_120);
      await Promise.all(pages.map((page) => page.close()));
      await onPage((page) => withCorpus(page, (api) => api.reset()));
    },
    LONG,
  );

  test(
    'an older tab holds the database: the newer one waits and goes on',
    async () => {
      await onPage((page) => withCorpus(page, (api) => api.writeOld(500)));
      const older = await openCorpusPage(current());
      await withCorpus(older, (api) => api.holdOld(1_500));
      const { problems, ids } = await stateNow();
      expect(problems).toEqual([]);
      expect(ids).toHaveLength(10 + BUNDLED);
      await older.close();
      await onPage((page) => withCorpus(page, (api) => api.reset()));
    },
    LONG,
  );
});

test(
  'no room left is said, wherever it shows, and nothing of the import stays',
  async () => {
    await onPage(async (page) => {
      await withCorpus(page, (api) => api.reset());
      await withCorpus(page, (api) => api.addSource('kept'));
      const before = await withCorpus(page, (api) => api.state());
      for (const share of [0, draw(), draw(), draw()]) {
        const records = Math.floor(share * 250);
        const problem = await withCorpus(
          page,
          (api, left) => api.importWithoutRoom(3_000, 3_000, left),
          records,
        );
        expect(problem).toBe('full');
        expect(await withCorpus(page, (api) => api.state())).toEqual(before);
      }
      expect(await withCorpus(page, (api) => api.importProblem(500, 3_000))).toBe('');
      await withCorpus(page, (api) => api.reset());
    });
  },
  LONG,
);

test(
  'a browser killed in the middle of writing keeps all that was confirmed',
  async () => {
    await onPage((page) => withCorpus(page, (api) => api.reset()));
    const confirmed: string[] = [];
    for (let time = 0; time < TIMES.kills; time += 1) {
      const page = await openCorpusPage(current());
      const name = `confirmed-${time}`;
      await withCorpus(page, (api, id) => api.addSource(id), name);
      confirmed.push(name);
      withCorpus(page, (api, first) => api.importMade(3_000, first), 5_000 + time * 60).catch(
        () => undefined,
      );
      const end = Date.now() + draw() * 1_500;
      await until('the moment', () => Date.now() >= end);
      page.browser().process()?.kill('SIGKILL');
      await until('the browser is gone', () => !page.browser().connected);
      await current().restart();
      const { problems, ids } = await stateNow();
      expect(problems).toEqual([]);
      for (const id of confirmed) expect(ids).toContain(id);
      expect((ids.length - BUNDLED - confirmed.length) % 60).toBe(0);
    }
  },
  LONG,
);
