import { CorpusError } from '../corpus/corpus-error';
import { openCorpus } from '../corpus/open';
import { packagedTopics } from '../corpus/packaged-topics';
import type { Result } from '../messages/protocol';
import { withPlots } from '../plot/with-plots';
import { analyseArticle, analysePassage } from '../reading/analyse';
import type { Article, Report } from '../reading/report';
import { corpusErrorWords } from '../words/corpus-error-words';

type Corpus = Awaited<ReturnType<typeof openCorpus>>;

/** Opened by the first article after the worker woke. A failed opening is tried again by the next one. */
let corpus: Promise<Corpus> | null = null;

/**
 * Fetches what comparing needs, so that it is there when the page's script has read the article. What goes wrong is
 * tried again, and told, by the comparison itself.
 */
export function prepareToCompare(): void {
  corpus ??= openCorpus();
  const opening = corpus;
  opening.catch(() => {
    if (corpus === opening) corpus = null;
  });
  packagedTopics().catch(() => undefined);
}

/** Compares one article with the corpus of this device and lays out the plots of what was found. */
export function compareWithCorpus(article: Article): Promise<Result<Report>> {
  return withCorpus((topics, opened) => analyseArticle(article, topics, opened));
}

/** Compares a part of an article; `context` is the start of the article's own text. */
export function comparePassage(passage: Article, context: string): Promise<Result<Report>> {
  return withCorpus((topics, opened) => analysePassage(passage, context, topics, opened));
}

type Topics = Awaited<ReturnType<typeof packagedTopics>>;
type Compare = (topics: Topics, corpus: Corpus) => Promise<Report>;

/**
 * When the corpus cannot be opened, the result says why in the reader's language; anything else thrown is a bug and is
 * passed on. A connection the browser or an upgrade closed is opened anew once.
 */
async function withCorpus(compare: Compare): Promise<Result<Report>> {
  const wasOpen = corpus !== null;
  try {
    corpus ??= openCorpus();
    const topics = await packagedTopics();
    return { ok: true, value: withPlots(await compare(topics, await corpus)) };
  } catch (error) {
    corpus = null;
    if (!(error instanceof CorpusError)) throw error;
    if (wasOpen && error.code === 'unavailable') return withCorpus(compare);
    return { ok: false, message: corpusErrorWords(error) };
  }
}
