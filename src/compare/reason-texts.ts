/**
 * Every reason a relation can have, as the command line and the tests read it. The interface says the same through
 * the messages `reason_…`, in the reader's language; a test holds the English ones to these.
 */
export const REASONS = {
  same_words: 'Both say {said}.',
  same_amount: '{mine} here and {theirs} there come to the same.',
  same_figure: '{mine} here and {theirs} there can be the same figure.',
  fixed_apart:
    '{mine} here{myVoice}, {theirs} there{theirVoice}, for a count that does not change with time.',
  period_apart: '{mine} here{myVoice}, {theirs} there{theirVoice}, for the same period.',
  same_days_apart: '{mine} here{myVoice}, {theirs} there{theirVoice}, both for the same days ({date}).',
  grew: '{earlier} ({earlierDate}), then {later} ({laterDate}): this count only grows.',
  fell: '{mine} here for {myDate}{myVoice}, {theirs} there for {theirDate}{theirVoice}, but this count never falls.',
  risen:
    '{mine} here for {myDate}{myVoice}, {theirs} there for {theirDate}{theirVoice}. The last known change in between lowered the figure: {event}.',
  moved: '{earlier} ({earlierDate}), then {later} ({laterDate}). In between: {event}.',
  moved_often:
    '{earlier} ({earlierDate}), then {later} ({laterDate}). In between: several known changes, the last being {event}.',
  moved_alone: '{earlier} ({earlierDate}), then {later} ({laterDate}): each may be right for its own date.',
  moved_in_months: '{earlier} ({earlierDate}), then {later} ({laterDate}), months apart.',
  same_time_apart: '{mine} here{myVoice}, {theirs} there{theirVoice}, both for {date}.',
  unmoved_apart:
    '{mine} here for {myDate}{myVoice}, {theirs} there for {theirDate}{theirVoice}. Nothing known changed in between.',
  start_same: '{mine} (as of {date}) and {theirs} (as of {theirDate}) both lead back to {start}.',
  start_apart: '{mine} (as of {date}) leads back to {start}, {theirs} (as of {theirDate}) to {theirStart}.',
  date_same: 'Both put it at {date}.',
  date_near: '{mine} ({date}) and {theirs} ({theirDate}) can be the same date.',
  date_apart: '{mine} here{myVoice}, {theirs} there{theirVoice}.',
  choice_same: 'The same here and there: {said}.',
  choice_kept: 'The same here and there: {said} ({earlierDate}, then {laterDate}).',
  choice_apart: '“{mine}” here{myVoice}, “{theirs}” there{theirVoice}.',
  gave_way: '“{earlier}” ({earlierDate}), then “{later}” ({laterDate}).',
  choice_moved: '“{earlier}” ({earlierDate}), then “{later}” ({laterDate}). In between: {event}.',
} as const;

export type ReasonKey = keyof typeof REASONS;

type GapsOf<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | GapsOf<Rest> : never;

/** The names of a reason's gaps. */
export type ReasonGap<K extends ReasonKey> = GapsOf<(typeof REASONS)[K]>;
