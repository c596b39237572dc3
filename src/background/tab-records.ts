import { browser } from 'wxt/browser';
import type { TabState } from '../messages/tab-state';
import { tabRecordKey } from '../messages/watch-tab-state';

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

/** The browser caps this storage; when it is full, the other tabs' reports make room: they can be read again. */
async function store(tabId: number, record: TabRecord): Promise<void> {
  const key = tabRecordKey(tabId);
  try {
    await browser.storage.session.set({ [key]: record });
  } catch {
    const others = [...(await readRecords()).keys()].filter((other) => other !== tabId).map(tabRecordKey);
    await browser.storage.session.remove(others);
    await browser.storage.session.set({ [key]: record });
  }
}
