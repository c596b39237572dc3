import type { ArticleClaim, CorpusClaim } from '../claims/claim';
import { extractClaims, type TextReading } from '../claims/extract';
import { guessLanguage } from '../text/language';
import { tokenize } from '../text/tokens';
import { detectTopic } from '../topic/detect';
import type { Topic } from '../topic/topic';
import type { TopicVerdict } from '../topic/verdict';
import { articleClaims } from './article-claims';
import { candidatesFor, claimsToCompare } from './candidates';
import type { CorpusReader } from './corpus-reader';
import { leftOut } from './left-out';
import { onePerSentence } from './one-per-sentence';
import { type Candidates, relate } from './relations';
import type { Article, Report, ReportArticle, ReportClaim, ReportCorpus } from './report';

/**
 * Reads an article and compares it with the corpus. An article on none of the topics, or in a language other
 * than English, gives a report without claims. `begun` is what has been read of its text before, if anything.
 */
export async function analyseArticle(
  article: Article,
  topics: readonly Topic[],
  corpus: CorpusReader,
  begun: TextReading | null = null,
): Promise<Report> {
  const { topic, verdict } = bestTopic(article, topics);
  if (!topic || !verdict.onTopic) return emptyReport(article, verdict);
  const mine = articleClaims(article, topic, begun);
  const { theirs, candidates, census, claims } = await compareClaims(article, mine, topic, corpus);
  return {
    ...emptyReport(article, verdict),
    claims,
    leftOut: leftOut(article, mine, theirs, candidates, topic),
    corpus: census,
  };
}

/**
 * Reads a part of an article and compares it with the corpus: `passage.text` is the part, everything else the
 * article's own. The headline helps to understand the part and is not read for claims, and nothing counts as left out.
 * A part too short to tell its topic takes that of `context`, the start of the article's text.
 */
export async function analysePassage(
  passage: Article,
  context: string,
  topics: readonly Topic[],
  corpus: CorpusReader,
): Promise<Report> {
  const alone = bestTopic(passage, topics);
  const { topic, verdict } = alone.verdict.onTopic ? alone : bestTopic({ ...passage, text: context }, topics);
  if (!topic || !verdict.onTopic) return emptyReport(passage, verdict);
  const mine = extractClaims(passage, topic);
  const { claims, census } = await compareClaims(passage, mine, topic, corpus);
  return { ...emptyReport(passage, verdict), claims, corpus: census };
}

interface Compared {
  readonly theirs: readonly CorpusClaim[];
  readonly candidates: Candidates;
  readonly census: ReportCorpus;
  readonly claims: readonly ReportClaim[];
}

async function compareClaims(
  article: Article,
  mine: readonly ArticleClaim[],
  topic: Topic,
  corpus: CorpusReader,
): Promise<Compared> {
  const theirs = await claimsToCompare(article, mine, topic, corpus);
  // Few articles stand in the corpus themselves: meanwhile it is counted with all its sources.
  const ofAll = corpus.census(allSlots(topic), new Set());
  ofAll.catch(() => undefined);
  const { candidates, own } = await candidatesFor(article, mine, theirs, topic, corpus);
  const census = await (own.size === 0 ? ofAll : corpus.census(allSlots(topic), own));
  return {
    theirs,
    candidates,
    census,
    claims: onePerSentence(mine.map((claim) => relate(claim, candidates, topic))),
  };
}

function emptyReport(article: Article, verdict: TopicVerdict): Report {
  return { article: describe(article), topic: verdict, claims: [], leftOut: [] };
}

function bestTopic(
  article: Article,
  topics: readonly Topic[],
): { topic: Topic | undefined; verdict: TopicVerdict } {
  const language = article.language === 'und' ? guessLanguage(article.text) : article.language;
  if (!/^en\b/i.test(language)) {
    const reason = 'Only English articles can be read so far; this one seems to be in another language.';
    return { topic: undefined, verdict: { onTopic: false, score: 0, pack: null, reason } };
  }
  let best: { topic: Topic | undefined; verdict: TopicVerdict } = {
    topic: undefined,
    verdict: { onTopic: false, score: 0, pack: null, reason: 'No topic pack is enabled.' },
  };
  for (const topic of topics) {
    const verdict = detectTopic(
      { title: article.title, description: '', body: article.text },
      topic.pack.detection,
    );
    if (!best.topic || verdict.score > best.verdict.score) best = { topic, verdict };
  }
  return best;
}

function describe(article: Article): ReportArticle {
  const { text, ...about } = article;
  return { ...about, words: tokenize(text).filter((token) => token.kind !== 'punctuation').length };
}

function allSlots(topic: Topic): string[] {
  return topic.pack.slots.map((slot) => slot.slot);
}
