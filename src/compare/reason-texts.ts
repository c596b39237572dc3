/**
 * Every reason a relation can have, as the command line and the tests read it. The interface says the same through
 * the messages `reason_…`, in the reader's language; a test holds the English ones to these.
 */
export const REASONS = {
  same_words: 'Both say {said}.',
  same_figure: '{mine} here and {theirs} there can be the same figure.',
  equal_figure: '{mine} here and {theirs} there: the same figure.',
  fixed_apart: '{mine} here, {theirs} there, for a count that does not change with time.',
  period_apart: '{mine} here, {theirs} there, for the same period.',
  same_days_apart: '{mine} here, {theirs} there, both for the same days ({date}).',
  grew: '{earlier} ({earlierDate}), then {later} ({laterDate}): this count only grows.',
  fell: '{later} ({laterDate}) is below {earlier} ({earlierDate}), but this count only grows.',
  risen: '{later} ({laterDate}) is above {earlier} ({earlierDate}), though {event} could only lower it.',
  moved: '{earlier} ({earlierDate}), then {later} ({laterDate}). In between: {event}.',
  moved_in_months: '{earlier} ({earlierDate}), then {later} ({laterDate}), months apart.',
  same_time_apart: '{mine} here, {theirs} there, both for {date}.',
  unmoved_apart:
    '{mine} here, {theirs} there, for {earlierDate} and {laterDate}. Nothing known changed in between.',
  starts_same: 'Both lead to the same start, {start}: {mine} ({date}) here, {theirs} ({theirDate}) there.',
  starts_apart:
    'The starts differ: {mine} ({date}) here means {start}, {theirs} ({theirDate}) there means {theirStart}.',
  date_same: 'Both put it at {date}.',
  date_near: '{mine} and {theirs} can be the same date.',
  date_apart: '{mine} here, {theirs} there.',
  choice_same: 'Both say: {said}.',
  choice_kept: 'Both say: {said} ({earlierDate}, then {laterDate}).',
  choice_apart: '“{mine}” here, “{theirs}” there.',
  choice_apart_voices: '“{mine}” here (from {myVoice}), “{theirs}” there (from {theirVoice}).',
  gave_way: '“{earlier}” ({earlierDate}), then “{later}” ({laterDate}).',
  choice_moved: '“{earlier}” ({earlierDate}), then “{later}” ({laterDate}). In between: {event}.',
} as const;

export type ReasonKey = keyof typeof REASONS;

type GapsOf<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | GapsOf<Rest> : never;

/** The names of a reason's gaps. */
export type ReasonGap<K extends ReasonKey> = GapsOf<(typeof REASONS)[K]>;
