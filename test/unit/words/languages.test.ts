import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CountKey,
  direction,
  type MessageKey,
  say,
  sayCount,
  sayList,
  speakFrom,
} from '../../../src/words/say';
import { messageFiles, messagesOf } from './message-files';

const ISOLATES = /[\u2068\u2069]/g;

/** A value for every gap any message has. */
const values = Object.fromEntries(
  [...messageFiles.values()]
    .flatMap((messages) => [...messages.values()].join(' ').match(/\{(\w+)\}/g) ?? [])
    .map((gap) => [gap.slice(1, -1), 'Harbour Post']),
);
/** Takes every plural form of every language. */
const counts = [0, 1, 2, 3, 11, 24, 100, 1_000_000];

const english = messageFiles.get('en') ?? new Map();
const counted = [...english.keys()].flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []);
const isForm = (key: string): boolean =>
  counted.some(
    (base) => /^_(zero|one|two|few|many|other)$/.test(key.slice(base.length)) && key.startsWith(base),
  );
const single = [...english.keys()].filter((key) => !isForm(key));

const isWhole = (said: string): boolean => said !== '' && !/[{}]/.test(said);

beforeEach(() => vi.stubGlobal('navigator', { language: 'en-GB' }));
afterEach(() => {
  vi.unstubAllGlobals();
  speakFrom(messagesOf('en'));
});

describe.each([...messageFiles.keys()])('in %s', (language) => {
  beforeEach(() => speakFrom(messagesOf(language)));

  it('every message has its values filled in', () => {
    expect(single.filter((key) => !isWhole(say(key as MessageKey, values)))).toEqual([]);
  });

  it('every count has a form for every number', () => {
    const { count: _, ...others } = values;
    const broken = counted.flatMap((key) =>
      counts
        .filter((count) => !isWhole(sayCount(key as CountKey, count, others)))
        .map((count) => `${key} ${count}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('plurals', () => {
  it.each([
    ['ar', ['لا مصادر', 'مصدر واحد', 'مصدران', '3 مصادر', '11 مصدرًا', '24 مصدرًا', '100 مصدر']],
    ['he', ['0 מקורות', 'מקור אחד', 'שני מקורות', '3 מקורות', '11 מקורות', '24 מקורות', '100 מקורות']],
    ['fr', ['0 source', '1 source', '2 sources', '3 sources', '11 sources', '24 sources', '100 sources']],
    ['es', ['0 fuentes', '1 fuente', '2 fuentes', '3 fuentes', '11 fuentes', '24 fuentes', '100 fuentes']],
  ])('of %s', (language, said) => {
    speakFrom(messagesOf(language));
    expect(counts.slice(0, -1).map((count) => sayCount('sources', count))).toEqual(said);
  });

  it('takes the digits of the reader’s country', () => {
    speakFrom(messagesOf('ar'));
    vi.stubGlobal('navigator', { language: 'ar-EG' });
    expect(sayCount('sources', 11)).toBe('١١ مصدرًا');
  });
});

describe('direction', () => {
  it('is that of the messages', () => {
    const found = [...messageFiles.keys()].map((language) => {
      speakFrom(messagesOf(language));
      return [language, direction()];
    });
    expect(Object.fromEntries(found)).toEqual({ ar: 'rtl', en: 'ltr', es: 'ltr', fr: 'ltr', he: 'rtl' });
  });

  it('of a value is kept to itself where it may run against the message', () => {
    speakFrom(messagesOf('ar'));
    expect(say('report_accordingTo', { name: 'Harbour Post' })).toBe('بحسب \u2068Harbour Post\u2069');
    expect(sayList(['A (b)', 'C'])).toContain('\u2068A (b)\u2069');
    // Without a direction of its own, what stands in isolates only would run from left to right.
    const date = say('date_withMargin', { date: '5 مارس', margin: 'يوم' });
    expect(say('date_withBasis', { date, basis: 'X' })).toMatch(/^\u2067\u20685 مارس\u2069/);
    speakFrom(messagesOf('en'));
    expect(say('report_accordingTo', { name: 'Harbour Post' })).not.toMatch(ISOLATES);
    expect(say('report_accordingTo', { name: 'הארץ' })).toBe('according to \u2068הארץ\u2069');
  });
});
