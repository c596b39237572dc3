/** A turn shorter than this, in ms, is not felt, not even on a device four times slower. */
const LONGEST_TURN = 5;

/** Resolves in a later task, so that the page can answer its reader in between. */
export function nextTask(): Promise<void> {
  // A timer would be held back in a tab that is not looked at, and by 4 ms when called often.
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

interface Scheduler {
  postTask(task: () => void, options: { readonly priority: 'background' }): Promise<void>;
}

/** Resolves in a later task, once nothing else waits for this thread, as far as the browser can tell. */
export function idleTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler ? scheduler.postTask(() => undefined, { priority: 'background' }) : nextTask();
}

/** A function to call between pieces of work: it gives the thread back when a turn's time is used up. */
export function takeTurns(rest = nextTask): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < LONGEST_TURN) return;
    await rest();
    began = performance.now();
  };
}

/** Does work step by step, with time for the page between the steps. */
export async function inTurns<T>(steps: Generator<void, T>, rest = nextTask): Promise<T> {
  const giveWay = takeTurns(rest);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await giveWay();
  }
}

/** Does the same work without a break. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
