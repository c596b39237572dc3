import type { IsoDate } from '../text/period';
import type { DateMention, DurationMention, TimeMention } from '../text/time-mention';
import type { MeasureFrame, MeasureSlot } from '../topic/pack';
import { asOfAt, publicationDay } from './as-of';
import { roleOf } from './date-roles';
import type { Draft } from './draft';
import { daysIn } from './elapsed';
import { eventOf, isValidAt } from './event-of';
import { fitsFrame } from './frames';
import { allows, moodOf } from './measures';
import { onOneDay, type TimeReading } from './one-day';
import { isDistanceFrom, isInPassing, isOfOther, startToldOf } from './passing-lengths';
import type { ReadSentence } from './read-sentence';
import { fixedDays, type Surroundings } from './surroundings';
import { spotOf } from './time-spots';
import { endOf, isAbout, isPlausible, measuredValue } from './time-values';

/** The measures whose value is a date, a length of time, or an age. */
export function readTimeMeasures(sentence: ReadSentence, around: Surroundings): Draft[] {
  const readings = sentence.times.flatMap((time) => {
    for (const slot of around.topic.measures) {
      const reading = fill(slot, time, sentence, around);
      if (reading) return [reading];
    }
    return [];
  });
  const told = readings.filter((reading) => !isToldByStart(reading, readings, sentence));
  return onOneDay(told, sentence, around).map(({ draft }) => draft);
}

/** "For 11 weeks from 2 March", "a week after it stopped all aid": the length adds nothing to the day it leads to. */
function isToldByStart(
  { draft, time }: TimeReading,
  readings: readonly TimeReading[],
  sentence: ReadSentence,
): boolean {
  if (time.kind !== 'duration' || draft.value?.type !== 'date') return false;
  const start = startToldOf(sentence, time);
  return readings.some(
    (other) =>
      other.draft.slot === draft.slot &&
      (other.time === start || (isNextDate(other.time) && other.time.firstToken === time.lastToken + 1)),
  );
}

function isNextDate(time: TimeMention): boolean {
  return time.kind === 'date' && time.ofNext === true;
}

function fill(
  slot: MeasureSlot,
  time: TimeMention,
  sentence: ReadSentence,
  around: Surroundings,
): TimeReading | null {
  if (!suits(slot, time)) return null;
  const role = time.kind === 'date' ? roleOf(sentence, time) : 'told';
  if (role === 'news' || role === 'limit') return null;
  if (time.kind === 'age' && isPastAge(sentence, time)) return null;
  if (time.kind === 'duration' && slot.kind === 'duration' && isDistanceFrom(sentence, time)) return null;
  if (time.kind !== 'date' && slot.kind === 'elapsed') {
    if (isAhead(sentence, time) || isOfOther(sentence, time) || !isInRange(slot, time)) return null;
  }
  const spot = spotOf(time, sentence);
  const frame = slot.frames.find(
    (each) =>
      (each.day ?? 'told') === role &&
      takes(slot, each, time, around.published) &&
      fitsFrame(each, sentence, spot, around),
  );
  if (!frame) return null;
  if (time.kind === 'date' && slot.kind === 'date' && isDenied(sentence, time)) return null;
  const isFact =
    isKnownLength(slot, sentence, time) ||
    (frame.moodless === true && time.kind === 'duration' && isInPassing(sentence, time));
  const modality = isFact ? 'fact' : moodOf(slot, sentence, time.firstToken);
  if (!allows(slot, modality)) return null;
  const value = measuredValue(slot, time, sentence, around);
  if (!value || !isPlausible(slot, value)) return null;
  if (time.kind === 'date' && time.wide && !isAbout(slot, time)) return null;
  // A date is what the claim says, not when it holds; nor does another date beside it, or the end, date the claim.
  const when =
    time.kind === 'date' || endOf(slot, around) !== null
      ? publicationDay(around.published)
      : asOfAt(sentence, time.firstToken, around.published, fixedDays(around.topic));
  // A day belongs to the round, visit or truce it falls in, however late it is told.
  const ofDay = time.kind === 'date' ? eventOf(slot, time.period, around.topic) : undefined;
  const event = ofDay ?? eventOf(slot, when.asOf, around.topic);
  if (event === undefined || !isValidAt(slot, when.asOf)) return null;
  const draft: Draft = {
    kind: 'measure',
    slot: slot.slot,
    population: slot.population ?? null,
    event,
    value,
    qualifier: time.kind === 'date' || value.type === 'date' ? 'exactly' : time.qualifier,
    ...when,
    modality,
    token: time.firstToken,
    derived: null,
    confidence: 0.98,
  };
  return { draft, time, frame };
}

