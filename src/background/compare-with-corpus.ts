import { CorpusError } from '../corpus/corpus-error';
import { openCorpus } from '../corpus/open';
import { packagedTopics } from '../corpus/packaged-topics';
import type { Result } from '../messages/protocol';
import { withPlots } from '../plot/with-plots';
import { analyseArticle } from '../reading/analyse';
import type { Article, Report } from '../reading/report';

type Corpus = Awaited<ReturnType<typeof openCorpus>>;

/** Opened by the first article after the worker woke. A failed opening is tried again by the next one. */
let corpus: Promise<Corpus> | null = null;

/**
 * Compares one article with the corpus of this device and lays out the plots of what was found. When the corpus cannot be opened, the result says why in the
 * corpus's own words; anything else thrown is a bug and is passed on. A connection the browser or an upgrade closed
 * is opened anew once.
 */
export async function compareWithCorpus(article: Article): Promise<Result<Report>> {
  const wasOpen = corpus !== null;
  try {
    return await compare(article);
  } catch (error) {
    corpus = null;
    if (!(error instanceof CorpusError)) throw error;
    if (wasOpen && error.code === 'unavailable') return compareWithCorpus(article);
    return { ok: false, message: error.message };
  }
}

async function compare(article: Article): Promise<Result<Report>> {
  corpus ??= openCorpus();
  const topics = await packagedTopics();
  return { ok: true, value: withPlots(await analyseArticle(article, topics, await corpus)) };
}
