/**
 * Every reason a relation can have, as the command line and the tests read it. The interface says the same through
 * the messages `reason_…`, in the reader's language; a test holds the English ones to these.
 */
export const REASONS = {
  same_words: 'Both say {said}.',
  same_figure: '{mine} and {theirs}: both can be the same figure.',
  fixed_apart: '{mine} against {theirs}, for a count that does not change with time.',
  period_apart: '{mine} against {theirs}, for the same period.',
  same_days_apart: '{mine} against {theirs}, both for the same days ({date}).',
  grew: '{later} on {laterDate} follows {earlier} on {earlierDate}: the count only grows.',
  fell: '{later} on {laterDate} is below {earlier} on {earlierDate}, but the count only grows.',
  risen: '{later} on {laterDate} is above {earlier} on {earlierDate}, though {event} could only lower it.',
  moved: '{earlier} on {earlierDate}, {later} on {laterDate}; in between came {event}.',
  moved_in_months: '{earlier} on {earlierDate}, {later} on {laterDate}; months lie in between.',
  same_time_apart: '{mine} against {theirs}, both for {date}.',
  unmoved_apart:
    '{mine} against {theirs}, for {earlierDate} and {laterDate}, with no known change in between.',
  start_same: '{mine} on {date} puts the start at {start}, as {theirs} does.',
  start_apart: '{mine} on {date} puts the start at {start}, {theirs} at {theirStart}.',
  date_same: 'Both put it at {date}.',
  date_near: '{mine} and {theirs} can be the same date.',
  date_apart: '{mine} against {theirs}.',
  choice_same: 'Both say: {said}.',
  choice_apart: '“{mine}” against “{theirs}”.',
  choice_apart_voices: '“{mine}” against “{theirs}” (here from {myVoice}, there from {theirVoice}).',
  gave_way: '“{earlier}” on {earlierDate}, “{later}” on {laterDate}.',
  choice_moved: '“{earlier}” on {earlierDate}, “{later}” on {laterDate}; in between came {event}.',
} as const;

export type ReasonKey = keyof typeof REASONS;

type GapsOf<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | GapsOf<Rest> : never;

/** The names of a reason's gaps. */
export type ReasonGap<K extends ReasonKey> = GapsOf<(typeof REASONS)[K]>;
