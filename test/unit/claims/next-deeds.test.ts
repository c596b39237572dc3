import { describe, expect, it } from 'vitest';
import { lines } from './read';

describe('what a subject does next', () => {
  it.each([
    [
      'The October 7 attack by Hamas killed about 1,200 people and triggered the war in Gaza.',
      'deaths.israel_2023-10-07: about 1,200',
    ],
    [
      'The October 7 attack by Hamas killed about 1,200 people, sparking the war in Gaza.',
      'deaths.israel_2023-10-07: about 1,200',
    ],
    ['Officials say Hamas holds 20 living hostages and is refusing to release them.', 'hostages.alive: 20'],
    ['Israel says 58 hostages remain in Gaza and believes 20 of them are alive.', 'hostages.alive: 20'],
    [
      "Gaza's death toll surpasses 57,418, with thousands more feared buried under rubble.",
      'deaths.gaza: more than 57,418',
    ],
    [
      "Edan Alexander is free. The 21-year-old's mother, Yael, urged Mr Netanyahu to finalise a deal.",
      'alexander.age: 21-year-old',
    ],
  ])('is not said of the figure before: %s', (text, expected) => {
    expect(lines(text, '2025-07-10')).toContain(expected);
  });

  it.each([
    ['Ten living hostages would walk free, after Israel agreed to pull back.', 'hostages.alive'],
    ['Hamas took 30 soldiers and killed them in Gaza.', 'hostages.held'],
    ['Israel killed 1,200 people in Gaza and bombed Beirut.', 'deaths.israel'],
  ])('makes no figure another: %s', (text, slot) => {
    expect(lines(text, '2025-07-10').filter((line) => line.startsWith(slot))).toEqual([]);
  });
});
