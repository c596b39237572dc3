/** Whole numbers below a hundred, as words. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['nought', 0],
  ['naught', 0],
  ['fourty', 40],
]);

/** Multiplying words; a plural ("3 dozens") multiplies too when a figure stands before it. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['dzs', 12],
  ['dozs', 12],
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mil', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['tn', 1e12],
]);

/** Letters set on a figure: "10k", "$3bn". A lower-case "m" is left to its context. */
export const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['MM', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['G', 1e9],
  ['T', 1e12],
]);

/** "dozens of", "hundreds of": read as at least twice the word. */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 20],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
  ['trillions', 2e12],
]);

const ORDINAL_UNITS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Ordinal words below a hundred, and the scales as ordinals. */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_UNITS.map((word, value): [string, number] => [word, value]),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 13]),
  ...'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** What a fraction's denominator is called, in the singular. */
const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ...[...ORDINALS].filter(([, value]) => value >= 3),
  ['half', 2],
  ['quarter', 4],
]);

/** The value of a fraction's denominator, singular or plural ("thirds"); 0 when the word is none. */
export function denominatorOf(word: string): { readonly value: number; readonly plural: boolean } | null {
  const single = DENOMINATORS.get(word);
  if (single !== undefined) return { value: single, plural: false };
  if (word === 'halves') return { value: 2, plural: true };
  if (!word.endsWith('s')) return null;
  if (word === 'firsts') return { value: 1, plural: true };
  const many = DENOMINATORS.get(word.slice(0, -1));
  return many === undefined ? null : { value: many, plural: true };
}

const VULGAR = new Map(
  [...'¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((char, index): [string, number] => [
    char,
    [1 / 4, 1 / 2, 3 / 4, 1 / 3, 2 / 3, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8][
      index
    ] ?? 0,
  ]),
);

/** What a figure token says: its value, and whether it is an ordinal ("7th") or a single fraction sign. */
export interface Figure {
  readonly value: number;
  readonly form: 'whole' | 'decimal' | 'ordinal' | 'fraction';
}

/** Reads the text of a number token; null when it is no figure after all. */
export function figureOf(raw: string): Figure | null {
  if (/^\d{1,15}$/.test(raw)) return { value: Number(raw), form: 'whole' };
  const vulgar = VULGAR.get(raw);
  if (vulgar !== undefined) return { value: vulgar, form: 'fraction' };
  const ordinal = /^\d+(?=st$|nd$|rd$|th$)/i.exec(raw);
  if (ordinal !== null) return { value: Number(ordinal[0]), form: 'ordinal' };
  const power = /^([\d.]+)(x10)?\^([+-]{0,2}\d+)$/.exec(raw);
  if (power !== null) {
    const exponent = Number((power[3] ?? '').replace('--', ''));
    const value = power[2] === undefined ? Number(power[1]) ** exponent : Number(`${power[1]}e${exponent}`);
    return Number.isFinite(value) ? { value, form: 'decimal' } : null;
  }
  const bare = raw.replace(/[\s]/g, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(bare)) {
    return { value: Number(bare.replaceAll('.', '').replace(',', '.')), form: 'decimal' };
  }
  if (/^\d{1,3},\d{1,2}$/.test(bare)) return { value: Number(bare.replace(',', '.')), form: 'decimal' };
  const value = Number(bare.replaceAll(',', ''));
  if (!Number.isFinite(value)) return null;
  return { value, form: Number.isInteger(value) && !bare.includes('.') ? 'whole' : 'decimal' };
}
