import type { ReadTransaction, WriteTransaction } from '../schema';

/** For work that takes long. */
export interface WriteHooks {
  /** Told now and then what share of the work is done, 0..1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Aborting takes everything back; the write then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** So many ms long work goes on before others have their turn: a page loses no more than a frame by it. */
const LONGEST_TURN = 12;

/**
 * How long work inside a transaction goes on: now and then it rests, so that the page draws, tells how far it is, and hears
 * a cancel. Only a request keeps a transaction alive meanwhile; it waits for the one of the rest before, so that the
 * browser writes while what comes next is worked out.
 */
export class Pace {
  readonly #transaction: ReadTransaction | WriteTransaction;
  readonly #hooks: WriteHooks;
  #began = performance.now();
  #behind: Promise<unknown> = Promise.resolve();
  #stage = { from: 0, to: 1 };
  #told = 0;

  constructor(transaction: ReadTransaction | WriteTransaction, hooks: WriteHooks = {}) {
    this.#transaction = transaction;
    this.#hooks = hooks;
  }

  /** What follows is this part of the whole, both 0..1. Throws the signal's reason when it is aborted. */
  stage(from: number, to: number): void {
    this.#hooks.signal?.throwIfAborted();
    this.#stage = { from, to };
    this.#tell(from);
  }

  /** Whether a turn's time is used up. */
  get isDue(): boolean {
    return performance.now() - this.#began >= LONGEST_TURN;
  }

  /** Lets others have their turn; `done` is the share of the stage, 0..1. Throws the signal's reason when it is aborted. */
  async rest(done: number): Promise<void> {
    const { signal } = this.#hooks;
    signal?.throwIfAborted();
    const { from, to } = this.#stage;
    this.#tell(from + (to - from) * Math.min(1, done));
    const behind = this.#behind;
    this.#behind = this.#transaction.objectStore('meta').get('revision');
    this.#behind.catch(() => undefined);
    await behind;
    signal?.throwIfAborted();
    this.#began = performance.now();
  }

  /** What goes on side by side may be at different shares: progress never goes back. */
  #tell(done: number): void {
    this.#told = Math.max(this.#told, done);
    this.#hooks.onProgress?.(this.#told);
  }

  /** Does work step by step, with rests where they are due. */
  async walk<T>(steps: Generator<void, T>, done: number): Promise<T> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (this.isDue) await this.rest(done);
    }
  }
}
