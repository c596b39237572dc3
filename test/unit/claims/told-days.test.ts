import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../../src/claims/extract';
import { sampleTopic } from '../compare/sample-claims';
import { lines, read } from './read';

function events(text: string, published: string, slot: string): (string | null)[] {
  return read(text, published)
    .filter((claim) => claim.slot === slot)
    .map((claim) => claim.event);
}

describe('days told by their distance', () => {
  it('date what follows them, and nothing else does', () => {
    const halted =
      'Israel halted all aid to Gaza on March 2, a day after the first phase of the ceasefire ended.';
    const ended = read(halted, '2025-03-10').find(({ slot }) => slot === 'ceasefire.phase1.end');
    expect(ended?.value).toMatchObject({
      period: { from: '2025-03-01', to: '2025-03-01' },
    });
    const freed = 'Edan Alexander was freed on Monday, a day before Trump arrives in Saudi Arabia.';
    const visits = read(freed, '2025-05-12').filter(({ slot }) => slot === 'trump.visit');
    expect(visits.map(({ value }) => value)).toMatchObject([{ period: { from: '2025-05-13' } }]);
  });

  it.each([
    [
      'ceasefire.phase1.end',
      'Israel halted aid to Gaza on Sunday, hours after phase one expired.',
      '2025-03-02',
    ],
    [
      'ceasefire.phase1.end',
      'It came a day after the first phase of the hostage and ceasefire deal expired.',
      '2025-03-03',
    ],
    [
      'ceasefire.collapse',
      'A truce that took hold on 19 January broke down in Gaza eight weeks later.',
      '2025-06-14',
    ],
    ['ceasefire.collapse', 'Hospitals are full two months after Israel broke the ceasefire.', '2025-05-18'],
    ['ceasefire.2025-01.start', 'Crowds gathered a week after the ceasefire took effect.', '2025-01-26'],
  ])('give %s: %s', (slot, text, published) => {
    const days =
      {
        'ceasefire.phase1.end': '2025-03-01',
        'ceasefire.collapse': '2025-03-18',
      }[slot] ?? '2025-01-19';
    const [claim] = read(text, published).filter((each) => each.slot === slot);
    const period = claim?.value?.type === 'date' ? claim.value.period : { from: '9', to: '0' };
    expect(period.from <= days && days <= period.to).toBe(true);
  });

  it.each([
    [
      'ceasefire.phase1.end',
      'Hours after the White House confirmed it, Israel said the first phase had expired.',
      '2025-03-05',
    ],
    [
      'ceasefire.phase1.end',
      'The army would withdraw two weeks after the first phase of the truce ended.',
      '2025-03-10',
    ],
    [
      'ceasefire.collapse',
      'The ceasefire began on January 19 and two months later Israel halted aid.',
      '2025-05-20',
    ],
    ['ceasefire.2025-01.start', 'It comes a fortnight after the ceasefire in Gaza began.', '2025-11-02'],
  ])('do not give %s: %s', (slot, text, published) => {
    expect(read(text, published).filter((each) => each.slot === slot)).toEqual([]);
  });

  it('go on from the day of the sentence before', () => {
    const text =
      'The first phase of the ceasefire expired on March 1. The next day, Israel halted all aid into Gaza.';
    const start = read(text, '2025-03-10').find(({ slot }) => slot === 'aid.blockade.duration');
    expect(start?.value).toMatchObject({
      period: { from: '2025-03-02', to: '2025-03-02' },
    });
  });
});

describe('one thing told of several days', () => {
  it('is a claim of each round', () => {
    const text = 'US officials have held face-to-face talks with Hamas twice this year, in March and in May.';
    expect(events(text, '2025-07-25', 'talks.mode')).toEqual(['us-hamas-2025-03', 'us-hamas-2025-05']);
  });

  it('takes the day of what it led to', () => {
    const text = 'He walked free in May after American officials negotiated directly with Hamas.';
    expect(events(text, '2025-07-08', 'talks.mode')).toEqual(['us-hamas-2025-05']);
  });
});

describe('ages', () => {
  it.each([
    ['in an aside', 'Yael Alexander said her son Edan, now 21, grew up in Tenafly.'],
    ['in a relative clause', 'Edan Alexander, who is 21 and grew up in Tenafly, is still held in Gaza.'],
    ['by a birthday', 'Edan Alexander, who turned 21 in December, is still held in Gaza.'],
    ['opening a sentence', 'Edan Alexander is still in Gaza. Now 21, he grew up in New Jersey.'],
  ])('are read %s', (_name, text) => {
    expect(lines(text)).toContain('alexander.age: 21');
  });

  it.each([
    'Edan Alexander, then 19, was seized at his post.',
    'Edan Alexander, who was 19, was seized at his post.',
  ])('of other days say nothing: %s', (text) => {
    expect(lines(text).filter((line) => line.startsWith('alexander.age'))).toEqual([]);
  });
});

