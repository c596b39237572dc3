import { browser } from 'wxt/browser';
import { type Corner, isCorner } from './corner';
import { type HostName, isHostName } from './host-name';

/** The reader's choices. Every field is stored under its own key, so two surfaces can change two fields at once. */
export interface Settings {
  /** Where findings are shown: on the page and in the toolbar, or in the toolbar only. */
  readonly surface: 'page' | 'toolbar';
  /** Whether sentences are marked in the page's text. */
  readonly marks: boolean;
  /** Hosts on which Lateral does nothing by itself; a host covers its subdomains. */
  readonly pausedHosts: readonly HostName[];
  /** The corner the pill stands in; null until the reader has moved it. */
  readonly corner: Corner | null;
  /** When a pause on all sites ends, in milliseconds as `Date.now` gives them; 0 when there is none. */
  readonly pausedUntil: number;
  /** Whether articles that were read are remembered on this device. */
  readonly history: boolean;
}

export const defaultSettings: Settings = {
  surface: 'page',
  marks: true,
  pausedHosts: [],
  corner: null,
  pausedUntil: 0,
  history: false,
};

type Field = keyof Settings;
const fields = [
  'surface',
  'marks',
  'pausedHosts',
  'corner',
  'pausedUntil',
  'history',
] as const satisfies readonly Field[];
const keyOf = (field: Field): string => `settings.${field}`;
const storageKeys = fields.map(keyOf);

/** Reads the settings. A missing or damaged field takes its default; the other fields keep their value. */
export async function readSettings(): Promise<Settings> {
  return decodeSettings(await browser.storage.local.get(storageKeys));
}

/** Stores the given fields and leaves the others alone. Paused hosts are stored once each, sorted. */
export async function changeSettings(patch: Partial<Settings>): Promise<void> {
  const stored: Record<string, unknown> = {};
  if (patch.surface !== undefined) stored[keyOf('surface')] = patch.surface;
  if (patch.marks !== undefined) stored[keyOf('marks')] = patch.marks;
  if (patch.pausedHosts !== undefined)
    stored[keyOf('pausedHosts')] = [...new Set(patch.pausedHosts)].filter(isHostName).sort();
  if (patch.corner !== undefined) stored[keyOf('corner')] = patch.corner;
  if (patch.pausedUntil !== undefined) stored[keyOf('pausedUntil')] = patch.pausedUntil;
  if (patch.history !== undefined) stored[keyOf('history')] = patch.history;
  await browser.storage.local.set(stored);
}

/** Calls `listener` with all settings after each change, from whichever surface it comes, until aborted. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area !== 'local' || !storageKeys.some((key) => key in changes)) return;
    void readSettings().then((settings) => {
      if (!signal.aborted) listener(settings);
    });
  };
  if (signal.aborted) return;
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
}

/** Settings out of a file, by the names of their fields: decoded as strictly as what is stored. */
export function settingsFrom(given: Readonly<Record<string, unknown>>): Settings {
  return decodeSettings(Object.fromEntries(fields.map((field) => [keyOf(field), given[field]])));
}

function decodeSettings(stored: Record<string, unknown>): Settings {
  const surface = stored[keyOf('surface')];
  const marks = stored[keyOf('marks')];
  const pausedHosts = stored[keyOf('pausedHosts')];
  const corner = stored[keyOf('corner')];
  const pausedUntil = stored[keyOf('pausedUntil')];
  const history = stored[keyOf('history')];
  return {
    surface: surface === 'page' || surface === 'toolbar' ? surface : defaultSettings.surface,
    marks: typeof marks === 'boolean' ? marks : defaultSettings.marks,
    pausedHosts: Array.isArray(pausedHosts) ? pausedHosts.filter(isHostName) : defaultSettings.pausedHosts,
    corner: isCorner(corner) ? corner : defaultSettings.corner,
    pausedUntil: Number.isSafeInteger(pausedUntil) ? Number(pausedUntil) : defaultSettings.pausedUntil,
    history: typeof history === 'boolean' ? history : defaultSettings.history,
  };
}
