import { calibrationOf, type GoldFigures, type Share } from './figures';
import { type GoldResult, NAMES } from './gold';

/** Prints one half's figures; with `details` also every wrong and missed relation (never used on frozen). */
export function printGold(half: string, result: GoldResult, figures: GoldFigures, details: boolean): void {
  console.log(
    `\nLabelled articles, ${half}: ${result.articles} articles, ${result.items.length} relations, ${result.traps} traps`,
  );
  if (result.offTopic.length > 0) console.log(`taken for off topic: ${result.offTopic.join(', ')}`);
  for (const [name, share] of Object.entries(figures.precision))
    console.log(`precision ${name.padEnd(10)} ${say(share)}`);
  for (const [name, share] of Object.entries(figures.coreRecall))
    console.log(`core recall ${name.padEnd(8)} ${say(share)}`);
  console.log(`core recall          ${say(figures.recall.core)}`);
  console.log(`soft recall          ${say(figures.recall.soft)}`);
  console.log(`conflict and changed confused ${say(figures.confused)}`);
  for (const { said, right } of calibrationOf(result))
    console.log(`said to be sure to ${(100 * said).toFixed(0)}%  ${say(right)}`);
  console.log(`traps fallen into    ${figures.traps.fallen} of ${figures.traps.all}`);
  if (process.argv.includes('--slots')) printSlots(result);
  if (details) printDetails(result);
}

/** Right, wrong and missed relations of each slot, for every relation. */
function printSlots(result: GoldResult): void {
  const rows = new Map<string, { right: number; wrong: number; missed: number }>();
  const row = (key: string) => {
    const known = rows.get(key) ?? { right: 0, wrong: 0, missed: 0 };
    rows.set(key, known);
    return known;
  };
  for (const each of result.shown) {
    if (each.verdict === 'unsure') continue;
    row(`${each.relation} ${each.slot}`)[each.verdict === 'right' ? 'right' : 'wrong']++;
  }
  for (const { item } of result.missed) row(`${NAMES[item.relation]} ${item.key}`).missed++;
  console.log('\n                                              right  wrong  missed');
  for (const [key, { right, wrong, missed }] of [...rows].sort()) {
    const cells = [right, wrong, missed].map((value) => String(value).padStart(5));
    console.log(`  ${key.padEnd(42)} ${cells.join('  ')}`);
  }
}

function printDetails(result: GoldResult): void {
  for (const each of result.shown) {
    if (each.verdict === 'right' || each.verdict === 'unsure') continue;
    console.log(
      `\n  ${each.verdict.toUpperCase()} ${each.article} ${each.slot} ${each.relation} ${each.seedClaim}: ${each.reason}`,
    );
    console.log(`    ${each.sentence}`);
  }
  for (const { article, item } of result.missed) {
    console.log(
      `  missed ${article} ${item.strength} ${item.relation} ${item.seed_claim} ${item.key}: ${item.fragment}`,
    );
  }
}

export function say({ of, all, value, low, high }: Share): string {
  if (all === 0) return 'none';
  const percent = (x: number) => (100 * x).toFixed(1);
  return `${percent(value).padStart(5)}%  (${of} of ${all}; ${percent(low)} to ${percent(high)})`;
}
