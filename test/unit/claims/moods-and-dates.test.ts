import { describe, expect, it } from 'vitest';
import { lines, read } from './read';

describe('figures in sentences about plans', () => {
  it.each([
    [
      'given figures and those with a verb of their own stay facts',
      'Hamas would also have to give details of all 58 hostages still in captivity, at least 35 of whom have been confirmed dead.',
      ['hostages.held: 58', 'hostages.dead: at least 35'],
    ],
    [
      'what the plan itself counts does not',
      'Under the plan, Hamas would free 10 living hostages and 18 bodies.',
      [],
    ],
  ])('%s', (_name, text, expected) => {
    expect(lines(text, '2025-05-18')).toEqual(expected);
  });

  it('counts the second of two nouns in a row', () => {
    const text =
      'Israel seeks the release of 11 living hostages, and of half of the 35 hostage bodies held in Gaza.';
    expect(lines(text, '2025-03-16')).toEqual(['hostages.dead: 35']);
  });

  it('does not take those released for those held', () => {
    expect(
      lines('The truce allowed the release of 80 Israeli hostages held by Hamas.', '2023-12-04'),
    ).toEqual([]);
  });

  it('takes vague plurals for no figure', () => {
    const text = 'The death toll in Gaza has passed 57,400, and thousands more have been wounded.';
    expect(lines(text, '2025-07-08')).toEqual(['deaths.gaza: more than 57,400']);
  });
});

describe('what a sentence goes on to expect', () => {
  it('leaves what came before it a fact', () => {
    const text =
      'On Sunday Israel stopped all deliveries of food and fuel to Gaza, a step that aid groups said could bring hunger.';
    expect(lines(text, '2025-03-06')).toContain('aid.status: halted');
  });
});

describe('from when a toll counts', () => {
  it.each([
    ['since the resumption of the war', 'deaths.gaza.since_2025-03'],
    ['since the war began', 'deaths.gaza'],
  ])('%s', (start, slot) => {
    const text = `The health ministry in Gaza says 2,876 Palestinians have been killed ${start}.`;
    const found = read(text, slot === 'deaths.gaza' ? '2023-10-17' : '2025-05-15');
    expect(found.filter((claim) => claim.slot?.startsWith('deaths')).map((claim) => claim.slot)).toEqual([
      slot,
    ]);
  });

  it('takes no year of days out of “that day 1,200 people”', () => {
    const text =
      'Hamas attacked Israel on 7 October 2023. On that day 1,200 people were killed there, Israel says.';
    expect(lines(text, '2025-03-06')).toContain('deaths.israel_2023-10-07: 1,200');
  });
});

describe('denied sayings', () => {
  it.each([
    ['warnings', 'Israel rejected warnings of famine in Gaza, saying enough food came in.', '2025-03-20'],
    [
      'suggestions',
      'US officials held direct talks with Hamas. A White House aide dismissed suggestions that Israel had not been told.',
      '2025-03-07',
    ],
  ])('say nothing of their own: %s', (_name, text, published) => {
    const found = lines(text, published);
    expect(found.filter((line) => /^aid\.warning|: not-informed/.test(line))).toEqual([]);
  });
});

describe('an age', () => {
  it('stands for the one person it was told of', () => {
    const text =
      'Edan Alexander, 21, was held in Gaza. Doctors spoke to reporters. The 21-year-old was handed to the Red Cross in Khan Younis.';
    expect(lines(text, '2025-05-13')).toContain('alexander.alive: freed');
  });
});

describe('a date that opens the sentence', () => {
  it('holds for all its clauses', () => {
    const text =
      'In March, the White House turned down an offer by Hamas after the two sides had held direct talks in Doha.';
    expect(read(text, '2025-05-13').find((claim) => claim.slot === 'talks.mode')?.event).toBe(
      'us-hamas-2025-03',
    );
  });

  it('sets history apart', () => {
    expect(lines('In 2014 a truce in Gaza collapsed within hours.', '2025-05-13')).toEqual([]);
  });
});

describe('talks about American hostages', () => {
  it('are talks between the US and Hamas, not a call to one who is free', () => {
    const call =
      'The US president spoke by phone with Edan Alexander, the Israeli-American soldier released by Hamas this week.';
    expect(lines(call, '2025-05-13').filter((line) => line.startsWith('talks.'))).toEqual([]);
  });
});
