import { EXPIRY_HOURS } from './caps';

const HOUR = 3_600_000;
/** Readers of one pack spread over a fifth more than the time asked for: a server is never met by all at once. */
const JITTER = 0.2;

/**
 * When to look again, in milliseconds since 1970. `expires`: hours the publisher asks for, held to floor and ceiling.
 * After failures one hour, then two, four, … up to that. `chance` is from 0 to 1 and spreads readers apart.
 */
export function nextLook(now: number, expires: number, failures: number, chance: number): number {
  const asked = Math.min(Math.max(expires, EXPIRY_HOURS.floor), EXPIRY_HOURS.ceiling);
  const hours = failures === 0 ? asked : Math.min(asked, 2 ** Math.min(failures - 1, 12));
  return Math.round(now + hours * HOUR * (1 + JITTER * chance));
}

/** Whether it is time; also when a clock that was set back would keep a pack waiting for ever. */
export function isDue(next: number, now: number): boolean {
  return next <= now || next - now > EXPIRY_HOURS.ceiling * HOUR * (1 + JITTER);
}
