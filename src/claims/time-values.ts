import { addDays, daysBetween } from '../text/calendar';
import type { IsoDate, Period } from '../text/period';
import type { DateMention, DurationMention, TimeMention } from '../text/time-mention';
import type { MeasureSlot } from '../topic/pack';
import type { ClaimValue } from './claim';
import { isOwnedBy } from './date-owner';
import { daysIn, startOf } from './elapsed';
import { startToldOf } from './passing-lengths';
import type { ReadSentence } from './read-sentence';
import { fixedDays, type Surroundings } from './surroundings';

const NEAR_DAY = 8;

/** The day on which what the slot measures was over, if it was when the text was published. */
export function endOf(slot: MeasureSlot, { published, topic }: Surroundings): IsoDate | null {
  const end = slot.endedBy === undefined ? undefined : topic.event(slot.endedBy)?.period.from;
  return end !== undefined && published !== null && end < published ? end : null;
}

const MONTH = 30;

/** A truce of "two months" is one of 60 days. */
function daysOf({ amount, unit }: DurationMention): number {
  return unit === 'month' ? Math.round(amount * MONTH) : daysIn(amount, unit);
}

/** The value that a time gives a slot: the date itself, a length in days, or the start a length leads back to. */
export function measuredValue(
  slot: MeasureSlot,
  time: TimeMention,
  sentence: ReadSentence,
  around: Surroundings,
): ClaimValue | null {
  const said = wordsOf(sentence, time);
  if (time.kind === 'date') return { type: 'date', period: time.period, said };
  if (slot.unit === 'year' && slot.kind === 'level') {
    return { type: 'quantity', amount: time.amount, unit: 'year', said };
  }
  if (slot.kind === 'duration') {
    return { type: 'quantity', amount: daysOf(time), unit: 'day', said };
  }
  const start = startToldOf(sentence, time);
  if (start) return { type: 'date', period: start.period, said };
  const until = endOf(slot, around) ?? elapsedUntil(sentence, time, around);
  return until === null ? null : { type: 'date', period: startOf(time, until), said };
}

function wordsOf(sentence: ReadSentence, time: TimeMention): string {
  return sentence.text.slice(time.start, time.end).replace(/\s+/g, ' ');
}

/** "For 12 days, and on Sunday it …": the day belongs to what comes after the "and". */
function isApart(sentence: ReadSentence, from: number, { firstToken }: DateMention): boolean {
  const between = sentence.tokens.slice(from + 1, Math.max(from + 1, firstToken));
  return between.some(({ norm }) => norm === 'and' || norm === 'but' || norm === ';');
}

/**
 * The day up to which a length of time is counted: the day of the news for "a third day on Tuesday", an
 * earlier date told in the same clause ("took effect on 19 January after 15 months of war"), else publication.
 */
function elapsedUntil(sentence: ReadSentence, time: DurationMention, around: Surroundings): IsoDate | null {
  if (around.published === null) return null;
  const clause = sentence.clauseAt(time.firstToken);
  const fixed = fixedDays(around.topic);
  const days = sentence.times.filter(
    (each): each is DateMention =>
      each.kind === 'date' &&
      each.precision === 'day' &&
      each.relation === 'at' &&
      !fixed.includes(each.period.from),
  );
  const near = days.find((day) => Math.abs(day.firstToken - time.lastToken) <= NEAR_DAY);
  if (time.ordinal && near && near.period.from <= around.published) return near.period.from;
  const told = days.find(
    (day) =>
      day.firstToken >= clause.first &&
      day.lastToken <= clause.last &&
      !isApart(sentence, time.lastToken, day) &&
      isOwnedBy(sentence, day, time.firstToken),
  );
  return told && told.period.from < around.published ? told.period.from : around.published;
}

/** Whether the slot can have such a value at all. */
export function isPlausible(slot: MeasureSlot, value: ClaimValue): boolean {
  if (value.type === 'quantity') {
    return !slot.range || (value.amount >= slot.range[0] && value.amount <= slot.range[1]);
  }
  if (value.type !== 'date') return true;
  if (slot.kind === 'date' && slot.unit === 'day' && isVague(value.period)) return false;
  if (!slot.dates) return true;
  return value.period.to >= slot.dates.from && value.period.from <= slot.dates.to;
}

/** Counted in months, a day must come out near those of the slot, or the words tell of another. */
export function isAbout({ dates }: MeasureSlot, { period }: DateMention): boolean {
  if (!dates) return false;
  const middle = addDays(period.from, Math.round(daysBetween(period.from, period.to) / 2));
  return middle >= addDays(dates.from, -1) && middle <= addDays(dates.to, 1);
}

const LONGEST_DAY = 34;

/** "This year" names no day. */
function isVague({ from, to }: Period): boolean {
  return daysBetween(from, to) > LONGEST_DAY;
}
