import { bundled } from './bundled';
import { Connection } from './connection';
import { DATABASE } from './database-name';
import { makeReady } from './make-ready';
import { ReadingCorpus } from './reading-corpus';

/**
 * Opens the corpus of this browser profile for comparing, as `openCorpus` does for managing it. Throws as that does, and
 * `damaged` where that would make a damaged corpus anew: the reader is told of it in the options.
 */
export async function openForReading(): Promise<ReadingCorpus> {
  const connection = new Connection({ name: DATABASE });
  await makeReady(connection, bundled());
  return new ReadingCorpus(connection);
}
