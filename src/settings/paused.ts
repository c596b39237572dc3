import { type HostName, isWithin } from './host-name';
import { changeSettings, readSettings, type Settings } from './settings';

/** Whether the reader has paused Lateral on this host, or on a host above it. */
export function isPaused(settings: Settings, host: HostName): boolean {
  return settings.pausedHosts.some((paused) => isWithin(host, paused));
}

/** Pauses or resumes one site; resuming also lifts a pause set on a host above it. */
export async function setPaused(host: HostName, paused: boolean): Promise<void> {
  const settings = await readSettings();
  const others = settings.pausedHosts.filter((other) => !isWithin(host, other));
  await changeSettings({ pausedHosts: paused ? [...others, host] : others });
}
