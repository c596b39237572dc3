import { printBodies } from './article-bodies';
import { brokenFloors } from './floors';
import { figuresOf, type Measured, measureAll } from './measure';
import { printSeeds } from './print';
import { printGold } from './print-gold';
import { printDetection, printNearCopies, printSentences } from './print-sentences';

/**
 * `npm run eval [-- --json] [-- --slots] [-- --details]`: how well the engine reads and compares, over
 * hand-labelled data. `--details` lists what is wrong or missed in the data that is worked on, never in what is
 * kept aside. Exits 1 when a figure is below its floor or above its ceiling (test/eval/floors.json).
 */
async function main(): Promise<void> {
  const measured = await measureAll();
  const figures = figuresOf(measured);
  const broken = brokenFloors(figures);
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ passed: broken.length === 0, broken, figures }, null, 2));
  else printAll(measured, broken);
  if (broken.length > 0) process.exitCode = 1;
}

function printAll(measured: Measured, broken: readonly string[]): void {
  const details = process.argv.includes('--details');
  const { fitted, aside } = measured.detection;
  if (fitted) printDetection('fitted', fitted, details);
  if (aside) printDetection('aside', aside, false);
  printSentences(measured.sentences, details);
  for (const { half, result, figures } of measured.gold)
    printGold(half, result, figures, half === 'dev' && details);
  printNearCopies(measured.nearCopies);
  printBodies(measured.bodies, details);
  if (measured.seeds) printSeeds(measured.seeds.pairs, measured.seeds.extraction);
  else console.log('The seed documents (../shared/seeds) are not here: their pairs cannot be evaluated.');
  console.log(
    broken.length === 0 ? '\nEvery figure keeps to its floor or ceiling.' : `\n${broken.join('\n')}`,
  );
}

await main();
