import type { ClaimValue, CorpusClaim } from '../claims/claim';
import type { PublishedBasis, Source } from '../claims/source';
import { formatDate, formatPeriod } from '../ui/format-date';

const BASIS: Record<PublishedBasis, string> = {
  'json-ld': 'from the page’s own data',
  meta: 'from the page’s own data',
  time: 'from the page',
  url: 'from the address',
  text: 'from the text',
  argument: 'as given',
  'found publication': 'as published',
  inferred: 'worked out from the text',
  reader: 'entered by you',
  unknown: 'basis unknown',
};

const ORIGIN: Record<Source['origin'], string> = {
  bundled: 'Comes with Lateral',
  reader: 'Added by you',
  import: 'Imported',
};

const QUALIFIER: Record<CorpusClaim['qualifier'], string | null> = {
  exactly: null,
  about: 'about',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
  nearly: 'nearly',
  between: null,
};

const MODALITY: Record<CorpusClaim['modality'], string | null> = {
  fact: null,
  plan: 'planned',
  proposal: 'proposed',
  denial: 'denied',
  condition: 'on a condition',
};

const AS_OF_BASIS: Record<CorpusClaim['asOfBasis'], string | null> = {
  text: 'said in the text',
  publication: 'the publication date',
  inferred: 'worked out',
  unknown: null,
};

export function originWords(source: Source): string {
  return ORIGIN[source.origin];
}

/** "5 March 2025, give or take a day (as published)", or "Date unknown". */
export function publishedWords(source: Source): string {
  const date = formatDate(source.published);
  if (date === null) return 'Date unknown';
  const days = source.publishedMargin;
  const margin = days === 0 ? '' : `, give or take ${days === 1 ? 'a day' : `${days} days`}`;
  return `${date}${margin} (${BASIS[source.publishedBasis]})`;
}

/** The value in a few words, with its qualifier and mood where the recorded words leave them out. */
export function valueWords(claim: CorpusClaim): string | null {
  if (claim.value === null) return MODALITY[claim.modality];
  const said = withQualifier(claim, claim.value);
  const spelt = claim.value.type === 'date' ? formatPeriod(claim.value.period) : null;
  const value = withDate(said, spelt);
  const mood = MODALITY[claim.modality];
  return mood === null ? value : `${value}, ${mood}`;
}

/** "Saturday (8 March 2025)", but not "8 March (8 March 2025)". */
function withDate(said: string, spelt: string | null): string {
  if (spelt === null) return said;
  return spelt.includes(said) ? spelt : `${said} (${spelt})`;
}

function withQualifier({ qualifier }: CorpusClaim, { type, said }: ClaimValue): string {
  const word = QUALIFIER[qualifier];
  // "Nearly 1.9 million" has its word already; "some 250" has one of its own.
  if (word === null || type === 'choice' || !/^[\d\p{Lu}]/u.test(said)) return said;
  return `${word} ${said}`;
}

/** "1–5 March 2025 (said in the text)", or null when the claim has no date. */
export function asOfWords(claim: CorpusClaim): string | null {
  const period = formatPeriod(claim.asOf);
  if (period === null) return null;
  const basis = AS_OF_BASIS[claim.asOfBasis];
  return basis === null ? period : `${period} (${basis})`;
}

/** "The White House, citing officials": outermost first; null when the text says it itself. */
export function attributionWords(claim: CorpusClaim): string | null {
  return claim.attribution.length === 0 ? null : claim.attribution.join(', citing ');
}

/** "Paragraph 3, sentence 1". */
export function placeWords({ place }: CorpusClaim): string {
  return `Paragraph ${place.paragraph.toLocaleString()}, sentence ${place.sentence.toLocaleString()}`;
}
