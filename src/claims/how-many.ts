import type { Topic } from '../topic/topic';
import type { Borrowed } from './ellipsis';
import type { NounPhrase } from './noun-phrase';
import type { ReadSentence } from './read-sentence';

/** An answer gives its figure among its first words ("Israeli intelligence believes that about 24 …"). */
const ANSWER_REACH = 8;

/**
 * "How many of the hostages are alive? About 24, according to Israel.": a figure without a noun takes the noun and verb
 * of the question before it. They are set down as if they stood behind the sentence.
 */
export function askedBefore(
  sentence: ReadSentence,
  figure: { readonly firstToken: number },
  phrase: NounPhrase,
  question: ReadSentence | undefined,
  topic: Topic,
): Borrowed | null {
  const asked =
    phrase.heads[0] === '-' && isAnswer(sentence, figure.firstToken) && question ? askedIn(question) : null;
  if (!question || asked === null) return null;
  const heads: string[] = [];
  const offset = sentence.tokens.length - asked;
  for (let i = asked; i < question.tokens.length; i++)
    for (const concept of question.hits.at(i)) {
      if (topic.headConcepts.has(concept)) heads.push(concept);
      const hit = { first: i + offset, last: i + offset };
      if (!sentence.hits.within(concept, hit.first, hit.last)) sentence.hits.add(concept, hit);
    }
  const range = {
    first: sentence.tokens.length,
    last: sentence.tokens.length + question.tokens.length - asked,
  };
  return heads.length === 0 ? null : { phrase: { ...phrase, heads: [...heads, '-'] }, range };
}

/** The sentence's first figure, and near its head. */
function isAnswer({ quantities }: ReadSentence, figure: number): boolean {
  return quantities[0]?.firstToken === figure && figure <= ANSWER_REACH;
}

/** Where a question says how many of what it asks for; null when it asks for no number. */
function askedIn({ tokens }: ReadSentence): number | null {
  if (tokens.at(-1)?.norm !== '?') return null;
  const how = tokens.findIndex(({ norm }, i) => norm === 'how' && tokens[i + 1]?.norm === 'many');
  return how < 0 ? null : how + 2;
}
