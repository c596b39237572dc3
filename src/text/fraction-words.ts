import { denominatorOf, ORDINALS, SCALES, SMALL_NUMBERS } from './number-words';
import type { Numeral } from './numeral';
import { tidy } from './numeral-cursor';
import { normAt, type Token } from './tokens';

const AFTER_BARE_FRACTION = new Set(
  (
    'of in to from since on and or as are is was were have has had than more less fewer smaller larger by at with ' +
    'during over compared for the its their his her after before'
  ).split(' '),
);

/** "half", "a third of", "two-thirds", "three quarters". The plain "a second" is left to ordinals. */
export function readFractionWords(tokens: readonly Token[], at: number): Numeral | null {
  const word = normAt(tokens, at);
  const common = { form: 'fraction' as const, words: true, scaled: false, vague: false };
  if (word === 'half') return isBareHalf(tokens, at) ? { ...common, amount: 0.5, last: at } : null;
  if (word !== 'a' && word !== 'an' && word !== 'one') return null;
  const compound = compoundDenominator(tokens, at + 1);
  if (compound !== null && fractionMayEnd(tokens, compound.last + 1)) {
    return { ...common, amount: 1 / compound.value, last: compound.last };
  }
  const denominator = denominatorOf(normAt(tokens, at + 1));
  if (denominator === null || denominator.plural) return null;
  const certain = word === 'one' || denominator.value === 2;
  if (!certain && !fractionMayEnd(tokens, at + 2)) return null;
  if (normAt(tokens, at + 1) === 'quarter' && word !== 'one' && !fractionMayEnd(tokens, at + 2)) return null;
  return { ...common, amount: 1 / denominator.value, last: at + 1 };
}

/** "twenty-fifth(s)" as a denominator. */
export function compoundDenominator(
  tokens: readonly Token[],
  at: number,
): { readonly value: number; readonly plural: boolean; readonly last: number } | null {
  const tens = SMALL_NUMBERS.get(normAt(tokens, at));
  if (tens === undefined || tens < 20) return null;
  const word = normAt(tokens, at + 1);
  const unit = denominatorOf(word) ?? (word === 'first' ? { value: 1, plural: false } : null);
  if (unit === null || unit.value > 9 || word.startsWith('quarter') || word === 'half' || word === 'halves')
    return null;
  return { value: tens + unit.value, plural: unit.plural, last: at + 1 };
}

function fractionMayEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || token.kind === 'punctuation' || AFTER_BARE_FRACTION.has(token.norm);
}

function isBareHalf(tokens: readonly Token[], at: number): boolean {
  const before = normAt(tokens, at - 1);
  if (ORDINALS.has(before) || before === 'latter' || before === 'other' || before === 'better') return false;
  return tokens[at + 1]?.glued !== true;
}

/** "Two thirds of a million", "a quarter of a billion": a fraction and the scale it is a part of, else null. */
export function readPartOfScale(tokens: readonly Token[], part: Numeral): Numeral | null {
  if (part.form !== 'fraction' || normAt(tokens, part.last + 1) !== 'of') return null;
  if (normAt(tokens, part.last + 2) !== 'a') return null;
  const scale = SCALES.get(normAt(tokens, part.last + 3));
  if (scale === undefined || scale < 1e3) return null;
  return { ...part, amount: tidy(part.amount * scale), last: part.last + 3, form: 'whole', scaled: true };
}

/** "half a million", "half million", "quarter million", "half a dozen". */
export function readHalfScale(tokens: readonly Token[], at: number): Numeral | null {
  const word = normAt(tokens, at);
  const part = word === 'half' ? 0.5 : word === 'quarter' ? 0.25 : 0;
  if (part === 0) return null;
  const article = normAt(tokens, at + 1) === 'a' ? 1 : 0;
  const scale = SCALES.get(normAt(tokens, at + 1 + article));
  if (scale === undefined) return null;
  return {
    amount: part * scale,
    last: at + 1 + article,
    form: 'whole',
    words: true,
    scaled: true,
    vague: false,
  };
}

export function properFraction(tokens: readonly Token[], at: number): Numeral | null {
  const numerator = SMALL_NUMBERS.get(normAt(tokens, at));
  const denominator = denominatorOf(normAt(tokens, at + 1));
  if (numerator === undefined || denominator?.plural !== true || numerator >= denominator.value) return null;
  return {
    amount: numerator / denominator.value,
    last: at + 1,
    form: 'fraction',
    words: true,
    scaled: false,
    vague: false,
  };
}
