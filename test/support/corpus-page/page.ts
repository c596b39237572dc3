import { readBundle } from '../../../src/corpus/bundle';
import { bundledFiles } from '../../../src/corpus/bundled-files';
import { toVersion1 } from '../../../src/corpus/migrations/v1';
import { openCorpusWith } from '../../../src/corpus/open-with';
import type { Corpus } from '../../../src/corpus/store';
import { articleClaims } from '../../../src/reading/article-claims';
import { candidatesFor, claimsToCompare } from '../../../src/reading/candidates';
import { memoryCorpus } from '../../../src/reading/memory-corpus';
import type { Article } from '../../../src/reading/report';
import { bundledTopics } from '../../../src/topic/bundled';
import type { Topic } from '../../../src/topic/topic';
import { claimsOf, fileOf, type Subject, sourceOf } from '../many-claims';

/**
 * The corpus's own code in a document of the extension, for tests and benchmarks that have to see it at work in a real
 * browser. Bundled by `in-own-page.ts` and put into the document; `globalThis.lateralCorpus` is all of it.
 */

const NAME = 'lateral-corpus';

/** The topic's slots as subjects of made-up claims, with the populations and events they are told of. */
export function subjectsOf(topic: Topic): readonly Subject[] {
  return topic.pack.slots.flatMap((slot): Subject[] => {
    const choices = slot.kind === 'proposition' ? slot.choices.map(({ id }) => id) : [];
    const population = slot.kind === 'proposition' ? null : (slot.population ?? null);
    const ofKind = topic.pack.events.filter(({ kind }) => kind === slot.eventKind).map(({ id }) => id);
    const events = slot.event !== undefined ? [slot.event] : ofKind.length > 0 ? ofKind : [null];
    return events.map((event) => ({ slot: slot.slot, population, event, choices }));
  });
}

const [topic] = bundledTopics;
if (!topic) throw new Error('There is no bundled topic.');
const gaza = topic;

export function open(): Promise<Corpus> {
  return openCorpusWith({ name: NAME, bundle: readBundle(bundledFiles) });
}

let corpus: Corpus | null = null;
const opened = async (): Promise<Corpus> => {
  corpus ??= await open();
  return corpus;
};

export interface ImportTimes {
  /** All of it: reading the text, looking at the store, writing, in ms. */
  readonly total: number;
  readonly plan: number;
  readonly told: number;
  /** The longest time the page could not answer, in ms: in all, and while the text was read. */
  readonly longest: number;
  readonly stoodInPlan: number;
}

/** Imports so many made-up claims as the options page does; sources are numbered from `first` on. */
async function fill(claims: number, first: number, words = 25_000): Promise<ImportTimes> {
  const text = JSON.stringify(fileOf(claims, first, subjectsOf(gaza), words));
  const target = await opened();
  let told = 0;
  const onProgress = (): void => {
    told += 1;
  };
  const stillness = watchStillness();
  const started = performance.now();
  const plan = await target.planImport(text, { onProgress });
  const planned = performance.now();
  const stoodInPlan = stillness.longest();
  await target.runImport(plan, 'merge', { onProgress });
  const total = performance.now() - started;
  const longest = stillness.longest();
  stillness.end();
  return { total, plan: planned - started, told, longest, stoodInPlan };
}

/** How long a page answers nobody: the longest time between two calls of a timer, in ms. */
function watchStillness() {
  let last = performance.now();
  let longest = 0;
  const look = (): number => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    return longest;
  };
  const timer = setInterval(look, 5);
  return { longest: look, end: () => clearInterval(timer) };
}

/** Bytes of all that the extension stores, as the browser tells. */
async function stored(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? Number.NaN;
}

export interface ReportTimes {
  /** From nothing open to the corpus open; to claims and slots read; to sources read and all compared. In ms. */
  readonly open: number;
  readonly read: number;
  readonly compare: number;
  /** Of comparing: counting the sources that speak of the topic. */
  readonly count: number;
  /** Reading alone for a second article, in ms. */
  readonly again: number;
  readonly claims: number;
  readonly sources: number;
}

/** What a report of this article takes of the corpus, from a closed database on. */
async function report(article: Article): Promise<ReportTimes> {
  const mine = articleClaims(article, gaza);
  // The engine has compared before: what is timed is the store's part, cold, and comparing, warm.
  const warm = memoryCorpus(bundledFiles as Parameters<typeof memoryCorpus>[0]);
  await candidatesFor(article, mine, await claimsToCompare(article, mine, gaza, warm), gaza, warm);
  const started = performance.now();
  const cold = await open();
  const isOpen = performance.now();
  const theirs = await claimsToCompare(article, mine, gaza, cold);
  const isRead = performance.now();
  const { candidates, own } = await candidatesFor(article, mine, theirs, gaza, cold);
  const isFound = performance.now();
  const slots = gaza.pack.slots.map(({ slot }) => slot);
  const { sources } = await cold.census(slots, own);
  const isCompared = performance.now();
  await claimsToCompare(article, mine, gaza, cold);
  const again = performance.now() - isCompared;
  cold.close();
  return {
    open: isOpen - started,
    read: isRead - isOpen,
    compare: isCompared - isRead,
    count: isCompared - isFound,
    again,
    claims: theirs.length,
    sources: Math.min(sources, candidates.sources.size),
  };
}

