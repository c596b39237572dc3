import type { Bundle } from './bundle';
import { Connection, type ConnectionSettings } from './connection';
import { CorpusError } from './corpus-error';
import { makeReady } from './make-ready';
import { Corpus } from './store';

/**
 * `openCorpus` with another database and bundle. One that is damaged beyond use is made anew, from the bundle and from what
 * can still be read of it.
 */
export async function openCorpusWith(
  settings: ConnectionSettings & { readonly bundle: Bundle },
): Promise<Corpus> {
  const connection = new Connection(settings);
  const corpus = new Corpus(connection, settings.bundle);
  try {
    await makeReady(connection, settings.bundle);
  } catch (error) {
    if (!(error instanceof CorpusError && error.code === 'damaged')) throw error;
    await corpus.startAnew();
  }
  return corpus;
}
