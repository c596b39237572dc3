import { describe, expect, it } from 'vitest';
import { read } from './read';

function starts(text: string, published: string): { from: string; to: string }[] {
  return read(text, published).flatMap(({ slot, value }) =>
    slot === 'war.elapsed' && value?.type === 'date' ? [value.period] : [],
  );
}

describe('how long a war has lasted', () => {
  it.each([
    ['2025-07-07', 'The war in Gaza, now nearing its 22nd month, has killed thousands.'],
    ['2025-07-07', 'The war in Gaza is in its second year.'],
    ['2025-10-07', 'Israel marked the second anniversary of the Hamas attack that started the Gaza war.'],
    ['2025-10-06', "On the eve of the war's two-year anniversary, talks on Gaza opened in Egypt."],
    ['2023-11-07', 'A month into the war in Gaza, the death toll passed 10,000.'],
    ['2025-07-08', 'A deal could end 21 months of war in Gaza, mediators say.'],
    ['2025-10-03', 'After two hard years of war in Gaza, Hamas was ready to free all hostages.'],
    ['2024-10-06', "In the year since the Hamas attack, Israel's war in Gaza has killed 41,000 people."],
  ])('is told on %s: %s', (published, text) => {
    const found = starts(text, published);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ from, to }) => from <= '2023-10-31' && to >= '2023-10-01')).toBe(true);
  });

  it.each([
    ['2025-07-08', 'He spent two long years in Gaza before the war.'],
    ['2025-07-08', "The president's second year in office began with the war in Gaza."],
    ['2025-05-08', "Israel's new Gaza offensive could last 18 months, a minister warned of the war."],
    ['2025-07-08', "Ahead of the war's second anniversary in October, Gaza lies in ruins."],
    ['2025-07-08', 'The third anniversary of the war in Ukraine passed as Gaza talks went on.'],
  ])('is not told on %s: %s', (published, text) => {
    expect(starts(text, published)).toEqual([]);
  });
});
