import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import type { Because, BecauseValue } from '../../../src/compare/because';
import { compareClaims } from '../../../src/compare/compare';
import type { Outcome } from '../../../src/compare/outcome';
import { REASONS, type ReasonKey } from '../../../src/compare/reason-texts';
import { sayBecause } from '../../../src/compare/reasons';
import { bundledFiles } from '../../../src/corpus/bundled-files';
import { bundledPacks } from '../../../src/topic/bundled-packs';
import { compileTopic } from '../../../src/topic/topic';
import { reasonPieces, reasonWords } from '../../../src/ui/reason-words';
import { speakFrom } from '../../../src/words/say';
import { messageFiles, messagesOf } from '../words/message-files';

const topics = bundledPacks.map(compileTopic);
const claims = bundledFiles.flatMap((file) => (file as { readonly claims: readonly CorpusClaim[] }).claims);

/** What comes of comparing every claim of the bundled corpus with every other. */
function outcomes(): readonly Outcome[] {
  return topics.flatMap((topic) =>
    claims.flatMap((mine) => claims.flatMap((theirs) => compareClaims(mine, theirs, topic) ?? [])),
  );
}

const days: BecauseValue = { type: 'days', period: { from: '2025-03-01', to: '2025-03-05' } };
const values: Readonly<Record<string, BecauseValue>> = {
  said: { type: 'said', said: 'about 24' },
  mine: { type: 'said', said: 'nearly 60' },
  theirs: { type: 'quote', said: 'mid-January' },
  earlier: { type: 'choice', slot: 'talks.mode', choice: 'direct', said: 'direct US-Hamas talks' },
  later: { type: 'choice', slot: 'no.such', choice: 'slot', said: 'a value of another pack' },
  date: { type: 'days', period: null },
  earlierDate: { type: 'days', period: { from: '2025-03-01', to: '2025-03-31' } },
  laterDate: { type: 'days', period: { from: '2025-02-27', to: '2025-03-02' } },
  start: { type: 'months', period: { from: '2023-09-21', to: '2023-10-23' } },
  theirStart: { type: 'months', period: { from: '2007-01-01', to: '2007-12-31' } },
  event: { type: 'event', event: 'truce-2025-01', said: 'the January 2025 truce' },
  myDate: { type: 'days', period: { from: '2025-03-06', to: '2025-03-06' } },
  theirDate: { type: 'days', period: { from: '2025-07-07', to: '2025-07-07' } },
  myVoice: { type: 'voice', said: 'the White House' },
  theirVoice: { type: 'voice', said: null },
};
const samples = (Object.keys(REASONS) as ReasonKey[]).map((key): Because => ({ key, values }));
const inWords = (because: Because): string => reasonWords({ reason: 'Told otherwise.', because });

beforeEach(() => vi.stubGlobal('navigator', { language: 'en-GB' }));
afterEach(() => {
  vi.unstubAllGlobals();
  speakFrom(messagesOf('en'));
});

describe('reasons in English', () => {
  it('have the wording of the engine', () => {
    const texts = Object.entries(REASONS).map(([key, text]) => [`reason_${key}`, text]);
    const messages = messageFiles.get('en') ?? new Map();
    expect(texts.map(([key = '']) => [key, messages.get(key)])).toEqual(texts);
  });

  it.each(samples)('read the same from engine and interface: $key', (because) => {
    expect(inWords(because)).toBe(sayBecause(because));
  });

  it('read the same for whatever the bundled corpus comes to', () => {
    const found = outcomes();
    expect(new Set(found.map(({ because }) => because.key)).size).toBeGreaterThan(12);
    expect(found.filter(({ reason, because }) => inWords(because) !== reason)).toEqual([]);
  });
});

describe('reasons in other languages', () => {
  const wanted = { ar: /مارس 2025|ديسمبر 2023/, he: /מרץ 2025/, fr: /mars 2025/, es: /marzo de 2025/ };

  it.each(Object.entries(wanted))('have every gap filled and dates of their own: %s', (language, march) => {
    speakFrom(messagesOf(language));
    const said = samples.map(inWords);
    expect(said.filter((text) => /[{}]/.test(text) || text === 'Told otherwise.')).toEqual([]);
    expect(inWords({ key: 'moved_in_months', values: { ...values, laterDate: days } })).toMatch(march);
    const before = samples.map(sayBecause);
    expect(said.filter((text, at) => text === before[at])).toEqual([]);
  });

  it('mark what is left in the language of the texts, and nothing else', () => {
    speakFrom(messagesOf('ar'));
    const pieces = reasonPieces({
      reason: '',
      because: {
        key: 'choice_moved',
        values: { ...values, earlierDate: days },
      },
    });
    expect(pieces.filter(({ foreign }) => foreign)).toEqual([
      { text: 'a value of another pack', foreign: true },
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe(
      '«محادثات مباشرة بين الولايات المتحدة وحماس» (1–5 مارس 2025)، ثم «a value of another pack» (27 فبراير – 2 مارس 2025). وبينهما: هدنة يناير 2025.',
    );
  });

  it('set quoted words in the reader’s marks and leave figures unmarked', () => {
    speakFrom(messagesOf('fr'));
    const because: Because = {
      key: 'date_near',
      values: {
        mine: { type: 'said', said: '59' },
        date: days,
        theirs: { type: 'quote', said: 'mid-January' },
        theirDate: days,
      },
    };
    expect(inWords(because)).toMatch(
      /^59 \(.+\) et «\u00a0mid-January\u00a0» \(.+\)\u00a0: ce peut être la même date\.$/u,
    );
    const foreign = reasonPieces({ reason: '', because }).filter((piece) => piece.foreign);
    expect(foreign.map(({ text }) => text)).toEqual(['mid-January']);
  });

  it('tell whom each side has it from, and nothing where a side says it itself', () => {
    speakFrom(messagesOf('fr'));
    const voice = { type: 'voice', said: 'the White House' } as const;
    const said = { type: 'said', said: '24' } as const;
    const silent = { type: 'voice', said: null } as const;
    const because: Because = {
      key: 'date_apart',
      values: { mine: said, theirs: said, myVoice: voice, theirVoice: silent },
    };
    expect(inWords(because)).toBe('24 ici (source\u00a0: the White House), 24 là.');
    const foreign = reasonPieces({ reason: '', because }).filter((piece) => piece.foreign);
    expect(foreign.map(({ text }) => text)).toEqual(['the White House']);
  });

  it('fall back to the English reason where there is no other', () => {
    speakFrom(messagesOf('he'));
    const told = [{ text: 'Both say 59.', foreign: true }];
    expect(reasonPieces({ reason: 'Both say 59.' })).toEqual(told);
    const unknown = { key: 'of_a_later_version' as ReasonKey, values: {} };
    expect(reasonPieces({ reason: 'Both say 59.', because: unknown })).toEqual(told);
    const unfilled: Because = { key: 'choice_apart', values: { mine: days, theirs: days } };
    expect(reasonPieces({ reason: 'Both say 59.', because: unfilled })).toEqual(told);
  });
});
