import { Refusal } from '../../corpus/check';
import { readClaimReviews } from '../../corpus/claim-review';
import { readJson } from '../../corpus/read-json';
import { reviewFile } from '../../corpus/review-file';
import { decodeBytes } from '../../files/decode-bytes';
import { say, sayCount } from '../../words/say';
import { PLANNED, partOf } from '../part-of';
import { fitClaim } from '../pasted-text';
import { importWords } from '../transfer/import-words';
import type { Outcome } from './batch-row';
import type { TakingTools } from './taking-tools';

/** So many lines of a feed's problems are shown; the rest is counted. */
const LINES_SHOWN = 5;

/** Takes a Lateral file, as importing does, or ClaimReview. Throws what the corpus and the readers throw. */
export async function takeJson(bytes: Uint8Array, tools: TakingTools): Promise<Outcome> {
  const text = decodeBytes(bytes);
  const json = readJson(text);
  if (!json.ok) return { kind: 'refused', reason: say('add_refused_json', { line: json.problem }) };
  return isLateral(json.value) ? takeCorpus(text, [], tools) : takeReviews(json.value, tools);
}

function isLateral(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'format');
}

async function takeCorpus(
  text: string,
  leftOut: readonly string[],
  { corpus, ask, hooks }: TakingTools,
): Promise<Outcome> {
  const plan = await corpus.planImport(text, partOf(hooks, 0, PLANNED));
  // Should a difference come in meanwhile, from another tab, nothing of the reader's is lost.
  const way = plan.differing.length === 0 ? 'merge' : await ask(plan);
  if (way === null) return { kind: 'refused', reason: say('options_transfer_stopped') };
  const result = await corpus.runImport(plan, way, partOf(hooks, PLANNED, 1));
  const refused = result.refused.map(({ title }) => say('options_transfer_refused', { title }));
  return { kind: 'imported', words: importWords(result), leftOut: [...refused, ...leftOut] };
}

async function takeReviews(json: unknown, tools: TakingTools): Promise<Outcome> {
  try {
    const { reviews, problems } = readClaimReviews(json);
    const extract: typeof tools.extract = (article, id) => tools.extract(article, id).map(fitClaim);
    const { file, silent } = await reviewFile(reviews, extract, tools.pause);
    const leftOut = [
      ...(silent > 0 ? [sayCount('add_result_silent', silent)] : []),
      ...problems.slice(0, LINES_SHOWN).map((line) => say('add_result_placed', { line })),
      ...(problems.length > LINES_SHOWN ? [sayCount('add_result_more', problems.length - LINES_SHOWN)] : []),
    ];
    if (file.sources.length > 0) return await takeCorpus(JSON.stringify(file), leftOut, tools);
    return { kind: 'refused', reason: leftOut.join(' ') };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', reason: say('add_refused_json', { line: error.line }) };
  }
}
