import { send } from '../../messages/client';
import type { PackAnswer, PackOffer } from '../../messages/packs';
import type { Result } from '../../messages/protocol';
import { askForPackHost, mayFetchFrom } from '../../settings/pack-hosts';

/** What the section of packs asks of the background and the browser. Rejects with one line for the reader. */
export interface PackRequests {
  /** To be called in a click handler before anything is awaited. */
  readonly askForHost: (host: string) => Promise<boolean>;
  readonly mayFetchFrom: (host: string) => Promise<boolean>;
  readonly look: (address: string) => Promise<PackAnswer<PackOffer>>;
  readonly subscribe: (address: string, key: string) => Promise<PackAnswer<null>>;
  /** With a key: after accepting it as the publisher's. */
  readonly update: (id: string, key: string | null) => Promise<null>;
  /** To be called after packs were switched or removed, or a question was left. */
  readonly changed: () => Promise<null>;
}

/** The requests as they are made inside the extension. */
export const packRequests: PackRequests = {
  askForHost: askForPackHost,
  mayFetchFrom,
  look: async (address) => given(await send('lookAtPack', { address })),
  subscribe: async (address, key) => given(await send('subscribeToPack', { address, key })),
  update: async (id, key) => given(await send('updatePack', { id, key })),
  changed: async () => given(await send('packsChanged', {})),
};

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
