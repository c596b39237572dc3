import { type FinderFigures, measureFinders } from './text-search';

/** Columns: name in the header, width, and what stands in it. */
const COLUMNS: readonly (readonly [name: string, width: number, cell: (figures: FinderFigures) => string])[] =
  [
    ['', 32, ({ name }) => name],
    ['cold ms', 10, ({ cold }) => cold.toFixed(1)],
    ['warm ms', 10, ({ warm }) => warm.toFixed(1)],
    ['stored MB', 11, ({ stored }) => stored.toFixed(1)],
    ['memory MB', 11, ({ memory }) => memory.toFixed(1)],
    ['MRR', 8, ({ mrr }) => mrr.toFixed(3)],
    ['hit@1', 8, ({ hit1 }) => hit1.toFixed(3)],
    ['hit@20', 8, ({ hit20 }) => hit20.toFixed(3)],
  ];

/** Prints how Lateral's index finds claims by their words, beside text search libraries on the same claims and queries. */
export async function printFinders(claims: number, queries: number): Promise<void> {
  const finders = await measureFinders(claims, queries);
  process.stdout.write(
    `\nFinding one of ${claims.toLocaleString('en')} claims by its words, three of ten dropped and two foreign ones added, ${queries} times; Lateral's index in a\ndatabase in memory, slower than a browser's; cold is from the stored form to the first answer, memory what stays for the next\n`,
  );
  process.stdout.write(`${line(({ name }) => name)}\n`);
  const [ours] = finders;
  for (const each of finders) {
    const ratios =
      ours && each !== ours
        ? `   cold ${times(each.cold, ours.cold)}, warm ${times(each.warm, ours.warm)} ours`
        : '';
    process.stdout.write(`${line(({ cell }) => cell(each))}${ratios}\n`);
  }
}

const times = (one: number, other: number): string => `${(one / other).toFixed(1)} times`;

function line(
  write: (column: { readonly name: string; readonly cell: (figures: FinderFigures) => string }) => string,
): string {
  return COLUMNS.map(([name, width, cell], at) => {
    const written = write({ name, cell });
    return at === 0 ? written.padEnd(width) : written.padStart(width);
  }).join('');
}
