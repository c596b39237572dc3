import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../src/page/read-article';
import { type BodyScore, type MeanScore, meanScore, scoreBody } from './shingles';

const FOLDER = resolve('../shared/data/article-extraction');

/**
 * Where a page counts: in the half the rules were worked out on, or in the other, of which only the pages that had
 * gone wholly wrong were looked into.
 */
export type BodiesHalf = 'worked on' | 'aside';

/** One page of the benchmark: what was read, what people marked, and how far they match. */
export interface BodyResult {
  readonly id: string;
  readonly url: string;
  readonly half: BodiesHalf;
  readonly marked: string;
  /** What was read; null when the page was not taken for an article. */
  readonly read: string | null;
  readonly score: BodyScore;
}

export interface BodiesFigures {
  readonly results: readonly BodyResult[];
  readonly all: MeanScore;
  readonly halves: Readonly<Record<BodiesHalf, MeanScore>>;
}

/** Reads each page of the article extraction benchmark; null where the benchmark is not beside the project. */
export function evaluateBodies(): BodiesFigures | null {
  const file = join(FOLDER, 'ground-truth.json');
  if (!existsSync(file)) return null;
  const truth = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    { readonly url: string; readonly articleBody: string }
  >;
  const results = Object.entries(truth).map(([id, { url, articleBody }]): BodyResult => {
    const html = gunzipSync(readFileSync(join(FOLDER, 'html', `${id}.html.gz`))).toString('utf8');
    const read = readArticle(parseHTML(html).document as unknown as Document, url)?.article.text ?? null;
    const half = Number.parseInt(id.slice(-1), 16) % 2 === 0 ? 'worked on' : 'aside';
    return { id, url, half, marked: articleBody, read, score: scoreBody(articleBody, read ?? '') };
  });
  const meanOf = (half?: BodiesHalf): MeanScore =>
    meanScore(results.filter((each) => !half || each.half === half).map(({ score }) => score));
  return { results, all: meanOf(), halves: { 'worked on': meanOf('worked on'), aside: meanOf('aside') } };
}

/** Prints the figures; with `details` also the pages of the half that is worked on which fall short. */
export function printBodies(figures: BodiesFigures | null, details: boolean): void {
  if (!figures) {
    console.log('\nThe article extraction benchmark (../shared/data) is not here: reading is not measured.');
    return;
  }
  console.log(`\nArticle bodies, ${figures.results.length} real pages`);
  console.log(`all                  ${say(figures.all)}`);
  for (const half of ['worked on', 'aside'] as const)
    console.log(`${half.padEnd(20)} ${say(figures.halves[half])}`);
  if (!details) return;
  const short = figures.results.filter(
    ({ half, score }) => half === 'worked on' && score.truePositive < 0.98,
  );
  for (const { id, url, score, read } of short.sort((a, b) => a.score.truePositive - b.score.truePositive)) {
    const what = read === null ? 'not read' : `precision ${score.precision.toFixed(3)}`;
    console.log(`  ${id.slice(0, 8)} ${what}, recall ${score.recall.toFixed(3)} ${url.slice(0, 80)}`);
  }
}

function say({ precision, recall, f1 }: MeanScore): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
