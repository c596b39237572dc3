import { bundled } from './bundled';
import { DATABASE } from './database-name';
import { openCorpusWith } from './open-with';
import type { Corpus } from './store';

/** What may be asked for when opening. */
export interface OpenOptions {
  /** Called when the corpus has to wait for another tab of Lateral; it goes on by itself. */
  readonly onBlocked?: () => void;
}

/**
 * Opens the corpus of this browser profile, creating or upgrading it and installing the bundle where
 * needed. Throws a `CorpusError`: `newer-database` when a newer Lateral wrote it (nothing is changed),
 * `unavailable` when the browser gives no access to its storage, `full` when there is no room.
 */
export function openCorpus({ onBlocked }: OpenOptions = {}): Promise<Corpus> {
  return openCorpusWith({ name: DATABASE, bundle: bundled(), onBlocked });
}
