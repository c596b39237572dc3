import { browser } from 'wxt/browser';
import type { TabState } from '../messages/tab-state';
import { tabRecordKey } from '../messages/watch-tab-state';
import { say } from '../words/say';

/** What is known of one tab while the browser runs. Kept in memory by the browser, never on disk. */
export interface TabRecord {
  /** The article's address, as `articleAddress` gives it. */
  readonly address: string;
  /** The document it is the record of, as `Speaker.document`; null when the page could not be asked. */
  readonly document: number | null;
  /** Names one reading; a result that carries another one is late and dropped. */
  readonly token: string;
  /** The reader asked for this page, so a pause does not hide it. */
  readonly asked: boolean;
  readonly state: TabState;
}

/** What to store instead of the record as it is now: another one, null to forget it, undefined to leave it. */
type Change = (current: TabRecord | null) => TabRecord | null | undefined;

/** Changes run one after the other: two messages of one tab must not overwrite each other. */
let last: Promise<unknown> = Promise.resolve();

export async function readRecord(tabId: number): Promise<TabRecord | null> {
  const key = tabRecordKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabRecord | undefined) ?? null;
}

/** All records, by tab id. */
export async function readRecords(): Promise<ReadonlyMap<number, TabRecord>> {
  const stored = await browser.storage.session.get(null);
  const records = new Map<number, TabRecord>();
  for (const [key, record] of Object.entries(stored)) {
    const tabId = /^tab:(\d+)$/.exec(key)?.[1];
    if (tabId !== undefined) records.set(Number(tabId), record as TabRecord);
  }
  return records;
}

/** Applies a change to one tab's record and gives what is stored now. Changes never overlap. */
export function changeRecord(tabId: number, change: Change): Promise<TabRecord | null> {
  const run = async (): Promise<TabRecord | null> => {
    const current = await readRecord(tabId);
    const next = change(current);
    if (next === undefined) return current;
    if (next === null) await browser.storage.session.remove(tabRecordKey(tabId));
    else await store(tabId, next);
    return next;
  };
  const result = last.then(run, run);
  last = result;
  return result;
}

/**
 * The browser caps this storage. When it is full, other tabs' reports make room one by one: they can be read again, and
 * their popups say so.
 */
async function store(tabId: number, record: TabRecord): Promise<void> {
  if (await tryStore(tabId, record)) return;
  const others = [...(await readRecords())].filter(([other]) => other !== tabId);
  for (const [other, kept] of others) {
    if (kept.state.state !== 'done') continue;
    const { host } = kept.state;
    await tryStore(other, { ...kept, state: { state: 'failed', host, message: say('page_madeRoom') } });
    if (await tryStore(tabId, record)) return;
  }
  await browser.storage.session.remove(others.map(([other]) => tabRecordKey(other)));
  await browser.storage.session.set({ [tabRecordKey(tabId)]: record });
}

async function tryStore(tabId: number, record: TabRecord): Promise<boolean> {
  try {
    await browser.storage.session.set({ [tabRecordKey(tabId)]: record });
    return true;
  } catch {
    return false;
  }
}
