import type { Because, BecauseValue, ValuesOf } from './because';
import type { Outcome } from './outcome';
import { REASONS, type ReasonKey } from './reason-texts';
import type { RelationName } from './relation-name';
import { sayAbout, sayPeriod } from './words';

/** A relation with its reason, in English and as data. `confidence` is 0..1. */
export function outcome<K extends ReasonKey>(
  relation: RelationName,
  confidence: number,
  key: K,
  values: ValuesOf<K>,
): Outcome {
  const because: Because = { key, values };
  return { relation, reason: sayBecause(because), because, confidence };
}

/** The reason in English. */
export function sayBecause({ key, values }: Because): string {
  const text = REASONS[key].replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = values[name];
    return value ? sayValue(value) : gap;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sayValue(value: BecauseValue): string {
  switch (value.type) {
    case 'quote':
      return `“${value.said}”`;
    case 'days':
      return value.period ? sayPeriod(value.period) : 'an unknown date';
    case 'months':
      return sayAbout(value.period);
    case 'voice':
      return value.said === null ? '' : ` (source: ${value.said})`;
    default:
      return value.said;
  }
}
