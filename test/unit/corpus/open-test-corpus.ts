import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Bundle } from '../../../src/corpus/bundle';
import { openCorpusWith } from '../../../src/corpus/open-with';
import type { Corpus } from '../../../src/corpus/store';
import { sampleBundle } from './samples';

export const DATABASE = 'lateral-corpus';

/** Forgets every database; connections left open belong to the old factory. */
export function forgetDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}

export function openTestCorpus(bundle: Bundle = sampleBundle, onBlocked?: () => void): Promise<Corpus> {
  return openCorpusWith({ name: DATABASE, bundle, onBlocked });
}
