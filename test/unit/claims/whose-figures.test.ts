import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src/text/period';
import { lines, read } from './read';

type Row = readonly [name: string, published: IsoDate, text: string, expected: readonly string[]];

function fills(rows: readonly Row[]): void {
  it.each(rows)('%s', (_name, published, text, expected) => {
    const measured = read(text, published).filter(({ kind }) => kind === 'measure');
    expect(measured.map(({ slot, value }) => `${slot}: ${value?.said}`)).toEqual(expected);
  });
}

describe('of whom a figure is told', () => {
  fills([
    [
      'one of them',
      '2025-03-07',
      'Five Americans are among the 59 hostages in Gaza, and one of them, a soldier, is believed to be alive.',
      ['hostages.us_citizens: 5', 'hostages.held: 59'],
    ],
    [
      'a share of a whole',
      '2025-03-07',
      'Hostages were freed in February. One of the eight, a grandfather, has an American passport.',
      [],
    ],
    [
      'a relative part',
      '2025-04-11',
      'The army wants to force Hamas to free captives, 59 of whom are still being held.',
      ['hostages.held: 59'],
    ],
    [
      'a relative clause behind the noun’s own modifiers',
      '2025-03-18',
      'Families worry about the roughly two dozen hostages held by Hamas who are still believed to be alive.',
      ['hostages.alive: about 24'],
    ],
    [
      'what belongs to someone',
      '2023-11-08',
      'The hostages are in Gaza. The army said 32 of its soldiers had died there.',
      [],
    ],
    ['an age without its unit', '2025-03-10', 'Edan Alexander turned 21 in captivity in Gaza.', []],
    ['a compound', '2025-03-10', 'Mediators presented a three-phase hostage deal to both sides.', []],
    [
      'two nationalities',
      '2025-03-10',
      'On six American and Israeli programmes the envoy spoke about the hostages held in Gaza.',
      [],
    ],
    ['all others', '2025-03-10', 'Marchers carried posters of the other 58 hostages still in Gaza.', []],
    ['all but one', '2025-05-11', 'Apart from the soldier, 58 hostages are still held in Gaza.', []],
    ['what is given', '2025-03-10', 'Relatives want the remaining 59 hostages back.', ['hostages.held: 59']],
  ]);

  it('adds up what a sentence gives all parts of, and marks it as derived', () => {
    const [claim] = read('Hamas holds 24 living hostages and the bodies of 35 others.', '2025-03-07').filter(
      ({ slot }) => slot === 'hostages.held',
    );
    expect(claim).toMatchObject({
      value: { amount: 59 },
      derived: '24 and 35 make 59',
    });
  });
});

describe('from when a count runs', () => {
  fills([
    [
      '“since” at the end',
      '2025-03-07',
      'The attack of 7 October began the war. More than 48,440 people have been killed in Gaza since, the ministry says.',
      ['deaths.gaza: more than 48,440'],
    ],
    [
      'how long ago, not since when',
      '2025-03-23',
      'More than 50,000 Palestinians have been killed in Gaza, the ministry said, less than a week since Israel broke the truce.',
      ['deaths.gaza: more than 50,000'],
    ],
    [
      'behind an aside with its own figure',
      '2025-03-19',
      'In Gaza 436 people, 183 of them children, have been killed since Israel resumed its bombardment on Tuesday.',
      ['deaths.gaza.since_2025-03: 436', 'ceasefire.collapse: Tuesday'],
    ],
    [
      'what goes on since then',
      '2025-06-03',
      'The renewed offensive has killed more than 4,200 Palestinians in Gaza, health officials say.',
      ['deaths.gaza.since_2025-03: more than 4,200'],
    ],
    [
      'a share as a fraction',
      '2025-03-18',
      'Nine in ten Gazans have been displaced by the war.',
      ['displaced.gaza.share: 90%'],
    ],
  ]);
});

