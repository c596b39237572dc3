import { type IDBPObjectStore, unwrap } from 'idb';

/**
 * The records under many keys, in their order; undefined where there is none. Asks the browser's own store: a promise
 * for each of hundreds of requests takes as long as the reading.
 */
export function getMany<V>(store: object, keys: readonly IDBValidKey[]): Promise<(V | undefined)[]> {
  const own = unwrap(store as IDBPObjectStore) as unknown as IDBObjectStore;
  return new Promise((resolve, reject) => {
    if (keys.length === 0) resolve([]);
    const found = new Array<V | undefined>(keys.length);
    let left = keys.length;
    keys.forEach((key, at) => {
      const request = own.get(key);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        found[at] = request.result as V | undefined;
        left -= 1;
        if (left === 0) resolve(found);
      };
    });
  });
}
