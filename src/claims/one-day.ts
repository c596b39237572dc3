import { periodsOverlap } from '../text/calendar';
import type { DateMention, TimeMention } from '../text/time-mention';
import type { MeasureFrame } from '../topic/pack';
import type { Draft } from './draft';
import { fitsFrame } from './frames';
import type { ReadSentence } from './read-sentence';
import type { Surroundings } from './surroundings';
import { spotOf } from './time-spots';

/** A claim read from a time, and the frame that took it. */
export interface TimeReading {
  readonly draft: Draft;
  readonly time: TimeMention;
  readonly frame: MeasureFrame;
}

const LONGEST_REACH = 20;

/**
 * A happening has one day: where a sentence seems to tell it of two ("a truce whose first phase ended on Saturday met its
 * test on Tuesday"), only the one whose words stand nearest to it is kept.
 */
export function onOneDay(
  readings: readonly TimeReading[],
  sentence: ReadSentence,
  around: Surroundings,
): TimeReading[] {
  if (readings.length < 2) return [...readings];
  const doubtful = readings.filter((each) => readings.some((other) => isApart(each, other)));
  const reachOf = new Map(doubtful.map((each) => [each, reachNeeded(each, sentence, around)]));
  return readings.filter((reading) => {
    const reach = reachOf.get(reading);
    if (reach === undefined) return true;
    return readings.every((other) => {
      const otherReach = reachOf.get(other);
      return otherReach === undefined || otherReach > reach || !isApart(reading, other);
    });
  });
}

function isApart({ draft, time }: TimeReading, { draft: other, time: otherTime }: TimeReading): boolean {
  if (draft.slot !== other.slot || !isDay(time) || !isDay(otherTime)) return false;
  return !periodsOverlap(time.period, otherTime.period);
}

function isDay(time: TimeMention): time is DateMention {
  return time.kind === 'date' && time.precision === 'day';
}

/** How many words to either side the frame must look to fit. */
function reachNeeded({ time, frame }: TimeReading, sentence: ReadSentence, around: Surroundings): number {
  const spot = spotOf(time, sentence);
  for (let reach = 1; reach < LONGEST_REACH; reach++) {
    if (fitsFrame({ ...frame, reach }, sentence, spot, around)) return reach;
  }
  return LONGEST_REACH;
}