describe('the place a text speaks of', () => {
  const told = (first: string) =>
    extractClaims(
      {
        title: 'Hungry and waiting',
        text: `${first} lies in ruins. Bakeries have closed. Lorries wait. Drivers sleep. Some pray. No food, medicine or fuel has gone in for ten weeks.`,
        published: '2025-05-12',
      },
      sampleTopic(),
    ).map(({ slot }) => slot);

  it('stays in mind for some sentences', () => {
    expect(told('The Gaza Strip')).toContain('aid.blockade.duration');
    expect(told('The town')).not.toContain('aid.blockade.duration');
  });
});

describe('the last day of a stretch', () => {
  const ends = (text: string, published: string) =>
    read(text, published)
      .filter(({ slot }) => slot === 'ceasefire.phase1.end')
      .map(({ value }) => value);

  it.each([
    ['The first phase of the ceasefire ran from January 19 to March 1.', '2025-03-05'],
    ['Phase one of the Israel-Hamas deal had run until March 1, with no agreement on more.', '2025-03-18'],
    ['The initial phase of the truce, in force between January 19 and March 1, is over.', '2025-03-08'],
    ['The first phase of the Gaza ceasefire runs until Saturday.', '2025-02-27'],
  ])('ends what a frame asks for: %s', (text, published) => {
    expect(ends(text, published)).toMatchObject([{ period: { from: '2025-03-01', to: '2025-03-01' } }]);
  });

  it.each([
    ['Israel gave Hamas until March 5 to accept an extension of the first phase.', '2025-03-04'],
    ['By March 1, during the first phase of the truce, Hamas had freed 33 hostages.', '2025-03-04'],
    ['Talks on the second phase of the truce ran from February 27 to March 1.', '2025-03-06'],
    ['Schools were open from January 20 until March 1 because of the first phase.', '2025-03-03'],
  ])('ends nothing else: %s', (text, published) => {
    expect(ends(text, published)).toEqual([]);
  });
});

describe('days that are counted, and days without a month', () => {
  const day = (slot: string, text: string, published: string) =>
    read(text, published)
      .filter((claim) => claim.slot === slot)
      .map(({ value }) => (value?.type === 'date' ? value.period.from : null));

  it.each([
    [
      '2025-03-20',
      'Israel bombarded Gaza for a third straight day on Thursday after breaking the ceasefire.',
    ],
    [
      '2025-03-21',
      'Strikes hit Gaza for a fourth consecutive day on Friday since Israel resumed its offensive.',
    ],
    ['2025-03-28', 'The ceasefire collapsed on the 18th when Israel resumed its bombing of Gaza.'],
  ])('lead to the first, on %s: %s', (published, text) => {
    expect(day('ceasefire.collapse', text, published)).toEqual(['2025-03-18']);
  });

  it('take the month told before', () => {
    const text = 'What was agreed in January? The truce took effect on the 19th.';
    expect(day('ceasefire.2025-01.start', text, '2025-03-19')).toEqual(['2025-01-19']);
  });

  it.each([
    ['2025-03-20', 'Protesters rallied for a third straight day on Thursday over the ceasefire.'],
    ['2025-06-20', 'Israel struck Iran for an eighth day on Friday as the Gaza truce talks stayed frozen.'],
    ['2025-04-20', 'The truce on the 19th floor of the hotel collapsed, said a UN worker in Gaza.'],
  ])('say nothing else, on %s: %s', (published, text) => {
    expect(day('ceasefire.collapse', text, published)).toEqual([]);
  });
});

describe('a date at the head of a line', () => {
  it.each([
    ['ih_talks.timing', '2025-07-06', 'July 6, 2025: Israel and Hamas begin indirect talks in Doha.'],
    ['aid.blockade.duration', '2025-03-02', 'March 2 - Israel halts all aid into Gaza.'],
  ])('dates what follows (%s, %s)', (slot, day, text) => {
    const found = read(text, '2025-07-20').filter((claim) => claim.slot === slot);
    expect(found.map(({ value }) => value)).toMatchObject([{ period: { from: day, to: day } }]);
  });

  it.each([
    ['ih_talks.timing', 'July 8: Israel and Hamas continue indirect talks in Doha.'],
    ['ceasefire.collapse', 'March 18: a week on, the ceasefire holds, the UN said in Gaza.'],
  ])('dates nothing else (%s)', (slot, text) => {
    expect(read(text, '2025-07-20').filter((claim) => claim.slot === slot)).toEqual([]);
  });
});

describe('what is set beside a happening', () => {
  it('is told of its day', () => {
    const text =
      'How different it looked in March, when an American emissary, Adam Boehler, sat across from Hamas, a thing no US government had done before.';
    expect(events(text, '2025-07-14', 'talks.precedent')).toEqual(['us-hamas-2025-03']);
  });
});
