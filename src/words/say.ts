import { browser } from 'wxt/browser';
import type english from '../../assets/public/_locales/en/messages.json';

type EnglishKey = keyof typeof english;
type PluralEnding = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type CountKeyOf<K> = K extends `${infer Base}_other` ? Base : never;

/** The name of a message that holds as it is. */
export type MessageKey = Exclude<EnglishKey, `${string}_${PluralEnding}`>;
/** The name of a message with one form for each plural of a language: `sources_one`, `sources_other`. */
export type CountKey = CountKeyOf<EnglishKey>;
/** What stands for the `{names}` of a message. Numbers are written in the reader's digits. */
export type Values = Readonly<Record<string, string | number>>;

/** Gives the text of a message as the language's file has it; '' where it has none. */
export type MessageSource = (key: string) => string;

const fromBrowser: MessageSource = remembered((key) => browser.i18n.getMessage(key as never));

let source: MessageSource = fromBrowser;

/** Takes messages from elsewhere: for pages and tests that run outside an extension. */
export function speakFrom(other: MessageSource): void {
  source = other;
}

/** A message in the reader's language. A name without a value stays as it stands, so that its lack is seen. */
export function say(key: MessageKey, values: Values = {}): string {
  return fill(source(key), values);
}

/** A message of that name, `other` where the reader's language has none: for names that come with a topic pack. */
export function sayOr(name: string, other: string): string {
  return source(name) || other;
}

/** A part of a message: text as it stands, or the gap of that name. */
export interface Piece {
  readonly text: string;
  readonly gap: string | null;
}

/** A message in pieces, for values that need markup of their own. */
export function sayPieces(name: string): readonly Piece[] {
  return piecesOf(source(name));
}

/** The same for the form that fits a count; the count itself is filled in. */
export function sayCountPieces(key: CountKey, count: number): readonly Piece[] {
  return piecesOf(formOf(key, count)).map((piece) =>
    piece.gap === 'count' ? { text: sayNumber(count), gap: null } : piece,
  );
}

function piecesOf(text: string): readonly Piece[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, gap: GAP.exec(part)?.[1] ?? null }));
}

/** The form of a message that fits a count in the reader's language; `{count}` is the count. */
export function sayCount(key: CountKey, count: number, values: Values = {}): string {
  return fill(formOf(key, count), { ...values, count });
}

function formOf(key: CountKey, count: number): string {
  const form = pluralRules(locale()).select(count);
  return source(`${key}_${form}`) || source(`${key}_other`);
}

/**
 * The language the messages are written in, as a BCP 47 tag: the browser's own where the messages follow it (so that
 * British dates stay British), else that of the messages.
 */
export function locale(): string {
  const written = source('locale') || 'en';
  const wanted = typeof navigator === 'undefined' ? written : navigator.language;
  return wanted === written || wanted.startsWith(`${written}-`) ? wanted : written;
}

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'he']);

/** The direction the reader's language is written in. */
export function direction(): 'ltr' | 'rtl' {
  return rightToLeft.has(locale().split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';
}

/** Languages whose small whole numbers are written as everywhere in code. */
const plainDigits: ReadonlySet<string> = new Set(['en', 'es', 'fr', 'he']);

/** A number in the reader's digits. */
export function sayNumber(value: number): string {
  const language = locale();
  // Setting up a number format takes longer than drawing the pill; counts need none.
  const isCount = Number.isInteger(value) && value >= 0 && value < 1_000;
  if (isCount && plainDigits.has(language.split('-', 1)[0] ?? '') && !language.includes('-u-'))
    return String(value);
  return numberFormat(language).format(value);
}

/** Words one after the other, as the reader's language lists them. */
export function sayList(parts: readonly string[]): string {
  return listFormat(locale()).format(parts.map(isolated));
}

const listFormat = remembered((language) => new Intl.ListFormat(language, { type: 'unit', style: 'long' }));
const pluralRules = remembered((language) => new Intl.PluralRules(language));
const numberFormat = remembered((language) => new Intl.NumberFormat(language));

/** The same function, asked once for each name: the browser's messages and formats do not change while a page lives. */
function remembered<T>(of: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const made = of(name);
    known.set(name, made);
    return made;
  };
}

/** Counts one after the other, with nothing but a comma between: cheaper than a list in the reader's language. */
export function sayRow(parts: readonly string[]): string {
  return parts.reduce((before, after) => say('list_pair', { before, after }));
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? sayNumber(value) : isolated(value);
  });
}

const GAP = /^\{(\w+)\}$/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A value between marks that keep its direction to itself, where it may run against the message around it: a name in
 * Latin letters would else pull the commas and brackets of an Arabic sentence to its other side.
 */
function isolated(value: string): string {
  const isMirrored = direction() === 'rtl';
  if (!isMirrored && !RIGHT_TO_LEFT.test(value)) return value;
  // What messages have already put together runs as they do; of all else the first letter tells.
  const start = !value.includes(ISOLATE_END) ? '\u2068' : isMirrored ? '\u2067' : '\u2066';
  return start + value + ISOLATE_END;
}

const ISOLATE_END = '\u2069';
