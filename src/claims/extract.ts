import { isOfSpeech } from '../text/distance-dates';
import type { IsoDate, Period } from '../text/period';
import { type Sentence, splitSentences } from '../text/sentences';
import type { DateMention } from '../text/time-mention';
import type { Topic } from '../topic/topic';
import { namesAt, readVoices } from './attribution';
import type { ArticleClaim } from './claim';
import { isSetAside } from './contrasts';
import { derivedFrom } from './derived';
import { type InMind, inMindFrom, readOn } from './discourse';
import type { Draft } from './draft';
import { isElsewhere } from './elsewhere';
import { impliedBy } from './implied';
import { readMeasures } from './measures';
import { isOfAnotherThing } from './other-rounds';
import { readPropositions } from './propositions';
import { answerIn } from './questions';
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
 * `sentence` is exactly `text.slice(start, end)`. Only the first `LONGEST_TEXT` characters are read. Of a text that
 * was `begun` before, what stands there word for word is not read again; the claims are the same with and without it.
 */
export function extractClaims(
  article: Readable,
  topic: Topic,
  begun: TextReading | null = null,
): ArticleClaim[] {
  const reading = new TextReading(article, topic);
  if (begun) reading.takeOver(begun);
  for (const _sentence of reading.steps());
  return reading.claims;
}

/** What is known once a sentence has been read. */
interface Known {
  readonly span: Sentence;
  /** How many claims had been made by then. */
  readonly claims: number;
  /** The sentences read last, nearest first. */
  readonly read: readonly ReadSentence[];
  readonly lastSource: readonly string[];
  readonly inMind: InMind;
  /** The sentence with the figures it told, and how many figures had been told by then. */
  readonly told: Surroundings['told'];
  readonly figures: number;
}

/** A text on its way to being read, sentence by sentence. */
export class TextReading {
  readonly claims: ArticleClaim[] = [];
  /** All figures told so far. */
  private readonly figures: Draft[] = [];
  private readonly title: Surroundings['title'];
  private readonly spans: readonly Sentence[];
  /** How many sentences have been read. */
  private sentences = 0;
  private last: Known | null = null;
  /** After each sentence, where another reading is to take over; else what is read is soon let go. */
  private readonly known: Known[] = [];

  constructor(
    private readonly article: Readable,
    private readonly topic: Topic,
    private readonly isForAnother = false,
  ) {
    this.title = titleHits(article, topic);
    this.spans = splitSentences(article.text.slice(0, LONGEST_TEXT)).filter(
      ({ start, end }) => end - start <= LONGEST_SENTENCE,
    );
  }

  /** Reads on from where it stopped, a sentence in each step. */
  *steps(): Generator<void, void> {
    for (let next = this.spans[this.sentences]; next; next = this.spans[this.sentences]) {
      this.readOn(next);
      yield;
    }
  }

  /** Takes over what another reading has read, as far as both texts are the same from their start. To be called first. */
  takeOver(other: TextReading): void {
    const [mine, its] = [this.article, other.article];
    const isAlike =
      this.topic === other.topic && mine.title === its.title && mine.published === its.published;
    if (!isAlike) return;
    for (const known of other.known) {
      const span = this.spans[this.sentences];
      if (!span || !isSameSpan(span, known.span)) break;
      if (mine.text.slice(span.start, span.end) !== its.text.slice(span.start, span.end)) break;
      this.last = known;
      this.sentences += 1;
    }
    this.claims.push(...other.claims.slice(0, this.last?.claims ?? 0));
    this.figures.push(...other.figures.slice(0, this.last?.figures ?? 0));
  }

  private readOn(span: Sentence): void {
    const { article, topic, title, last } = this;
    const read = last?.read ?? [];
    const before = read.slice(0, CONTEXT_SENTENCES);
    const [day, month] = [dayToldBy(read[0]), dateToldIn(before)];
    const sentence = readSentence(article.text, span, topic, article.published, day, month);
    const inMind = readOn(sentence, last?.inMind ?? inMindFrom(title, topic), topic);
    const { published } = article;
    const { subject } = inMind;
    const earlier = read.slice(CONTEXT_SENTENCES);
    const told = last?.told ?? null;
    const around = { topic, published, title, before, earlier, told, known: this.figures, subject };
    const drafts: Draft[] = [...answersIn(sentence, read[0], around), ...draftsOf(sentence, around)];
    const figures = drafts.filter(({ kind, value }) => kind === 'measure' && value?.type === 'quantity');
    this.figures.push(...figures);
    const voices = readVoices(sentence, last?.lastSource ?? []);
    for (const draft of drafts)
      this.claims.push(
        claimOf(draft, sentence, namesAt(voices, draft.token, sentence), this.claims.length + 1),
      );
    this.last = {
      span,
      claims: this.claims.length,
      read: [sentence, ...read].slice(0, PLACE_SENTENCES),
      lastSource: voices[0]?.names ?? last?.lastSource ?? [],
      inMind,
      told: { sentence, drafts: figures },
      figures: this.figures.length,
    };
    this.sentences += 1;
    if (this.isForAnother) this.known.push(this.last);
  }
}

function isSameSpan(one: Sentence, other: Sentence): boolean {
  return (
    one.start === other.start &&
    one.end === other.end &&
    one.paragraph === other.paragraph &&
    one.sentence === other.sentence
  );
}

/** "Has the truce collapsed? Yes.": what the question asks about is told by the answer. */
function answersIn(
  sentence: ReadSentence,
  question: ReadSentence | undefined,
  around: Surroundings,
): Draft[] {
  const answered = answerIn(sentence, question);
  if (!question || answered === null) return [];
  return readPropositions({ ...question, answered }, around).map((draft) => ({ ...draft, token: 0 }));
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
  const span = {
    start: 0,
    end: article.title.length,
    paragraph: 1,
    sentence: 1,
  };
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
    .filter(
      ({ token, slot }) =>
        !isElsewhere(sentence, token, around.topic) && !isAnother(sentence, token, slot, around),
    )
    .filter((draft) => draft.kind !== 'measure' || !isSetAside(sentence, draft.token))
    .sort((a, b) => a.token - b.token);
}

function isAnother(
  sentence: ReadSentence,
  token: number,
  id: string | null,
  { topic }: Surroundings,
): boolean {
  const slot = id === null ? undefined : topic.slot(id);
  return slot !== undefined && isOfAnotherThing(sentence, token, slot);
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