describe('dates and moods', () => {
  it.each<[string, IsoDate, string, string]>([
    [
      'a level told just before a change',
      '2025-05-13',
      'Trump said last week that only 21 of the hostages were alive.',
      '2025-05-05',
    ],
    [
      'a level told as of the news',
      '2025-05-20',
      'Trump said last week that only 21 of the hostages were alive.',
      '2025-05-20',
    ],
  ])('%s', (_name, published, text, from) => {
    expect(read(text, published)[0]?.asOf?.from).toBe(from);
  });

  it.each<[string, IsoDate, string, string]>([
    [
      'a plan behind “that” leaves what stands before it a fact',
      '2025-07-10',
      'Indirect talks between Israel and Hamas in Doha began on July 6 on a truce that would free hostages.',
      'ih_talks.mode: indirect',
    ],
    [
      'good will plans nothing',
      '2025-05-13',
      'Hamas held direct talks with American officials in Doha before this gesture of good will.',
      'talks.mode: direct',
    ],
    [
      'the round before',
      '2025-05-12',
      'US officials are in direct talks with Hamas. Earlier this year Adam Boehler held talks with Hamas leaders.',
      'talks.lead: boehler',
    ],
  ])('%s', (_name, published, text, expected) => {
    expect(lines(text, published)).toContain(expected);
  });

  it('tells what stands only behind “whether” of nothing', () => {
    const text =
      'US officials held direct talks with Hamas. The White House would not say whether the talks are about American hostages.';
    expect(lines(text, '2025-03-06')).not.toContain('talks.agenda.us_hostages: on-agenda');
  });

  it('gives an earlier round its own event', () => {
    const text =
      'US officials are in direct talks with Hamas. Earlier this year Adam Boehler held talks with Hamas leaders.';
    const lead = read(text, '2025-05-12').find(({ slot }) => slot === 'talks.lead');
    expect(lead?.event).toBe('us-hamas-2025-03');
  });

  it('takes “a day later” for the day after, not for a length of a blockade', () => {
    const text = 'The truce lapsed on 1 March. A day later Israel shut the crossings into Gaza to all aid.';
    const start = read(text, '2025-03-20').find(({ slot }) => slot === 'aid.blockade.duration');
    expect(start?.value).toMatchObject({
      period: { from: '2025-03-02', to: '2025-03-02' },
    });
  });

  it('takes months of truce for thirty days each', () => {
    const text = 'The proposal foresees a truce of two months in Gaza.';
    expect(read(text, '2025-07-08')[0]).toMatchObject({
      slot: 'proposal.duration',
      value: { amount: 60, unit: 'day' },
    });
  });
});

describe('what a length of time and a date start', () => {
  fills([
    [
      'a length behind “according to”',
      '2025-05-07',
      'According to the ministry in Gaza, many families have moved in 19 months of war.',
      ['war.elapsed: 19 months'],
    ],
    [
      'a length too short for what it is told of',
      '2024-01-15',
      'In Tel Aviv relatives of hostages in Gaza ended a 24-hour rally and urged the war cabinet to put a deal first.',
      [],
    ],
    [
      'a date by which something had happened',
      '2025-07-09',
      'The Doha talks between Israel and Hamas opened on Sunday, and by Tuesday they had stalled.',
      ['ih_talks.timing: Sunday'],
    ],
  ]);
});

describe('from whom a figure is told', () => {
  it('is quoted so that it fits inside a line', () => {
    const [claim] = read('An Israeli official said 59 hostages are still held in Gaza.', '2025-03-10');
    expect(claim?.attribution).toEqual(['an Israeli official']);
  });

  it.each<readonly [string, string, readonly (readonly string[])[]]>([
    ['behind a day', 'On Friday the army said 59 hostages are still held in Gaza.', [['the army']]],
    ['before a day', 'Hamas Friday said it still holds 59 hostages in Gaza.', [['Hamas']]],
    [
      'before a day with its "on"',
      'The army on Friday said 59 hostages are still held in Gaza.',
      [['the army']],
    ],
    [
      'behind what it tells',
      'In Gaza 59 hostages are still held, a U.S. official said, citing what mediators had told Washington.',
      [['a U.S. official']],
    ],
    [
      'not what is joined on behind it',
      'More than 48,500 people have been killed in Gaza, the health ministry says, and 59 hostages are still held there.',
      [['the health ministry'], []],
    ],
    [
      'only what it stands by',
      'Hamas still holds 59 hostages in Gaza, while 48,440 people have been killed there, according to the health ministry.',
      [[], ['the health ministry']],
    ],
  ])('%s', (_name, text, expected) => {
    expect(read(text, '2025-03-07').map(({ attribution }) => attribution)).toEqual(expected);
  });
});
