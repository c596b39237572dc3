import { browser } from 'wxt/browser';
import { addedSites } from '../settings/added-sites';
import { isWebOrigin, type OriginPattern } from '../settings/origins';
import { packOrigins } from '../settings/pack-hosts';
import { gateScript, lookAtOpenTabs } from './look-at-open-tabs';
import { leaveSites } from './reading-service';

/** One registration for all added sites. */
const registrationId = 'added-sites';

/** Changes run one after the other: two at once would register the same name twice. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes the browser run the gate on exactly the sites the reader has added, now and after every restart. To be called
 * after each change of access, and after an update, which drops what was registered.
 */
export function registerAddedSites(): Promise<void> {
  const result = last.then(register, register);
  last = result;
  return result;
}

/** Access was granted: the sites are read from now on, and so are their pages that are open already. */
export async function followGrant(origins: readonly OriginPattern[]): Promise<void> {
  await registerAddedSites();
  await lookAtOpenTabs((await notForPacks(origins)).filter(isWebOrigin));
}

/** Access was taken back, in the options, the popup, or the browser's own settings. */
export async function followRemoval(origins: readonly OriginPattern[]): Promise<void> {
  await registerAddedSites();
  await leaveSites(await notForPacks(origins));
}

async function notForPacks(origins: readonly OriginPattern[]): Promise<readonly OriginPattern[]> {
  const forPacks = await packOrigins();
  return origins.filter((origin) => !forPacks.has(origin));
}

async function register(): Promise<void> {
  const { scripting } = browser;
  const wanted = (await addedSites()).flatMap(({ origins }) => origins).filter(isWebOrigin);
  const [have] = await scripting.getRegisteredContentScripts({ ids: [registrationId] });
  if (wanted.length === 0) {
    if (have) await scripting.unregisterContentScripts({ ids: [registrationId] });
    return;
  }
  const script = { id: registrationId, matches: wanted, js: [gateScript] };
  if (have) await scripting.updateContentScripts([script]);
  else
    await scripting.registerContentScripts([
      { ...script, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
}
