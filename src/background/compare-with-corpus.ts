import type { TextReading } from '../claims/extract';
import { CorpusError } from '../corpus/corpus-error';
import { openForReading } from '../corpus/open-for-reading';
import { packagedTopics } from '../corpus/packaged-topics';
import type { Result } from '../messages/protocol';
import { withPlots } from '../plot/with-plots';
import { analyseArticle, analysePassage } from '../reading/analyse';
import type { CorpusReader } from '../reading/corpus-reader';
import { type Beginning, beginReading, readWordsAhead } from '../reading/read-ahead';
import type { Article, Report } from '../reading/report';
import { idleTask, takeTurns } from '../turns/in-turns';
import { corpusErrorWords } from '../words/corpus-error-words';

type Corpus = Awaited<ReturnType<typeof openForReading>>;

/** Opened by the first article after the worker woke. A failed opening is tried again by the next one. */
let corpus: Promise<Corpus> | null = null;

/** Counted up by each comparison: what is read ahead gives way to it. */
let comparisons = 0;

/** The text that was read ahead last, as far as that went. */
let begun: TextReading | null = null;

/**
 * Fetches what comparing needs, once nothing else waits for the worker: a page is being loaded on which there may be an
 * article. What goes wrong is tried again, and told, by the comparison itself.
 */
export async function expectArticle(): Promise<void> {
  await idleTask();
  openAhead();
  packagedTopics().catch(() => undefined);
}

/**
 * Fetches what comparing needs, and reads what can be read of an article before it has been taken from its page. What
 * goes wrong is tried again, and told, by the comparison itself.
 */
export function prepareToCompare(beginning: Promise<Beginning | null>): void {
  openAhead();
  readBeginning(beginning, packagedTopics()).catch(() => undefined);
}

function openAhead(): void {
  corpus ??= openForReading();
  const opening = corpus;
  opening.catch(() => {
    if (corpus === opening) corpus = null;
  });
}

async function readBeginning(asked: Promise<Beginning | null>, coming: Promise<Topics>): Promise<void> {
  const mine = comparisons;
  const beginning = await asked;
  if (!beginning) return;
  let hasTopics = false;
  const arrived = (): void => {
    hasTopics = true;
  };
  coming.then(arrived, arrived);
  await inRests(readWordsAhead(beginning), () => hasTopics || mine !== comparisons);
  const [topic] = await coming;
  if (!topic || mine !== comparisons) return;
  begun = beginReading(beginning, topic);
  await inRests(begun.steps(), () => mine !== comparisons);
}

/** Takes steps whenever nothing else waits for the worker, until there is none left or they are no more needed. */
async function inRests(steps: Iterable<void>, isEnough: () => boolean): Promise<void> {
  const giveWay = takeTurns(idleTask);
  await idleTask();
  if (isEnough()) return;
  for (const _step of steps) {
    await giveWay();
    if (isEnough()) return;
  }
}

/** Compares one article with the corpus of this device and lays out the plots of what was found. */
export function compareWithCorpus(article: Article): Promise<Result<Report>> {
  const known = begun;
  begun = null;
  return withCorpus((topics, opened) => analyseArticle(article, topics, opened, known));
}

/** Compares a part of an article; `context` is the start of the article's own text. */
export function comparePassage(passage: Article, context: string): Promise<Result<Report>> {
  return withCorpus((topics, opened) => analysePassage(passage, context, topics, opened));
}

type Topics = Awaited<ReturnType<typeof packagedTopics>>;
type Compare = (topics: Topics, corpus: CorpusReader) => Promise<Report>;

/**
 * When the corpus cannot be opened, the result says why in the reader's language; anything else thrown is a bug and is
 * passed on. A connection the browser or an upgrade closed is opened anew once.
 */
async function withCorpus(compare: Compare): Promise<Result<Report>> {
  const wasOpen = corpus !== null;
  comparisons += 1;
  try {
    // Held on to: what was opened ahead and fails is given up for the next article meanwhile.
    corpus ??= openForReading();
    const opening = corpus;
    const topics = await packagedTopics();
    return { ok: true, value: withPlots(await compare(topics, await opening)) };
  } catch (error) {
    corpus = null;
    if (!(error instanceof CorpusError)) throw error;
    if (wasOpen && error.code === 'unavailable') return withCorpus(compare);
    return { ok: false, message: corpusErrorWords(error) };
  }
}
