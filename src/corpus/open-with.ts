import { type Bundle, installBundle } from './bundle';
import { Connection, type ConnectionSettings } from './connection';
import { Corpus } from './store';

/** `openCorpus` with another database and bundle. */
export async function openCorpusWith(
  settings: ConnectionSettings & { readonly bundle: Bundle },
): Promise<Corpus> {
  const connection = new Connection(settings);
  try {
    await installBundle(connection, settings.bundle);
  } catch (error) {
    connection.close();
    throw error;
  }
  return new Corpus(connection, settings.bundle);
}
