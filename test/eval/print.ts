import type { ExtractionResult } from './extraction';
import type { PairsResult } from './pairs';

const RELATIONS = ['agree', 'conflict', 'changed', 'must_not_match', 'unsure'] as const;

/** Prints how the labelled pairs of seed claims came out, and which hand-made claims are found again. */
export function printSeeds(pairs: PairsResult, extraction: ExtractionResult): void {
  const labelled = pairs.outcomes.filter(({ pair }) =>
    ['agree', 'conflict', 'changed'].includes(pair.relation),
  );
  printPairs(pairs, labelled.filter((outcome) => outcome.right).length, labelled.length);
  printExtraction(extraction);
}

function printPairs(pairs: PairsResult, right: number, labelled: number): void {
  console.log('\nPairs of seed claims\n');
  console.log('label            pairs  right  another relation  none');
  for (const relation of RELATIONS) {
    const rows = pairs.outcomes.filter(({ pair }) => pair.relation === relation);
    const none = rows.filter(({ found }) => found.length === 0).length;
    const ok = rows.filter((row) => row.right).length;
    const shown = relation === 'unsure' ? '-' : String(ok);
    const other =
      relation === 'unsure'
        ? rows.length - none
        : rows.length - ok - (relation === 'must_not_match' ? 0 : none);
    console.log(
      `${relation.padEnd(16)} ${pad(rows.length)}  ${shown.padStart(5)}  ${String(other).padStart(16)}  ${String(none).padStart(4)}`,
    );
  }
  console.log(`\n${right} of ${labelled} labelled pairs found with the right relation`);
  for (const { pair, found, right: ok } of pairs.outcomes) {
    if (!ok)
      console.log(
        `  ${pair.relation} ${pair.a} ${pair.b}: ${found.join(', ') || 'nothing'} (${pair.reason})`,
      );
    if (pair.relation === 'unsure' && found.length > 0)
      console.log(`  unsure ${pair.a} ${pair.b}: ${found.join(', ')}`);
  }
  console.log(`${pairs.strays.length} conflicts outside the pairs listed as conflict or unsure`);
  for (const stray of pairs.strays)
    console.log(`  ${stray.source} ${stray.slot} ~ ${stray.claim}: ${stray.reason}`);
}

function printExtraction({ measures, propositions, missed }: ExtractionResult): void {
  const all = measures.all + propositions.all;
  const found = measures.found + propositions.found;
  console.log('\nHand-made claims found again in the seeds\n');
  console.log(`measures      ${share(measures.found, measures.all)}`);
  console.log(`propositions  ${share(propositions.found, propositions.all)}`);
  console.log(`all           ${share(found, all)}`);
  for (const line of missed) console.log(`  missed ${line}`);
}

function share(found: number, all: number): string {
  return `${found} of ${all} (${((100 * found) / Math.max(1, all)).toFixed(1)}%)`;
}

function pad(value: number): string {
  return String(value).padStart(5);
}
