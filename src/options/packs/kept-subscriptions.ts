import { browser } from 'wxt/browser';
import { readPackAddress } from '../../packs/address';
import { PACK_CAPS } from '../../packs/caps';

/** What a backup keeps of a subscription: enough to find the pack again, and to know its publisher by. */
export interface KeptSubscription {
  readonly title: string;
  readonly publisher: string;
  /** Of its manifest. */
  readonly address: string;
  /** The public key its reader trusted. */
  readonly key: string;
}

const WAITING = 'packs.waiting';
/** As long as any base64 of an Ed25519 key, and more. */
const KEY_LENGTH = 200;

/** Reads what a file gives as a subscription; null when it is none. Nothing is fetched from its address by itself. */
export function readSubscription(given: unknown): KeptSubscription | null {
  if (typeof given !== 'object' || given === null) return null;
  const { title, publisher, address, key } = given as Partial<Record<keyof KeptSubscription, unknown>>;
  if (!isLine(title, PACK_CAPS.title) || !isLine(publisher, PACK_CAPS.title)) return null;
  if (!isLine(address, PACK_CAPS.address) || !isLine(key, KEY_LENGTH)) return null;
  const read = readPackAddress(address);
  return read.ok && read.address === address ? { title, publisher, address, key } : null;
}

function isLine(given: unknown, most: number): given is string {
  return typeof given === 'string' && given.trim() !== '' && given.length <= most && !/[\p{Cc}]/u.test(given);
}

/** Subscriptions from a backup that wait for the reader to confirm them. */
export async function waitingSubscriptions(): Promise<readonly KeptSubscription[]> {
  const stored = (await browser.storage.local.get(WAITING))[WAITING];
  return Array.isArray(stored) ? stored.map(readSubscription).filter((one) => one !== null) : [];
}

/** Lets these wait too; one of the same address takes the older one's place. */
export async function letWait(subscriptions: readonly KeptSubscription[]): Promise<void> {
  const addresses = new Set(subscriptions.map(({ address }) => address));
  const others = (await waitingSubscriptions()).filter(({ address }) => !addresses.has(address));
  await browser.storage.local.set({ [WAITING]: [...others, ...subscriptions] });
}

/** The reader does not want this one back. */
export async function dropWaiting(dropped: string): Promise<void> {
  const left = (await waitingSubscriptions()).filter(({ address }) => address !== dropped);
  await browser.storage.local.set({ [WAITING]: left });
}
