import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Article } from '../../../src/reading/report';
import { bundledPacks } from '../../../src/topic/bundled-packs';

const article: Article = {
  url: 'https://news.example/a',
  title: 'US holds direct talks with Hamas over Gaza hostages',
  publisher: null,
  published: '2025-03-05',
  publishedBasis: 'meta',
  language: 'en',
  text: 'The United States is holding direct talks with Hamas about the hostages in Gaza.\nIsraeli intelligence believes that 22 hostages are still alive, and that 35 of the 59 hostages are dead.\nThe ceasefire in Gaza ran out at the weekend, and mediators want the truce to go on.',
};

/** A worker that has just woken: nothing is kept from the one before. */
async function freshModule() {
  vi.resetModules();
  await import('../words/english');
  return import('../../../src/background/compare-with-corpus');
}

const freshWorker = async () => (await freshModule()).compareWithCorpus;

/** The package's own file of topic packs, as the browser gives it. */
function packageFile(): Promise<Response> {
  return Promise.resolve(new Response(JSON.stringify(bundledPacks)));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('fetch', vi.fn(packageFile));
});

afterEach(() => vi.unstubAllGlobals());

test('a report of the bundled corpus, from a worker that has just woken', async () => {
  const compare = await freshWorker();
  const result = await compare(article);
  const sources = result.ok
    ? result.value.claims.flatMap((claim) => claim.relations.map((r) => r.source.id))
    : [];
  expect(sources).toContain('seed-003');
  // The topics and the bundle are read anew, which takes a busy machine a while.
}, 30_000);

test('a corpus that cannot be opened is one clear line, and is tried again', async () => {
  const compare = await freshWorker();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  expect(await compare(article)).toEqual({ ok: false, message: expect.stringMatching(/^[^\n]+$/) });
  open.mockRestore();
  expect(await compare(article)).toMatchObject({ ok: true });
});

test('the topic packs are read once, from the package, and again after a failure', async () => {
  const compare = await freshWorker();
  const read = vi.mocked(fetch).mockRejectedValueOnce(new TypeError('not there'));
  await expect(compare(article)).rejects.toThrow('not there');
  expect(await compare(article)).toMatchObject({ ok: true });
  expect(await compare(article)).toMatchObject({ ok: true });
  expect(read).toHaveBeenCalledTimes(2);
  expect(String(read.mock.calls[0]?.[0])).toMatch(/^[a-z-]+:\/\/[^/]+\/topics\.json$/);
});

test('a report is the same with what was read ahead of it', async () => {
  const expected = await (await freshWorker())(article);
  const { compareWithCorpus, prepareToCompare } = await freshModule();
  const { ConceptMatcher } = await import('../../../src/topic/concepts');
  const match = vi.spyOn(ConceptMatcher.prototype, 'match');
  const paragraphs = article.text.split('\n').slice(0, 2);
  prepareToCompare(Promise.resolve({ title: article.title, published: article.published, paragraphs }));
  // The headline and both paragraphs.
  await vi.waitFor(() => expect(match).toHaveBeenCalledTimes(3), { timeout: 20_000 });
  match.mockClear();
  expect(await compareWithCorpus(article)).toEqual(expected);
  // The headline, as such and as a line of its own, and the last paragraph.
  expect(match).toHaveBeenCalledTimes(3);
}, 40_000);

test('an article that is expected finds its corpus open, and one that cannot be opened is tried again', async () => {
  const { compareWithCorpus, expectArticle } = await freshModule();
  const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  await expectArticle();
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
  expect(await compareWithCorpus(article)).toMatchObject({ ok: true });
  await expectArticle();
  expect(await compareWithCorpus(article)).toMatchObject({ ok: true });
  expect(open).toHaveBeenCalledTimes(2);
}, 40_000);
