import type { ArticleClaim, CorpusClaim } from '../claims/claim';
import { tokenize } from '../text/tokens';
import type { Topic } from '../topic/topic';
import { articleClaims } from './article-claims';
import type { Article } from './report';

const EXCERPT_WORDS = 8;

/**
 * The claims of a text as corpus claims of the source `sourceId`, read by the same extractor as articles. The
 * statement is the sentence the claim stands in; ids are `<sourceId>.<number>`.
 */
export function claimsOfSource(article: Article, sourceId: string, topics: readonly Topic[]): CorpusClaim[] {
  return topics
    .flatMap((topic) => articleClaims(article, topic))
    .map((claim, index) => corpusClaim(claim, sourceId, index + 1));
}

function corpusClaim(claim: ArticleClaim, sourceId: string, number: number): CorpusClaim {
  const {
    id: _id,
    sentence,
    start: _start,
    end: _end,
    derived: _derived,
    confidence: _confidence,
    ...rest
  } = claim;
  return {
    ...rest,
    id: `${sourceId}.${number}`,
    sourceId,
    statement: sentence.replace(/\s+/g, ' ').trim(),
    excerpt: excerptOf(sentence, claim.value?.said ?? ''),
    place: { paragraph: Math.max(1, claim.place.paragraph), sentence: claim.place.sentence },
  };
}

/** At most eight words of the sentence around the value's own words, else its first eight. */
function excerptOf(sentence: string, said: string): string {
  const words = sentence.split(/\s+/).filter((word) => word !== '');
  const figure = tokenize(said).find((token) => token.kind === 'number')?.raw;
  const at =
    figure === undefined
      ? 0
      : Math.max(
          0,
          words.findIndex((word) => word.includes(figure)),
        );
  const first = Math.max(0, Math.min(at - 2, words.length - EXCERPT_WORDS));
  return words.slice(first, first + EXCERPT_WORDS).join(' ');
}
