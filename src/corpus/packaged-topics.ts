import { browser } from 'wxt/browser';
import type { TopicPack } from '../topic/pack';
import { compileTopic, type Topic } from '../topic/topic';

/** Where the build puts the bundled topic packs, from the extension's root. */
const FILE = '/topics.json';

let file: Promise<Response> | null = null;
let topics: Promise<readonly Topic[]> | null = null;

/**
 * The topic packs that come with Lateral, compiled; read once from the extension's own package (no network) and kept
 * while the context lives. They are data: as a file they neither weigh on the background's script nor are parsed
 * by a worker that wakes for something else. A failed reading is tried again by the next call.
 */
export function packagedTopics(): Promise<readonly Topic[]> {
  topics ??= readTopics().catch((error: unknown) => {
    topics = null;
    throw error;
  });
  return topics;
}

/**
 * Has the browser fetch the file, without taking it apart: half of the wait for it is the browser's. To be called when a
 * worker starts, which does not know yet what for.
 */
export function askForTopics(): void {
  file ??= fetchFile();
  file.catch(() => undefined);
}

function fetchFile(): Promise<Response> {
  const address = new URL(FILE, browser.runtime.getURL('/options.html'));
  // biome-ignore lint/style/noRestrictedGlobals: a file of this very package, no request leaves the device
  return fetch(address);
}

async function readTopics(): Promise<readonly Topic[]> {
  const asked = file ?? fetchFile();
  file = null;
  const packs = (await (await asked).json()) as readonly TopicPack[];
  return packs.map(compileTopic);
}
