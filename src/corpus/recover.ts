import { deleteDB, openDB } from 'idb';
import { keepFiles, readBackup } from './backup';
import { type Salvaged, salvage } from './salvage';

/** Reads what can be read of a database, record by record where need be, whatever its version; changes nothing. */
export async function salvageDatabase(name: string): Promise<Salvaged> {
  const database = await openDB(name);
  try {
    const read = async (store: string): Promise<unknown[]> => {
      if (!database.objectStoreNames.contains(store)) return [];
      const keys = await database.getAllKeys(store);
      try {
        return await database.getAll(store);
      } catch {
        // One record that cannot be read spoils all that are asked for with it.
        const each = await Promise.all(keys.map((key) => database.get(store, key).catch(() => null)));
        return each.filter((record) => record !== null);
      }
    };
    return salvage(await read('sources'), await read('blocks'));
  } finally {
    database.close();
  }
}

/** The copy made before the corpus was changed for good, as corpus files; empty when there is none. */
export async function filesOfBackup(name: string): Promise<readonly string[]> {
  const backup = await readBackup(name);
  if (!backup) return [];
  const files = backup.stores.files?.filter((file) => typeof file === 'string');
  return files ?? salvage(backup.stores.sources ?? [], backup.stores.blocks ?? []).files;
}

/**
 * Takes a damaged database away, for a new one to be made in its place. What could be read of it is kept beside the
 * corpus first.
 */
export async function dropDamaged(name: string): Promise<Salvaged> {
  const salvaged = await salvageDatabase(name);
  await keepFiles(name, salvaged.files);
  await deleteDB(name);
  return salvaged;
}
