import { browser } from 'wxt/browser';
import type { Corpus } from '../../corpus/store';
import { isSupplied } from '../../corpus/supplied';
import { askToKeep, roomOf } from './room';

const KEY = 'storage.askedToKeep';

/**
 * Asks the browser, once, to keep the storage as soon as the corpus holds something of the reader's own: what comes with
 * Lateral or a pack can be had again, their work cannot.
 */
export async function keepOnce(corpus: Corpus): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  if (stored[KEY] === true) return;
  const sources = await corpus.listSources();
  if (sources.every(({ source }) => isSupplied(source))) return;
  await browser.storage.local.set({ [KEY]: true });
  if (!(await roomOf()).isKept) await askToKeep();
}
