/** A turn shorter than this, in ms, is not felt, not even on a device four times slower. */
const LONGEST_TURN = 5;

/** Resolves in a later task, so that the page can answer its reader in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A function to call between pieces of work: it gives the thread back when a turn's time is used up. */
export function takeTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < LONGEST_TURN) return;
    await nextTask();
    began = performance.now();
  };
}
