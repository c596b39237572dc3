/** Written before a name: a full stop after these never ends a sentence. Lower case, without the stop. */
const TITLES = new Set(
  (
    'mr mrs ms mx messrs mme mlle dr prof gen lt col sgt capt maj cmdr cdr adm brig cpl pvt pte spc rep reps sen ' +
    'sens gov pres rev hon st mt ft fr supt amb sec det insp cllr atty ofc asst assoc dep gens vs viz cf eg ie'
  ).split(' '),
);

/** Written before a number: "No. 10", "pp. 3-5". */
const BEFORE_NUMBER = new Set(
  'no nos p pp fig figs vol vols ch chap art sec para paras ca approx nr nrs op n°'.split(' '),
);

/** May stand inside a sentence or end one: only a following sentence opener decides. */
const EITHER_WAY = new Set(
  (
    'inc corp ltd co cos bros jr sr esq llc plc etc ave blvd rd dept univ est intl govt mil min max med btw misc ' +
    'assn natl ext ph'
  ).split(' '),
);

const MONTHS = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

const WEEKDAYS = new Set('mon tue tues wed weds thu thur thurs fri sat sun'.split(' '));

type AbbreviationKind = 'title' | 'before-number' | 'either-way' | 'month' | 'weekday';

/**
 * What kind of abbreviation a word is, going by its form before a full stop; null for an ordinary word.
 * Titles, months and weekdays count only with a capital, since "sat", "col" or "rep" may be plain words.
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if (word.length === 0 || word.length > 8) return null;
  const lower = word.toLowerCase();
  if (BEFORE_NUMBER.has(lower) && lower !== 'sec') return 'before-number';
  if (lower === 'vs' || lower === 'viz' || lower === 'cf') return 'title';
  if (EITHER_WAY.has(lower)) return 'either-way';
  if (word.charAt(0) === lower.charAt(0)) return null;
  if (MONTHS.has(lower)) return 'month';
  if (WEEKDAYS.has(lower)) return 'weekday';
  return TITLES.has(lower) ? 'title' : null;
}

/** Capitalised words that open a sentence far more often than they continue a name. */
const OPENERS = new Set(
  (
    'the a an he she it they we you i his her its their our my your this that these those there here then when while ' +
    'if as in on at for from by with after before since until during under over but and or so yet however although ' +
    'though because despite meanwhile how what who why where which some many most both several few all each no not ' +
    'yes also earlier later last according asked instead moreover still even now today once unlike among amid ' +
    'against between without within speaking following'
  ).split(' '),
);

/** Whether a word after an abbreviation's full stop is likely to open a new sentence. */
export function opensSentence(word: string): boolean {
  return OPENERS.has(word.toLowerCase());
}
