import { evaluateBodies, printBodies } from './article-bodies';
import { evaluateDetection } from './detection';
import { evaluateExtraction } from './extraction';
import { goldFigures } from './figures';
import { evaluateGold, readGold } from './gold';
import { evaluatePairs } from './pairs';
import { printResult } from './print';
import { printGold } from './print-gold';
import { printDetection, printSentences } from './print-sentences';
import { readBundle, readPairs, seedsPresent } from './seeds';
import { evaluateSentences } from './sentences';

/**
 * `npm run eval [-- --json] [-- --slots] [-- --details]`: how well the engine reads and compares, over hand-labelled data.
 * `--details` lists what is wrong or missed in the half that is worked on, never in the frozen one. Exits 1
 * when a figure is below its floor (test/eval/floors.json).
 */
async function main(): Promise<void> {
  const bundle = readBundle();
  const details = process.argv.includes('--details');
  for (const half of ['fitted', 'aside'] as const) {
    const detection = evaluateDetection(half);
    if (detection) printDetection(half, detection, details && half === 'fitted');
  }
  const sentences = evaluateSentences(bundle);
  if (sentences.pairs.sides + sentences.elsewhere.sentences > 0) printSentences(sentences, details);
  for (const half of ['dev', 'frozen']) {
    const articles = readGold(half);
    if (articles.length === 0) continue;
    const result = await evaluateGold(articles, bundle);
    printGold(half, result, goldFigures(result), half === 'dev' && details);
  }
  printBodies(evaluateBodies(), details);
  if (!seedsPresent()) {
    console.log('The seed documents (../shared/seeds) are not here: their pairs cannot be evaluated.');
    return;
  }
  const pairs = await evaluatePairs(bundle, readPairs());
  const extraction = evaluateExtraction(bundle);
  const passed = printResult(pairs, extraction, process.argv.includes('--json'));
  if (!passed) process.exitCode = 1;
}

await main();
