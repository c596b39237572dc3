import { browser } from 'wxt/browser';
import { keepPackHosts, packOrigins } from '../../settings/pack-hosts';
import { openShelf, packService } from './service';

const ALARM = 'packs';
/** Browsers do not keep alarms closer than this, in milliseconds. */
const SOONEST = 60_000;

/** Sets the listeners that keep packs up to date; in the worker's first turn. */
export function listenForPacks(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void updateAndSleep();
  });
  // Firefox forgets alarms when it closes, and an update of Lateral may drop them in both.
  browser.runtime.onStartup.addListener(() => void setAlarmIfNeeded());
  browser.runtime.onInstalled.addListener(() => void setAlarmIfNeeded());
}

async function updateAndSleep(): Promise<void> {
  try {
    await packService.updateDue();
  } finally {
    await setAlarm();
  }
}

/** Whoever subscribes to nothing pays for nothing: the corpus is not even opened. */
async function setAlarmIfNeeded(): Promise<void> {
  if ((await packOrigins()).size > 0) await setAlarm();
}

/** Gives the hosts back that no pack needs any more. */
export async function giveHostsBack(): Promise<void> {
  const packs = await (await openShelf()).list();
  await keepPackHosts(new Set(packs.map(({ address }) => new URL(address).hostname)));
}

/** One alarm, for the pack that is due first; none where there is no pack. */
export async function setAlarm(): Promise<void> {
  const packs = await (await openShelf()).list();
  const times = packs.filter(({ enabled }) => enabled).map(({ nextAt }) => nextAt);
  if (times.length === 0) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when: Math.max(Math.min(...times), Date.now() + SOONEST) });
}