function suits(slot: MeasureSlot, time: TimeMention): boolean {
  // "Two months after the blockade began": there the length itself tells how long.
  if (time.kind === 'date') return slot.kind === 'date' || (slot.kind === 'elapsed' && !time.wide);
  if (time.kind === 'age' && time.unit === 'year') return slot.unit === 'year' && slot.kind === 'level';
  // "The war, now 21 months old": no person's age is told in months here.
  if (time.kind === 'age') return slot.kind === 'elapsed';
  return slot.kind === 'elapsed' || (slot.kind === 'duration' && !time.ordinal);
}

const DEFINITE = new Set(['the', 'this', 'its', "'s", 'his', 'their', "israel's"]);

/** "If the 17-month-old war resumes": how long it has lasted is known, whatever is supposed of it. */
function isKnownLength({ kind }: MeasureSlot, { tokens }: ReadSentence, time: TimeMention): boolean {
  if (kind !== 'elapsed' || time.kind === 'date') return false;
  if (!tokens.slice(time.firstToken, time.lastToken + 1).some(({ glued }) => glued)) return false;
  return tokens
    .slice(Math.max(0, time.firstToken - 2), time.firstToken)
    .some(({ norm }) => DEFINITE.has(norm));
}

/** "Then 19, he was seized", "who was 19": an age of a day the text may not tell. */
function isPastAge(sentence: ReadSentence, { firstToken }: DurationMention): boolean {
  const before = sentence.tokens[firstToken - 1]?.norm;
  return before === 'then' || before === 'was';
}

/** "A 24-hour rally against the war" is no length of a war: the slot says how many days make sense. */
function isInRange({ range }: MeasureSlot, time: DurationMention): boolean {
  if (!range) return true;
  const days = daysIn(time.amount, time.unit);
  return days >= range[0] && days <= range[1];
}

/** Whether a frame takes this kind of time: a start that is named, or a length (with "since", its start). */
function takes(
  slot: MeasureSlot,
  frame: MeasureFrame,
  time: TimeMention,
  published: IsoDate | null,
): boolean {
  if (time.kind !== 'date') {
    if (time.amount < (frame.least ?? 0) || time.amount > (frame.most ?? Number.POSITIVE_INFINITY))
      return false;
    const today = published === null ? null : { from: published, to: published };
    return frame.starts !== true && isValidAt(frame, today);
  }
  if (frame.dates && (time.period.to < frame.dates.from || time.period.from > frame.dates.to)) return false;
  return (
    slot.kind === 'date' || frame.starts === true || (frame.starts === undefined && time.relation === 'since')
  );
}

/** "Will not begin on Tuesday": a date that is denied is none. "Not until after the visit on Tuesday" denies none. */
function isDenied(sentence: ReadSentence, { firstToken }: DateMention): boolean {
  const { first } = sentence.clauseAt(firstToken);
  const before = sentence.tokens.slice(first, firstToken);
  const denial = before.findLastIndex(
    ({ norm }) => norm === 'not' || norm === 'never' || norm.endsWith("n't"),
  );
  return denial >= 0 && !before.slice(denial, -1).some(({ norm }) => norm === 'until' || norm === 'till');
}

const MODALS = new Set(['may', 'might', 'could', 'can', 'will', 'would', 'to']);
/** Before these "to" is no verb's: "according to the ministry", "up to 300". */
const PREPOSED = new Set(['according', 'up', 'due', 'thanks', 'close']);
const AHEAD = new Set(['within', 'next', 'coming', 'every', 'per', 'lasts', 'another']);

/** A length of time still to come, or one that recurs: "may close in a week", "will last two weeks". */
function isAhead(sentence: ReadSentence, { firstToken, ordinal }: DurationMention): boolean {
  const before = (steps: number) => sentence.tokens[firstToken - steps]?.norm ?? '';
  if (ordinal) return false;
  if (AHEAD.has(before(1)) || (before(1) === 'last' && before(2) !== 'the')) return true;
  if (before(1) !== 'in') return false;
  const { first } = sentence.clauseAt(firstToken);
  return sentence.tokens
    .slice(first, firstToken)
    .some(
      ({ norm }, i, words) =>
        MODALS.has(norm) && !PREPOSED.has(words[i - 1]?.norm ?? '') && !isFirstTo(words, i),
    );
}

/** "The first aid to enter in 11 weeks": what is the first to do something has done it. */
function isFirstTo(words: readonly { readonly norm: string }[], to: number): boolean {
  return (
    words[to]?.norm === 'to' && words.slice(Math.max(0, to - 4), to).some(({ norm }) => norm === 'first')
  );
}