/** Imports made-up claims and says when it is confirmed; for tests that stop it midway. */
async function importMade(claims: number, first: number): Promise<number> {
  const target = await opened();
  const text = JSON.stringify(fileOf(claims, first, subjectsOf(gaza)));
  const { added } = await target.runImport(await target.planImport(text), 'merge');
  return added;
}

/** What an import ends with; '' when it does not fail. */
async function importProblem(claims: number, first: number): Promise<string> {
  return importMade(claims, first).then(
    () => '',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  );
}

/**
 * The same where the browser has no room left after so many records. An extension's storage has no quota that a driver
 * could lower, so the stores refuse as the browser's do.
 */
async function importWithoutRoom(claims: number, first: number, records: number): Promise<string> {
  const { add, put } = IDBObjectStore.prototype;
  let left = records;
  const orFull = (write: typeof put): typeof put =>
    function writing(this: IDBObjectStore, ...given) {
      left -= 1;
      if (left < 0) throw new DOMException('no room', 'QuotaExceededError');
      return write.apply(this, given);
    };
  Object.assign(IDBObjectStore.prototype, { add: orFull(add), put: orFull(put) });
  try {
    return await importProblem(claims, first);
  } finally {
    Object.assign(IDBObjectStore.prototype, { add, put });
  }
}

async function addSource(id: string): Promise<void> {
  await (await opened()).addSource(sourceOf(id), claimsOf(id, 40, 7));
}

/** The check of the whole corpus, and the ids of all its sources. */
async function state(): Promise<{ problems: readonly unknown[]; claims: number; ids: readonly string[] }> {
  const target = await opened();
  const { problems, claims } = await target.verify();
  return { problems, claims, ids: (await target.listSources()).map(({ source }) => source.id) };
}

/** Puts a database of version 1 in the corpus's place, as that version of Lateral left it. */
async function writeOld(claims: number): Promise<void> {
  corpus?.close();
  corpus = null;
  for (const name of [NAME, `${NAME}-backup`]) await settled(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => toVersion1(request.result, request.transaction as IDBTransaction);
  const database = await settled(request);
  const transaction = database.transaction(['sources', 'blocks', 'meta'], 'readwrite');
  const file = fileOf(claims, 0, subjectsOf(gaza));
  for (const source of file.sources) {
    const own = file.claims.filter(({ sourceId }) => sourceId === source.id);
    const record = { id: source.id, source: { ...source, origin: 'import' }, enabled: true };
    transaction.objectStore('sources').put({ ...record, claimCount: own.length });
    const slots = [...new Set(own.flatMap(({ slot }) => slot ?? []))];
    transaction.objectStore('blocks').put({ sourceId: source.id, part: 0, slots, claims: own });
  }
  transaction.objectStore('meta').put({ key: 'revision', value: 1 });
  transaction.objectStore('meta').put({ key: 'bundle', value: 'older' });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Holds a connection of version 1 that does not give way, for so many milliseconds. */
async function holdOld(milliseconds: number): Promise<void> {
  const database = await settled(indexedDB.open(NAME, 1));
  setTimeout(() => database.close(), milliseconds);
}

/** Makes the next opening install the bundle anew, as an update of Lateral does. */
async function forgetBundle(): Promise<void> {
  (await opened()).close();
  corpus = null;
  const database = await settled(indexedDB.open(NAME));
  const transaction = database.transaction('meta', 'readwrite');
  transaction.objectStore('meta').put({ key: 'bundle', value: 'older' });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Exports everything, resets, imports it and exports again: whether both are the same to the byte, and how long. */
async function roundTrip(): Promise<{ readonly isSame: boolean; readonly characters: number }> {
  const target = await opened();
  const exported = await target.exportAll();
  await target.reset();
  await target.runImport(await target.planImport(exported), 'merge');
  return { isSame: (await target.exportAll()) === exported, characters: exported.length };
}

const api = {
  fill,
  stored,
  report,
  importMade,
  importProblem,
  importWithoutRoom,
  addSource,
  state,
  writeOld,
  holdOld,
  forgetBundle,
  roundTrip,
  open: async () => {
    await opened();
  },
  reset: async () => (await opened()).reset(),
};
export type CorpusPage = typeof api;
Object.assign(globalThis, { lateralCorpus: api });
