import { performance } from 'node:perf_hooks';
import { bundledFiles } from '../../src/corpus/bundled-files';
import { parseCorpusFile } from '../../src/corpus/validate';
import { analyseArticle } from '../../src/reading/analyse';
import { memoryCorpus } from '../../src/reading/memory-corpus';
import { bundledTopics } from '../../src/topic/bundled';
import { detectTopic } from '../../src/topic/detect';
import { measureHostileTexts } from './hostile-texts';
import { longArticle } from './long-article';
import { printFinders } from './print-finders';
import { measureThroughput } from './throughput';

/**
 * How long the engine takes on this machine: `npm run bench`. Figures to compare with one another and over time, not
 * limits: tests check sizes and results, never times.
 */

const WORDS = 2_000;
const WARM_RUNS = 60;

function bundledCorpus() {
  return memoryCorpus(
    bundledFiles.map((given) => {
      const parsed = parseCorpusFile(JSON.stringify(given));
      if (!parsed.ok) throw new Error(parsed.problem);
      return parsed.file;
    }),
  );
}

/** The time of the first run, and of the later ones: the middle one and the one that 95 in 100 stay below. */
async function time(name: string, run: () => unknown): Promise<void> {
  const once = async (): Promise<number> => {
    const started = performance.now();
    await run();
    return performance.now() - started;
  };
  const cold = await once();
  const warm: number[] = [];
  for (let i = 0; i < WARM_RUNS; i += 1) warm.push(await once());
  warm.sort((a, b) => a - b);
  const at = (share: number): string =>
    (warm[Math.floor(share * (warm.length - 1))] ?? 0).toFixed(2).padStart(8);
  process.stdout.write(`${name.padEnd(52)}${cold.toFixed(2).padStart(8)}${at(0.5)}${at(0.95)}\n`);
}

async function printEngine(): Promise<void> {
  const corpus = bundledCorpus();
  const [topic] = bundledTopics;
  if (!topic) throw new Error('There is no bundled topic.');
  const article = longArticle(WORDS);
  const words = article.text.split(/\s+/).length;

  process.stdout.write(`An article of ${words} words; times in ms\n`);
  process.stdout.write(`${''.padEnd(52)}${'first'.padStart(8)}${'median'.padStart(8)}${'p95'.padStart(8)}\n`);
  await time('detect the topic', () =>
    detectTopic({ title: article.title, description: '', body: article.text }, topic.pack.detection),
  );
  await time('analyse: extract, compare, report', () => analyseArticle(article, bundledTopics, corpus));
  await time('analyse an article off topic', () =>
    analyseArticle(
      { ...article, title: 'Night ferry', text: 'The ferry sails again. '.repeat(500) },
      bundledTopics,
      corpus,
    ),
  );

  const { claims } = await analyseArticle(article, bundledTopics, corpus);
  const related = claims.filter(({ relations }) => relations.length > 0).length;
  process.stdout.write(`${claims.length} claims found, ${related} of them related to the bundled corpus\n`);

  const [ours, ...others] = measureThroughput(topic);
  const speed = (perSecond: number) => `${Math.round(perSecond / 1000)}k words/s`.padStart(16);
  if (ours) {
    process.stdout.write(`\nReading every fifth article under test/eval/dev, taking turns\n`);
    process.stdout.write(`${ours.name.padEnd(52)}${speed(ours.wordsPerSecond)}\n`);
    for (const other of others) {
      const ratio = (ours.wordsPerSecond / other.wordsPerSecond).toFixed(1);
      process.stdout.write(
        `${other.name.padEnd(52)}${speed(other.wordsPerSecond)}   ours is ${ratio} times as fast\n`,
      );
    }
  }

  const SIZE = 2_000_000;
  process.stdout.write(
    `\nTwo million characters of one thing, and a quarter of it; four times as much should take four times\n`,
  );
  for (const { name, quarter, whole } of measureHostileTexts(topic, SIZE)) {
    const growth = (whole / quarter).toFixed(1);
    process.stdout.write(
      `${name.padEnd(52)}${quarter.toFixed(0).padStart(8)}${whole.toFixed(0).padStart(8)} ms   ${growth} times\n`,
    );
  }
}

// `npm run bench -- finders` measures finding alone.
if (process.argv[2] !== 'finders') await printEngine();
await printFinders(10_000, 150);
// Orama takes a second for each of these.
await printFinders(100_000, 40);
