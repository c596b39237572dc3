/** What the browser says of the room Lateral has. Sizes in bytes; null where it does not say. */
export interface Room {
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser promises not to clear it by itself. */
  readonly isKept: boolean;
}

/** The storage of this extension as a whole; a browser that does not tell is one that says nothing. */
export async function roomOf(storage: StorageManager | undefined = navigator.storage): Promise<Room> {
  const [estimate, isKept] = await Promise.all([
    storage?.estimate?.().catch(() => null) ?? null,
    storage?.persisted?.().catch(() => false) ?? false,
  ]);
  return { used: estimate?.usage ?? null, quota: estimate?.quota ?? null, isKept };
}

/** Asks the browser not to clear the storage by itself; false when it declines. */
export async function askToKeep(storage: StorageManager | undefined = navigator.storage): Promise<boolean> {
  return (await storage?.persist?.().catch(() => false)) ?? false;
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** "4.2 MB" in the reader's language: whole kilobytes, and at most one decimal above. */
export function formatBytes(bytes: number, language: string): string {
  let [value, at] = [bytes / 1000, 0];
  while (value >= 1000 && at < UNITS.length - 1) [value, at] = [value / 1000, at + 1];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[at],
    maximumFractionDigits: at === 0 ? 0 : 1,
  }).format(value);
}
