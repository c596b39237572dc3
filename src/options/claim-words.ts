import type { CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import { formatDate, formatPeriod } from '../ui/format-date';
import { saidWords } from '../ui/pack-words';
import { say, sayCount } from '../words/say';

export function originWords(source: Source): string {
  return say(`origin_${source.origin}`);
}

type Underscored<T extends string> = T extends `${infer A}-${infer B}`
  ? Underscored<`${A}_${B}`>
  : T extends `${infer A} ${infer B}`
    ? Underscored<`${A}_${B}`>
    : T;

/** Message names have neither hyphens nor spaces. */
function underscored<T extends string>(name: T): Underscored<T> {
  return name.replace(/[- ]/g, '_') as Underscored<T>;
}

/** How a date of publication is known. */
export function basisWords(basis: Source['publishedBasis']): string {
  return say(`basis_${underscored(basis)}`);
}

/** "5 March 2025, give or take a day (as published)", or "Date unknown". */
export function publishedWords(
  source: Pick<Source, 'published' | 'publishedBasis' | 'publishedMargin'>,
): string {
  const date = formatDate(source.published);
  if (date === null) return say('date_unknown');
  const days = source.publishedMargin;
  const margin = days === 0 ? date : say('date_withMargin', { date, margin: sayCount('margin', days) });
  return say('date_withBasis', { date: margin, basis: basisWords(source.publishedBasis) });
}

function moodWords({ modality }: CorpusClaim): string | null {
  return modality === 'fact' ? null : say(`mood_${modality}`);
}

/** The value in a few words, with its qualifier and mood where the recorded words leave them out. */
export function valueWords(claim: CorpusClaim): string | null {
  const mood = moodWords(claim);
  if (claim.value === null) return mood;
  const said = withQualifier(claim, saidWords(claim)?.text ?? claim.value.said);
  const spelt = claim.value.type === 'date' ? formatPeriod(claim.value.period) : null;
  const value = withDate(said, spelt);
  return mood === null ? value : say('claim_withMood', { value, mood });
}

/** "Saturday (8 March 2025)", but not "8 March (8 March 2025)". */
function withDate(said: string, spelt: string | null): string {
  if (spelt === null) return said;
  return spelt.includes(said) ? spelt : say('claim_withDate', { said, date: spelt });
}

/** The name of a qualifier, by itself. */
export function qualifierName(qualifier: CorpusClaim['qualifier']): string {
  return say(`manage_qualifier_${underscored(qualifier)}`);
}

function withQualifier({ qualifier, value }: CorpusClaim, said: string): string {
  if (qualifier === 'exactly' || qualifier === 'between' || value?.type === 'choice') return said;
  // "Nearly 1.9 million" has its word already; "some 250" has one of its own.
  if (!/^[\d\p{Lu}]/u.test(said)) return said;
  return say(`qualifier_${underscored(qualifier)}`, { value: said });
}

/** "1–5 March 2025 (said in the text)", or null when the claim has no date. */
export function asOfWords(claim: CorpusClaim): string | null {
  const period = formatPeriod(claim.asOf);
  if (period === null || claim.asOfBasis === 'unknown') return period;
  return say('date_withBasis', { date: period, basis: say(`asOf_${claim.asOfBasis}`) });
}

/** "The White House, citing officials": outermost first; null when the text says it itself. */
export function attributionWords(claim: CorpusClaim): string | null {
  const [first, ...others] = claim.attribution;
  if (first === undefined) return null;
  return others.reduce((who, next) => say('claim_citing', { who, next }), first);
}

/** "Paragraph 3, sentence 1". */
export function placeWords({ place: { paragraph, sentence } }: CorpusClaim): string {
  return say('claim_place', { paragraph, sentence });
}
