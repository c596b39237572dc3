import type { PackRequests } from '../../../src/options/packs/pack-requests';

const nobody = (): never => {
  throw new Error('Nothing was to be asked of packs.');
};

/** For pages on which nobody works with packs. */
export const noRequests: PackRequests = {
  askForHost: nobody,
  mayFetchFrom: nobody,
  look: nobody,
  subscribe: nobody,
  update: nobody,
  changed: async () => null,
};
