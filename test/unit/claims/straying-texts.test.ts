import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('an aside between a subject and its verb', () => {
  it.each([
    [
      "Adam Boehler, the president's pick to run hostage affairs and a former health-care executive from Tennessee, met Hamas officials in Doha twice last week.",
      'talks.mode: direct',
    ],
    [
      'Steve Witkoff, the New York property developer whom Donald Trump has made his chief trouble-shooter in the region and beyond, arrived in Doha on Tuesday.',
      'witkoff.trip: made',
    ],
  ])('takes up no room: %s', (text, expected) => {
    expect(lines(text, '2025-03-13')).toContain(expected);
  });

  it("lends its subject no deed of another's", () => {
    const text = "Witkoff, the envoy, praised Qatar's prime minister, who arrived in Doha on Tuesday.";
    expect(lines(text, '2025-03-13')).toEqual([]);
  });
});

describe('"there"', () => {
  it('stands for the place last spoken of', () => {
    const text =
      'Mediators have gathered in Doha again. Steve Witkoff arrived there on Tuesday night to join them.';
    expect(lines(text, '2025-03-13')).toContain('witkoff.trip: made');
  });

  it.each([
    'Doha is the usual venue. Steve Witkoff flew to Moscow and arrived there on Tuesday night.',
    'Doha is the usual venue, and Cairo another. Steve Witkoff has left, and there are talks to come.',
  ])('and for no other: %s', (text) => {
    expect(lines(text, '2025-03-13')).toEqual([]);
  });
});

describe('questions', () => {
  it.each([
    'Is the ceasefire in Gaza still holding?',
    'Was Israel consulted about the talks between the US and Hamas? It is not clear.',
    'Had American officials ever negotiated directly with Hamas before?',
    'Are 24 hostages still alive in Gaza?',
  ])('say nothing: %s', (text) => {
    expect(lines(text, '2025-03-08')).toEqual([]);
  });

  it.each([
    ['Is the ceasefire in Gaza still holding? Yes, though only just.', 'ceasefire.status: holding'],
    ['Had American officials ever negotiated directly with Hamas before? No.', 'talks.precedent: first'],
    ['How many of the hostages are alive? About 24, according to Israel.', 'hostages.alive: about 24'],
    ['How many hostages remain in Gaza? Fifty-nine.', 'hostages.held: 59'],
  ])('are told by their answers: %s', (text, expected) => {
    expect(lines(text, '2025-03-08').some((line) => line.startsWith(expected))).toBe(true);
  });

  it('are answered by no other figure', () => {
    const text = 'How many hostages remain in Gaza? Seventy families have asked the government this week.';
    expect(lines(text, '2025-03-08')).toEqual([]);
  });
});

describe('figures that go on with one told before', () => {
  it.each([
    ['Israel says up to 24 of the hostages are alive, but Trump put the number at 21 this week.', '21'],
    [
      'Israel believes up to 24 of the 59 hostages are alive. Donald Trump said this week that only 21 were.',
      '21',
    ],
  ])('count the same: %s', (text, figure) => {
    expect(lines(text, '2025-05-10')).toContain(`hostages.alive: ${figure}`);
  });

  it('and nothing else', () => {
    const text = 'Israel says 24 of the hostages are alive. The number of trucks let in on Monday was 21.';
    expect(lines(text, '2025-05-10')).not.toContain('hostages.alive: 21');
  });

  it('a whole told again is the one known', () => {
    const text = 'Hamas still holds 48 hostages. Another officer is counted among the 48.';
    expect(lines(text, '2025-09-14').filter((line) => line === 'hostages.held: 48')).toHaveLength(2);
  });
});

describe('aid lorries', () => {
  it.each([
    [
      '2025-05-21',
      '93 trucks carrying flour, baby food and medical gear entered Gaza on Tuesday.',
      'restricted',
    ],
    [
      '2025-10-13',
      'About 170 lorries crossed into Gaza at Kerem Shalom on Sunday with gas and flour.',
      'flowing',
    ],
  ])('that cross tell of aid let in: %s', (day, text, expected) => {
    expect(lines(text, day)).toContain(`aid.status: ${expected}`);
  });

  it('that stand waiting do not', () => {
    const text = 'Trucks are lined up at the border and none has crossed into Gaza.';
    expect(lines(text, '2025-05-21')).toEqual([]);
  });
});
