import { forgetDatabases, openTestCorpus } from '../unit/corpus/open-test-corpus';
import { packMaker } from './cases';
import { fuzzChanges, fuzzImport, fuzzPack, fuzzSubscription, type Tally } from './fuzz';

/**
 * `npm run fuzz [CASES] [SEED]`: reads so many made-up imports and packs (100,000 unless said otherwise) and stops at the
 * first that throws, half applies, names no place, or takes longer than allowed. The same seed makes the same cases.
 */
const [cases = 100_000, seed = 1] = process.argv.slice(2).map(Number);
/** The longest one case may take, in milliseconds; a slow machine under load is no failure, a hang is. */
const LONGEST = 5_000;
/** How much the memory in use may grow over the whole run, in MB. */
const GROWTH = 300;

const maker = await packMaker();
forgetDatabases();
const corpus = await openTestCorpus();
const tally: Tally = new Map();
let slowest = { ms: 0, seed: 0 };
const inUse = (): number => process.memoryUsage().heapUsed / 1024 / 1024;
const atFirst = inUse();
let most = atFirst;

for (let at = 0; at < cases; at += 1) {
  const started = performance.now();
  const one = seed * 1_000_003 + at;
  // One in fifty goes through a real corpus; the others ask the readers alone.
  if (at % 50 === 0) await fuzzSubscription(one, tally, maker, corpus);
  else if (at % 50 === 25) await fuzzImport(one, tally, corpus);
  else if (at % 5 === 1) await fuzzChanges(one, tally, maker);
  else if (at % 2 === 0) await fuzzPack(one, tally, maker);
  else await fuzzImport(one, tally, null);
  const ms = performance.now() - started;
  if (ms > slowest.ms) slowest = { ms, seed: one };
  if (ms > LONGEST) throw new Error(`case ${one} took ${Math.round(ms)} ms`);
  if (at % 1_000 === 0) most = Math.max(most, inUse());
  if (at % 50 === 25 && at % 2_000 === 25) await corpus.reset();
}
corpus.close();

for (const [what, count] of [...tally].sort())
  process.stdout.write(`${String(count).padStart(8)}  ${what}\n`);
process.stdout.write(
  `${cases} cases, seed ${seed}: nothing thrown, nothing half applied; slowest ${Math.round(slowest.ms)} ms (case ${slowest.seed}); memory in use at most ${Math.round(most - atFirst)} MB over the start\n`,
);
if (most - atFirst > GROWTH) throw new Error(`memory in use grew by ${Math.round(most - atFirst)} MB`);
