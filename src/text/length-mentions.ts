import type { Qualifier, Quantity } from './quantity';
import type { DurationMention, TimeUnit } from './time-mention';
import type { Token } from './tokens';

/** One sentence's tokens and its figures by their first token. */
export interface DurationContext {
  readonly tokens: readonly Token[];
  readonly figures: ReadonlyMap<number, Quantity>;
}

/** What a mention of a length says. */
export interface LengthParts {
  readonly amount: number;
  readonly upTo?: number;
  readonly unit: TimeUnit;
  readonly qualifier: Qualifier;
  readonly ordinal?: boolean;
  readonly kind?: 'duration' | 'age';
}

/** The mention that tokens `first` to `last` make. */
export function mention(
  tokens: readonly Token[],
  first: number,
  last: number,
  parts: LengthParts,
): DurationMention {
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    kind: parts.kind ?? 'duration',
    amount: parts.amount,
    ...(parts.upTo === undefined ? {} : { upTo: parts.upTo }),
    unit: parts.unit,
    qualifier: parts.qualifier,
    ordinal: parts.ordinal ?? false,
    firstToken: first,
    lastToken: last,
  };
}
