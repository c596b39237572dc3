import { browser } from 'wxt/browser';
import { HISTORY_DATABASE } from '../../history/history';
import { addedSites, giveBack } from '../../settings/added-sites';
import { keepPackHosts } from '../../settings/pack-hosts';

/** How long another page may take to let go of a database, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Removes all Lateral holds on this device: every database, the settings, what is known of open tabs, and the access to
 * sites the reader has added and to the hosts of packs. What comes with Lateral is there again at the next opening. Throws when a database is held
 * by another page for too long; all else is gone then.
 */
export async function deleteEverything(): Promise<void> {
  for (const site of await addedSites()) await giveBack(site);
  // Before it is forgotten that these were open for packs alone: they would count as sites to be read.
  await keepPackHosts(new Set());
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
  await Promise.all([...new Set([HISTORY_DATABASE, ...names])].map(deleteDatabase));
}

/** Open connections of ours give way by themselves when they are told of it. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${name} is in use.`)), PATIENCE);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      clearTimeout(late);
      resolve();
    };
    request.onerror = () => {
      clearTimeout(late);
      reject(request.error);
    };
  });
}
