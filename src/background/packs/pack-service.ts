import { CorpusError } from '../../corpus/corpus-error';
import type { PackRecord } from '../../corpus/pack-record';
import type { PackShelf } from '../../corpus/pack-shelf';
import type { PackAnswer, PackOffer } from '../../messages/packs';
import { readPackAddress } from '../../packs/address';
import { PackError, type PackProblem } from '../../packs/pack-error';
import { isDue, nextLook } from '../../packs/schedule';
import { fetchEdition, fetchUpdate, type GetFile, lookAtPack } from '../../packs/update';
import { newEdition, newRecord } from './records';

/** What subscriptions need of the world. */
export interface PackWorld {
  /** The packs of this device's corpus, opened when first needed. */
  readonly shelf: () => Promise<PackShelf>;
  readonly get: GetFile;
  /** Whether the reader has given access to a host. */
  readonly mayFetchFrom: (host: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

/** Subscriptions to packs. A look that comes to nothing leaves the last good edition and says why in the pack's record. */
export class PackService {
  readonly #world: PackWorld;
  /** Updates under way, by pack: the alarm and the reader may ask at once. */
  readonly #running = new Map<string, Promise<void>>();

  constructor(world: PackWorld) {
    this.#world = world;
  }

  /** What the pack at this address offers; nothing of it is taken in. */
  look(address: string): Promise<PackAnswer<PackOffer>> {
    return answered(async () => {
      const { manifest } = await lookAtPack(await this.#open(address), this.#world.get);
      const { id, title, publisher, about, homepage, edition, issued, expires, key, content } = manifest;
      const { sources, claims } = content;
      const isHere = (await this.#find(id)) !== undefined;
      return {
        id,
        address,
        title,
        publisher,
        about,
        homepage,
        edition,
        issued,
        expires,
        key,
        sources,
        claims,
        isHere,
      };
    });
  }

  /** Takes in the first edition and pins the key, which must be the one the reader was shown. */
  subscribe(address: string, key: string): Promise<PackAnswer<null>> {
    return answered(async () => {
      const { get, now, chance } = this.#world;
      const looked = await lookAtPack(await this.#open(address), get);
      const here = await this.#find(looked.manifest.id);
      // The question may be asked again by a page whose first answer was lost with the worker.
      if (here?.address === address && here.key === key) return null;
      if (looked.manifest.key !== key) throw new PackError('key', looked.manifest.key);
      const edition = await fetchEdition(address, looked, get);
      const record = newRecord(address, edition, now(), chance());
      await (await this.#world.shelf()).subscribe(record, edition.content);
      return null;
    });
  }

  /** Looks for another edition; with `key`, after taking that offered key for the publisher's. */
  async update(id: string, key: string | null = null): Promise<void> {
    const running = this.#running.get(id);
    if (running !== undefined) {
      await running;
      if (key === null) return;
    }
    const update = this.#update(id, key).finally(() => this.#running.delete(id));
    this.#running.set(id, update);
    await update;
  }

  /** Updates every pack that is switched on and due, one after the other. */
  async updateDue(): Promise<void> {
    const packs = await (await this.#world.shelf()).list();
    for (const { id, enabled, nextAt } of packs) {
      if (enabled && isDue(nextAt, this.#world.now())) await this.update(id);
    }
  }

  async #update(id: string, key: string | null): Promise<void> {
    const shelf = await this.#world.shelf();
    const offered = (await this.#find(id))?.offered;
    if (key !== null && offered?.key === key)
      await shelf.note(id, { key, offered: null, etag: null, lastModified: null });
    const record = await this.#find(id);
    if (record === undefined) return;
    try {
      await this.#fetchAndPut(shelf, record);
    } catch (error) {
      await shelf.note(id, this.#failed(record, problemOf(error)));
    }
  }

  async #fetchAndPut(shelf: PackShelf, record: PackRecord): Promise<void> {
    const { now, chance, get } = this.#world;
    const known = { ...record, content: () => shelf.content(record.id) };
    const { edition, validators } = await fetchUpdate(await this.#open(record.address), known, get);
    if (edition !== null) {
      await shelf.update(record, newEdition(record, edition, now(), chance()), edition.content);
      return;
    }
    const nextAt = nextLook(now(), record.expires, 0, chance());
    await shelf.note(record.id, {
      ...validators,
      checkedAt: now(),
      nextAt,
      failures: 0,
      problem: null,
      offered: null,
    });
  }

  #failed(record: PackRecord, problem: PackProblem): Parameters<PackShelf['note']>[1] {
    const { now, chance } = this.#world;
    const failures = record.failures + 1;
    const nextAt = nextLook(now(), record.expires, failures, chance());
    const note = { checkedAt: now(), nextAt, failures, problem };
    if (problem.code !== 'key') return note;
    const isKnown = record.offered?.key === problem.detail;
    return {
      ...note,
      offered: isKnown ? record.offered : { key: problem.detail, since: now(), refused: false },
    };
  }

  async #find(id: string): Promise<PackRecord | undefined> {
    return (await (await this.#world.shelf()).list()).find((pack) => pack.id === id);
  }

  /** The address, once it is certain that it may be asked. */
  async #open(address: string): Promise<string> {
    const read = readPackAddress(address);
    if (!read.ok || read.address !== address) throw new PackError('access');
    if (!(await this.#world.mayFetchFrom(read.host))) throw new PackError('access');
    return address;
  }
}

async function answered<T>(work: () => Promise<T>): Promise<PackAnswer<T>> {
  try {
    return { done: await work(), problem: null };
  } catch (error) {
    return { done: null, problem: problemOf(error) };
  }
}

/** What may go wrong with a pack, as it is stored and told; anything else is a bug and is thrown on. */
function problemOf(error: unknown): PackProblem {
  if (error instanceof PackError) return { code: error.code, detail: error.detail };
  if (error instanceof CorpusError)
    return { code: error.code === 'full' ? 'full' : 'corpus', detail: error.message };
  throw error;
}
