import { isIsoDate } from '../text/calendar';
import type { IsoDate } from '../text/period';
import { Refusal, shown } from './check';
import { CAPS } from './validate';

/** What one ClaimReview says was claimed. Its rating is not read: Lateral tells who says what, not who is right. */
export interface ReviewedClaim {
  readonly text: string;
  /** Who is said to have claimed it (`itemReviewed.author`); null where that is not told. */
  readonly claimant: string | null;
  /** When it was claimed (`itemReviewed.datePublished`); null where that is not told. */
  readonly claimed: IsoDate | null;
  /** The page that reviews it, and its name where it has one. */
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: IsoDate | null;
}

/** The reviews of a file, and a line naming the place for each that cannot be taken. */
export interface ReadReviews {
  readonly reviews: readonly ReviewedClaim[];
  readonly problems: readonly string[];
}

const DEEPEST = 6;

interface Found {
  readonly value: Readonly<Record<string, unknown>>;
  readonly place: string;
}

/**
 * Reads schema.org ClaimReview out of parsed JSON-LD: one object, a list, an `@graph`, or a DataFeed. Throws a `Refusal`
 * naming the place when the shape is none of these or holds no ClaimReview. Source of the fields: schema.org/ClaimReview.
 */
export function readClaimReviews(json: unknown): ReadReviews {
  const found: Found[] = [];
  collect(json, '', 0, found);
  if (found.length === 0) throw new Refusal(`no ClaimReview: ${kindOf(json)}`);
  if (found.length > CAPS.sources) throw new Refusal(`more than ${CAPS.sources} reviews`);
  const reviews: ReviewedClaim[] = [];
  const problems: string[] = [];
  for (const { value, place } of found) {
    try {
      reviews.push(readReview(value));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(place === '' ? error.line : `${place}.${error.line}`);
    }
  }
  return { reviews, problems };
}

function collect(value: unknown, place: string, depth: number, found: Found[]): void {
  if (depth > DEEPEST) throw new Refusal(`${place}: nested too deeply`);
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) collect(one, `${place}[${at}]`, depth + 1, found);
    return;
  }
  if (!isObject(value))
    throw new Refusal(`${place === '' ? '' : `${place}: `}not an object: ${shown(value)}`);
  const inside = ['@graph', 'dataFeedElement', 'item'].filter((key) => Object.hasOwn(value, key));
  if (hasType(value, 'ClaimReview')) found.push({ value, place });
  else
    for (const key of inside) collect(value[key], place === '' ? key : `${place}.${key}`, depth + 1, found);
}

function readReview(value: Readonly<Record<string, unknown>>): ReviewedClaim {
  const item = one(value.itemReviewed);
  return {
    text: textIn(value, 'claimReviewed', CAPS.statement) ?? missing('claimReviewed'),
    title: textIn(value, 'headline', CAPS.title) ?? textIn(value, 'name', CAPS.title),
    url: addressIn(value.url),
    publisher: nameIn(value.author, 'author') ?? nameIn(value.publisher, 'publisher'),
    published: dayIn(value, 'datePublished'),
    claimant: isObject(item) ? within('itemReviewed', () => nameIn(item.author, 'author')) : null,
    claimed: isObject(item) ? within('itemReviewed', () => dayIn(item, 'datePublished')) : null,
  };
}

function missing(key: string): never {
  throw new Refusal(`"${key}" is missing`);
}

function within<T>(step: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Refusal ? error.within(step) : error;
  }
}

/** One line of plain text; null when it is missing or empty. Breaks, controls and direction marks become spaces. */
function textIn(value: Readonly<Record<string, unknown>>, key: string, most: number): string | null {
  const given = plain(value[key]);
  if (given === undefined || given === null) return null;
  if (typeof given !== 'string') throw new Refusal(`not a text: ${shown(given)}`).within(key);
  const line = given.replace(/[\p{Surrogate}\p{Cc}\s\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
  if (line.length > most) throw new Refusal(`longer than ${most} characters: ${shown(line)}`).within(key);
  return line === '' ? null : line;
}

function nameIn(value: unknown, key: string): string | null {
  const given = one(value);
  if (given === undefined || given === null) return null;
  if (isObject(given)) return within(key, () => textIn(given, 'name', CAPS.name));
  return textIn({ [key]: given }, key, CAPS.name);
}

function dayIn(value: Readonly<Record<string, unknown>>, key: string): IsoDate | null {
  const given = textIn(value, key, 40);
  if (given === null) return null;
  const day = given.slice(0, 10);
  if (!isIsoDate(day) || !/^(?:$|[T ])/.test(given.slice(10)))
    throw new Refusal(`not a date: ${shown(given)}`).within(key);
  return day;
}

function addressIn(value: unknown): string | null {
  const given = textIn({ url: value }, 'url', CAPS.url);
  if (given === null) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!isWeb) throw new Refusal(`not an http or https address: ${shown(given)}`).within('url');
  return url.href;
}

/** The value inside a list or a typed value (`{"@value": …}`). */
function plain(value: unknown): unknown {
  const first = one(value);
  return isObject(first) && Object.hasOwn(first, '@value') ? first['@value'] : first;
}

function one(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function hasType(value: Readonly<Record<string, unknown>>, wanted: string): boolean {
  const types: readonly unknown[] = [value['@type']].flat();
  return types.some(
    (type) => typeof type === 'string' && type.replace(/^https?:\/\/schema\.org\//, '') === wanted,
  );
}

function kindOf(value: unknown): string {
  if (!isObject(value)) return shown(value);
  const type = one(value['@type']);
  return typeof type === 'string' ? `an object of the type ${shown(type)}` : 'an object without "@type"';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
