import { evaluateExtraction } from './extraction';
import { evaluatePairs } from './pairs';
import { printResult } from './print';
import { readBundle, readPairs, seedsPresent } from './seeds';

/**
 * `npm run eval`: how well the engine reads and compares, over hand-labelled data. Exits 1 when a figure is
 * below its floor (test/eval/floors.json).
 */
async function main(): Promise<void> {
  if (!seedsPresent()) {
    console.log('The seed documents (../shared/seeds) are not here: their pairs cannot be evaluated.');
    return;
  }
  const bundle = readBundle();
  const pairs = await evaluatePairs(bundle, readPairs());
  const extraction = evaluateExtraction(bundle);
  const passed = printResult(pairs, extraction, process.argv.includes('--json'));
  if (!passed) process.exitCode = 1;
}

await main();
