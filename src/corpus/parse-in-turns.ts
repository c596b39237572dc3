import { nextTask, takeTurns } from '../turns/in-turns';
import { CHECKED } from './import-file';
import type { WriteHooks } from './indexes/pace';
import { type ParsedCorpus, parseSteps } from './validate';

/** `parseCorpusFile` with time for the page in between. Throws the signal's reason when it is aborted. */
export async function parseInTurns(text: string, { onProgress, signal }: WriteHooks): Promise<ParsedCorpus> {
  const giveWay = takeTurns(async () => {
    await nextTask();
    signal?.throwIfAborted();
  });
  const steps = parseSteps(text);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    onProgress?.(step.value * CHECKED);
    await giveWay();
  }
}
