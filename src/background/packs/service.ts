import { openForReading } from '../../corpus/open-for-reading';
import type { PackShelf } from '../../corpus/pack-shelf';
import { getOverHttps } from '../../packs/get-over-https';
import { mayFetchFrom } from '../../settings/pack-hosts';
import { PackService } from './pack-service';

let opening: Promise<PackShelf> | null = null;

/** The packs of this device's corpus. A failed opening is tried again by the next who asks. */
export function openShelf(): Promise<PackShelf> {
  opening ??= openForReading().then(
    (corpus) => corpus.packs,
    (error: unknown) => {
      opening = null;
      throw error;
    },
  );
  return opening;
}

/** Subscriptions of this browser. */
export const packService = new PackService({
  shelf: openShelf,
  // biome-ignore lint/style/noRestrictedGlobals: the one place that asks a server, for packs the reader subscribed to
  get: getOverHttps((address, init) => fetch(address, init)),
  mayFetchFrom,
  now: () => Date.now(),
  chance: () => Math.random(),
});
