import { MONTHS, TIME_UNITS } from './time-words';
import { normAt, type Token } from './tokens';

const YEAR_LEADERS = new Set('in since during until till late early mid year fiscal'.split(' '));

/** What years do not stand before: people and things that are counted. */
const COUNTED = new Set(
  (
    'people persons palestinians israelis gazans civilians children women men hostages captives prisoners detainees ' +
    'soldiers troops fighters militants dead killed deaths injured wounded missing others cases trucks lorries ' +
    'rockets missiles bodies homes houses buildings patients residents families individuals americans egyptians ' +
    'protesters demonstrators workers journalists students doctors more tons tonnes metres meters kilometres ' +
    'kilometers miles km dollars euros pounds shekels calories victims inmates casualties members years days hours'
  ).split(' '),
);

/** Nouns that a number names rather than counts: "Unit 8200", "phase two". */
const LABELS = new Set(
  (
    'unit channel resolution article section phase stage chapter route flight page part version item boeing airbus ' +
    'no nos room gate highway corridor formula psalm verse apollo division brigade battalion'
  ).split(' '),
);

const PRONOUN_BEFORE = new Set('no this that the which each any every another some'.split(' '));

const PRONOUN_AFTER = new Set(
  (
    "another who whom that 's can could should would must might may will has was is by can't cannot had said says told added " +
    'knows and or , . ? !'
  ).split(' '),
);

const OF_AFTER_PRONOUN = new Set(
  (
    'the his her its their my our your those these them us whom which many several most two three four five six seven eight ' +
    'nine ten dozens hundreds a an'
  ).split(' '),
);

/** Whether "one" at `at` is the pronoun ("one of the", "no one", "one-sided"), not the count. */
export function isPronounOne(tokens: readonly Token[], at: number): boolean {
  const before = normAt(tokens, at - 1);
  const after = normAt(tokens, at + 1);
  const next = tokens[at + 1];
  if (next === undefined) return PRONOUN_BEFORE.has(before);
  if (next.glued) return !TIME_UNITS.has(after);
  if (PRONOUN_BEFORE.has(before)) return true;
  if (after === 'of') return OF_AFTER_PRONOUN.has(normAt(tokens, at + 2)) || isCapitalised(tokens[at + 2]);
  if (after === ',' || after === '.' || after === 'and' || after === 'or') return false;
  return PRONOUN_AFTER.has(after);
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.raw);
}

/** Whether a bare four-figure number is a calendar year rather than a count. */
export function isYear(tokens: readonly Token[], at: number, amount: number): boolean {
  const raw = tokens[at]?.raw ?? '';
  if (!/^\d{4}$/.test(raw) || amount < 1900 || amount > 2100) return false;
  const after = normAt(tokens, at + 1);
  const before = tokens[at - 1];
  if (after === '%' || after === 'percent' || (after === 'per' && normAt(tokens, at + 2) === 'cent'))
    return false;
  if (before !== undefined && '$€£₪¥'.includes(before.raw) && before.raw !== '') return false;
  if (after === 's' && tokens[at + 1]?.glued === true) return true;
  if (MONTHS.has(before?.norm ?? '')) return true;
  if (
    /^(?:than|over|least|nearly|almost|some|estimated|roughly|approximately|exceeding|exceeded)$/.test(
      before?.norm ?? '',
    )
  ) {
    return false;
  }
  if (before !== undefined && YEAR_LEADERS.has(before.norm)) return true;
  return !COUNTED.has(after);
}

/** Whether the number stands beside a month as its day ("October 7", "7 October", "7th of October"). */
export function isDayOfMonth(tokens: readonly Token[], first: number, last: number, amount: number): boolean {
  if (!Number.isInteger(amount) || amount < 1 || amount > 31) return false;
  if (isMonthName(tokens[first - 1])) return !COUNTED.has(normAt(tokens, last + 1));
  if (isMonthName(tokens[last + 1])) return true;
  return normAt(tokens, last + 1) === 'of' && isMonthName(tokens[last + 2]);
}

function isMonthName(token: Token | undefined): boolean {
  return token !== undefined && MONTHS.has(token.norm) && isCapitalised(token);
}

/** "Unit 8200", "phase two", "F-16": the number is a name. */
export function isLabelled(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined || before.kind !== 'word') return false;
  return LABELS.has(before.norm);
}

/** "F-16", "COVID-19": glued to a word that is no part of a year or a range. */
export function isGluedToName(tokens: readonly Token[], first: number): boolean {
  const token = tokens[first];
  const before = tokens[first - 1];
  if (token?.glued !== true || before?.kind !== 'word') return false;
  return (
    /^[A-Z]/.test(before.raw) && !MONTHS.has(before.norm) && !/^(?:Mid|Post|Pre|Early|Late)$/.test(before.raw)
  );
}
