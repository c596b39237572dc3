const GROUPED = /\d{1,3}(?:,\d{3}){1,8}(?:\.\d+)?(?![\d])/y;
const INDIAN = /\d{1,2}(?:,\d{2}){1,5},\d{3}(?:\.\d+)?(?!\d)/y;
const SPACED = /[1-9]\d{0,2}(?:[ \u00a0\u202f\u2009]\d{3}){1,5}(?:\.\d+)?(?!\d|[,:]\d|[ \u00a0\u202f]\d)/y;
const CONTINENTAL = /\d{1,3}(?:\.\d{3}){1,5},\d{1,2}(?![\d.]|,\d)/y;
const DECIMAL_COMMA = /\d{1,3},\d{1,2}(?![\d]|,\d)/y;
/** "1e10", "1.3x10^6", "2.5^-1". */
const SCIENTIFIC = /\d+(?:\.\d+)?(?:e[+-]?\d{1,3}|(?:x10)?\^[+-]{0,2}\d{1,3})(?![\p{L}\d])/uy;
const PLAIN = /\d+/y;
const FRACTION_PART = /\.\d+/y;
const ORDINAL_TAIL = /(?:st|nd|rd|th|ST|ND|RD|TH)(?![\p{L}\p{M}\d])/uy;
const VULGAR = /[¼½¾⅐-⅞]/;

/** After these a figure and the one behind it are two: "on May 12 300 people", "Unit 8200 300 men". */
const NO_SPACED_GROUPS = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec unit route flight page channel resolution article day no number room gate'
  ).split(' '),
);

/**
 * The end of the figure at `at` ("52,829", "1.9", "57 000", "7th", "½"), or `at` when there is none.
 * `previous` is the norm of the token before; `attached` says that it touches this one.
 */
export function scanNumber(
  text: string,
  at: number,
  end: number,
  previous: string,
  attached: boolean,
): number {
  const code = text.charCodeAt(at);
  if (VULGAR.test(text.charAt(at))) return at + 1;
  if (code === 46 && !attached) return leadingPoint(text, at, end);
  if (code < 48 || code > 57) return at;
  const scientific = matchEnd(SCIENTIFIC, text, at, end);
  if (scientific > at) return scientific;
  const spaced = NO_SPACED_GROUPS.has(previous) ? at : matchEnd(SPACED, text, at, end);
  const continental = matchEnd(CONTINENTAL, text, at, end);
  const grouped = Math.max(matchEnd(GROUPED, text, at, end), matchEnd(INDIAN, text, at, end));
  const separated = Math.max(spaced, continental, grouped);
  if (separated > at) return separated;
  const comma = matchEnd(DECIMAL_COMMA, text, at, end);
  if (comma > at && previous !== ',') return comma;
  return plainNumber(text, at, end, attached && previous === '.');
}

function plainNumber(text: string, at: number, end: number, inDottedRow: boolean): number {
  const whole = matchEnd(PLAIN, text, at, end);
  const tail = matchEnd(ORDINAL_TAIL, text, whole, end);
  if (tail > whole) return tail;
  if (inDottedRow) return whole;
  const fraction = matchEnd(FRACTION_PART, text, whole, end);
  // "192.168.1.2" and "11.18.2014" are rows of whole figures.
  const rowGoesOn = fraction > whole && text.charAt(fraction) === '.' && /\d/.test(text.charAt(fraction + 1));
  return rowGoesOn ? whole : fraction;
}

function leadingPoint(text: string, at: number, end: number): number {
  const after = matchEnd(FRACTION_PART, text, at, end);
  return after > at && text.charAt(at - 1) !== '.' ? after : at;
}

function matchEnd(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null || at + match[0].length > end ? at : at + match[0].length;
}
