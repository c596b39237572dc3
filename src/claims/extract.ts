import { isOfSpeech } from '../text/distance-dates';
import type { IsoDate, Period } from '../text/period';
import { splitSentences } from '../text/sentences';
import type { DateMention } from '../text/time-mention';
import type { Topic } from '../topic/topic';
import { namesAt, readVoices } from './attribution';
import type { ArticleClaim } from './claim';
import { isSetAside } from './contrasts';
import { derivedFrom } from './derived';
import { inMindFrom, readOn } from './discourse';
import type { Draft } from './draft';
import { isElsewhere } from './elsewhere';
import { impliedBy } from './implied';
import { readMeasures } from './measures';
import { readPropositions } from './propositions';
import { type ReadSentence, readSentence } from './read-sentence';
import type { Surroundings } from './surroundings';
import { readTimeMeasures } from './time-measures';

/** A text to take claims from. `title` helps to understand it; claims come from `text` alone. */
export interface Readable {
  readonly title: string;
  readonly text: string;
  readonly published: IsoDate | null;
}

/** How many sentences back a reader still has in mind what is spoken of. */
const CONTEXT_SENTENCES = 3;
/** How many he still has the place in mind. */
const PLACE_SENTENCES = 8;

/** A text is read up to this many characters, some 40,000 words; no news article is longer, and a tab must not hang. */
export const LONGEST_TEXT = 250_000;

/** A stretch without a sentence's end that is longer than this is a table or noise, and says nothing. Characters. */
const LONGEST_SENTENCE = 3_000;

/**
 * Takes out the claims of a text that fill a slot of the topic, in the order of the text. Every claim's
 * `sentence` is exactly `text.slice(start, end)`. Only the first `LONGEST_TEXT` characters are read.
 */
export function extractClaims(article: Readable, topic: Topic): ArticleClaim[] {
  const title = titleHits(article, topic);
  const claims: ArticleClaim[] = [];
  let read: readonly ReadSentence[] = [];
  let lastSource: readonly string[] = [];
  let inMind = inMindFrom(title, topic);
  for (const span of splitSentences(article.text.slice(0, LONGEST_TEXT))) {
    if (span.end - span.start > LONGEST_SENTENCE) continue;
    const [day, month] = [dayToldBy(read[0]), dateToldIn(read.slice(0, CONTEXT_SENTENCES))];
    const sentence = readSentence(article.text, span, topic, article.published, day, month);
    inMind = readOn(sentence, inMind, topic);
    const { subject } = inMind;
    const [before, earlier] = [read.slice(0, CONTEXT_SENTENCES), read.slice(CONTEXT_SENTENCES)];
    const drafts = draftsOf(sentence, {
      topic,
      published: article.published,
      title,
      before,
      earlier,
      subject,
    });
    const voices = readVoices(sentence, lastSource);
    if (voices[0]) lastSource = voices[0].names;
    for (const draft of drafts)
      claims.push(claimOf(draft, sentence, namesAt(voices, draft.token), claims.length + 1));
    read = [sentence, ...read].slice(0, PLACE_SENTENCES);
  }
  return claims;
}

/** The day the news of a sentence happened, where it tells one. */
function dayToldBy(sentence: ReadSentence | undefined): Period | null {
  const days = sentence?.times.filter(
    (time): time is DateMention =>
      time.kind === 'date' &&
      time.precision === 'day' &&
      time.relation === 'at' &&
      !isOfSpeech(sentence.tokens, time),
  );
  return days?.at(-1)?.period ?? null;
}

/** The last date of any kind that the sentences, nearest first, tell. */
function dateToldIn(sentences: readonly ReadSentence[]): Period | null {
  for (const { times } of sentences) {
    const date = times.findLast((time) => time.kind === 'date' && time.precision !== 'year' && !time.counted);
    if (date?.kind === 'date') return date.period;
  }
  return null;
}

function titleHits(article: Readable, topic: Topic): Surroundings['title'] {
  if (article.title === '') return null;
  const span = { start: 0, end: article.title.length, paragraph: 1, sentence: 1 };
  return readSentence(article.title, span, topic, article.published).hits;
}

function draftsOf(sentence: ReadSentence, around: Surroundings): Draft[] {
  const measures = readMeasures(sentence, around);
  const times = readTimeMeasures(sentence, around);
  const told = readPropositions(sentence, around);
  return [
    ...measures,
    ...derivedFrom(measures, around.topic),
    ...times,
    ...told,
    ...impliedBy(times, told, sentence, around.topic),
  ]
    .filter((draft) => !isElsewhere(sentence, draft.token, around.topic))
    .filter((draft) => draft.kind !== 'measure' || !isSetAside(sentence, draft.token))
    .sort((a, b) => a.token - b.token);
}

function claimOf(
  draft: Draft,
  sentence: ReadSentence,
  attribution: readonly string[],
  number: number,
): ArticleClaim {
  const { token: _token, ...claim } = draft;
  return {
    id: `c${number}`,
    ...claim,
    attribution,
    sentence: sentence.text,
    start: sentence.start,
    end: sentence.end,
    place: { paragraph: sentence.paragraph, sentence: sentence.sentence },
  };
}
