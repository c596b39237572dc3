import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../src/text/numbers';
import { splitSentences } from '../../../src/text/sentences';
import { sliceOf } from '../../../src/text/span';
import type { DurationMention } from '../../../src/text/time-mention';
import { readTimes } from '../../../src/text/times';
import { tokenize } from '../../../src/text/tokens';
import { isNewsNumber } from './news-numbers';

/** Other people's test data and texts, kept beside the project and never in it. */
const SHARED = resolve(process.cwd(), '..', 'shared');
const DATA = join(SHARED, 'data');

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) as T;
}

function share(name: string, right: number, all: number): number {
  console.log(`${name}: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %)`);
  return right / all;
}

interface SentenceCase {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

interface NumberCase {
  readonly Input: string;
  readonly Results: readonly { readonly Resolution: { readonly value: string } }[];
}

interface DurationCase {
  readonly Input: string;
  readonly Results: readonly { readonly Value: { readonly Timex: string } }[];
}

interface SeedClaim {
  readonly seed: string;
  readonly para: number;
  readonly sentence_no: number;
  readonly short_quote: string;
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function sameSentences({ text, sentences }: SentenceCase): boolean {
  const found = splitSentences(text).map((sentence) => plain(sliceOf(text, sentence)));
  return JSON.stringify(found) === JSON.stringify(sentences.map(plain));
}

/** The suite lists every number in order; ordinals and clock times have suites of their own. */
function sameNumbers({ Input, Results }: NumberCase): boolean {
  const found = readQuantities(tokenize(Input))
    .filter((quantity) => quantity.kind !== 'ordinal' && quantity.kind !== 'clock')
    .flatMap((quantity) =>
      quantity.upTo === undefined ? [quantity.amount] : [quantity.amount, quantity.upTo],
    );
  const wanted = Results.map((result) => Number(result.Resolution.value));
  const close = (a: number, b: number) => Math.abs(a - b) <= 1e-7 * Math.max(Math.abs(a), Math.abs(b));
  return (
    found.length === wanted.length && wanted.every((value, index) => close(value, found[index] ?? Number.NaN))
  );
}

/** ISO 8601 durations of one unit, as unit and size in ours. */
const TIMEX_UNITS: Readonly<Record<string, readonly [DurationMention['unit'], number]>> = {
  TS: ['hour', 1 / 3600],
  TM: ['hour', 1 / 60],
  TH: ['hour', 1],
  D: ['day', 1],
  BD: ['day', 1],
  W: ['week', 1],
  M: ['month', 1],
  Y: ['year', 1],
};

function sameDuration({ Input, Results }: DurationCase): boolean {
  const found = readTimes(tokenize(Input), '2016-11-07');
  const [only] = found;
  if (only?.kind !== 'duration' || found.length !== 1) return false;
  const match = /^P(T?)([\d.]+)([A-Z]+)$/.exec(Results[0]?.Value.Timex ?? '');
  const unit = match === null ? undefined : TIMEX_UNITS[`${match[1]}${match[3]}`];
  if (match === null || unit === undefined) return Results[0]?.Value.Timex === 'P1W3D' && only.amount === 10;
  return only.unit === unit[0] && Math.abs(only.amount - Number(match[2]) * unit[1]) < 1e-9;
}

if (!existsSync(DATA)) {
  describe('outside test data', () => {
    it('is absent here: nothing was measured', () => {
      expect(existsSync(DATA)).toBe(false);
    });
  });
} else {
  describe('outside test data', () => {
    const cases = readJson<SentenceCase[]>(join(DATA, 'golden-rules.json'));
    const isRule = ({ name }: SentenceCase) => !name.startsWith('correctly');

    it('splits more than 96 % of the Golden Rules (other people: 68.6 %)', () => {
      const rules = cases.filter(isRule);
      expect(rules).toHaveLength(51);
      expect(share('Golden Rules', rules.filter(sameSentences).length, 51)).toBeGreaterThan(0.96);
    });

    it('splits at least 69 % of the other sentence cases, most of which want mark-up or line ends removed', () => {
      const others = cases.filter((item) => !isRule(item));
      expect(
        share('other sentence cases', others.filter(sameSentences).length, others.length),
      ).toBeGreaterThan(0.69);
    });

    it('reads at least 86 % of NumberModel (its own engine: 84.7 %)', () => {
      const numbers = readJson<NumberCase[]>(join(DATA, 'recognizers/Specs/Number/English/NumberModel.json'));
      expect(share('NumberModel', numbers.filter(sameNumbers).length, numbers.length)).toBeGreaterThanOrEqual(
        0.86,
      );
    });

    it('reads every NumberModel case that is written as newspapers write numbers', () => {
      const numbers = readJson<NumberCase[]>(join(DATA, 'recognizers/Specs/Number/English/NumberModel.json'));
      const news = numbers.filter(({ Input }) => isNewsNumber(Input));
      expect(news.length).toBeGreaterThan(130);
      expect(news.filter((item) => !sameNumbers(item)).map(({ Input }) => Input)).toEqual([]);
    });

    it('reads at least 94 % of DurationParser (its own engine: 89.3 %)', () => {
      const cases = readJson<DurationCase[]>(
        join(DATA, 'recognizers/Specs/DateTime/English/DurationParser.json'),
      );
      expect(share('DurationParser', cases.filter(sameDuration).length, cases.length)).toBeGreaterThanOrEqual(
        0.94,
      );
    });
  });

  describe('seed articles', () => {
    const folder = join(SHARED, 'seeds');

    it('finds at least 97 % of the hand-made claims in the sentence they are said to stand in', () => {
      const texts = new Map(
        readdirSync(folder)
          .filter((name) => /^\d.*\.txt$/.test(name))
          .map((name) => [name.slice(0, 3), readFileSync(join(folder, name), 'utf8')]),
      );
      const claims = readFileSync(join(folder, 'claims.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as SeedClaim);
      const found = claims.filter(({ seed, para, sentence_no, short_quote }) => {
        const text = texts.get(seed) ?? '';
        const sentence = splitSentences(text).find((s) => s.paragraph === para && s.sentence === sentence_no);
        return sentence !== undefined && plain(sliceOf(text, sentence)).includes(plain(short_quote));
      });
      for (const claim of claims.filter((item) => !found.includes(item))) {
        console.log(
          `not where it is said to be: ${claim.seed} ${claim.para}.${claim.sentence_no} ${claim.short_quote}`,
        );
      }
      expect(share('seed claims', found.length, claims.length)).toBeGreaterThanOrEqual(0.97);
    });
  });
}
