import { type HostName, isWithin } from './host-name';
import { changeSettings, readSettings, type Settings } from './settings';

/** How long a pause everywhere lasts, in milliseconds. */
export const PAUSE_LENGTH = 3_600_000;

/**
 * Whether Lateral does nothing by itself on this host now: the reader has paused it there, on a host above it, or
 * everywhere. `now` is in milliseconds, as `Date.now` gives it.
 */
export function isPaused(settings: Settings, host: HostName, now: number): boolean {
  return isSitePaused(settings, host) || pausedUntil(settings, now) !== null;
}

/** Whether the reader has paused Lateral on this host, or on a host above it. */
export function isSitePaused(settings: Settings, host: HostName): boolean {
  return settings.pausedHosts.some((paused) => isWithin(host, paused));
}

/**
 * When the pause everywhere ends, in milliseconds; null when there is none. Nothing has to happen at its end: it is over
 * as soon as its time has passed, whoever looks. One further ahead than a pause can last tells of a clock set back.
 */
export function pausedUntil({ pausedUntil: end }: Settings, now: number): number | null {
  return end > now && end - now <= PAUSE_LENGTH ? end : null;
}

/** Pauses or resumes one site; resuming also lifts a pause set on a host above it. */
export async function setPaused(host: HostName, paused: boolean): Promise<void> {
  const settings = await readSettings();
  const others = settings.pausedHosts.filter((other) => !isWithin(host, other));
  await changeSettings({ pausedHosts: paused ? [...others, host] : others });
}

/** Pauses Lateral on every site for an hour from `now`, or resumes it. */
export function setPausedEverywhere(paused: boolean, now: number): Promise<void> {
  return changeSettings({ pausedUntil: paused ? now + PAUSE_LENGTH : 0 });
}
