import type { MessageName } from '../../messages/protocol';
import type { Handlers } from '../../messages/serve';
import { giveHostsBack, setAlarm } from './listen';
import { packService } from './service';

type PackMessage = Extract<MessageName, 'lookAtPack' | 'subscribeToPack' | 'updatePack' | 'packsChanged'>;

/** What the options ask of packs: every request to a server is the background's. */
export const packHandlers: Pick<Handlers, PackMessage> = {
  lookAtPack: async ({ address }) => ({ ok: true, value: await packService.look(address) }),
  subscribeToPack: async ({ address, key }) => {
    const value = await packService.subscribe(address, key);
    if (value.problem === null) await setAlarm();
    return { ok: true, value };
  },
  updatePack: async ({ id, key }) => {
    await packService.update(id, key);
    await setAlarm();
    return { ok: true, value: null };
  },
  packsChanged: async () => {
    await giveHostsBack();
    await setAlarm();
    return { ok: true, value: null };
  },
};
