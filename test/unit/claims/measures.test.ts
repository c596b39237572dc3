import { describe, expect, it } from 'vitest';
import { lines, read } from './read';

describe('figures and their nouns', () => {
  it.each([
    ['a plain subject', 'Hamas still holds 59 hostages.', ['hostages.held: 59']],
    [
      'a partitive',
      'Roughly 20 of the 50 remaining captives are thought to be alive.',
      ['hostages.alive: about 20', 'hostages.held: 50'],
    ],
    [
      'a relative clause',
      'There are 58 hostages remaining in captivity, of whom 23 are thought to be alive.',
      ['hostages.held: 58', 'hostages.alive: 23'],
    ],
    [
      'ellipsis',
      'Officials say 24 of the hostages are believed to be alive and 35 dead.',
      ['hostages.alive: 24', 'hostages.held: 59', 'hostages.dead: 35'],
    ],
    [
      'bodies',
      'Two dozen living hostages and the bodies of at least 35 others are still held in the strip.',
      ['hostages.alive: 24', 'hostages.dead: at least 35'],
    ],
    [
      'a fraction of a whole',
      'Fewer than half of the 50 hostages are thought to be alive.',
      ['hostages.held: 50'],
    ],
    [
      'an aside',
      'Some 250 people, including 30 children, were taken hostage in the October 7 attack.',
      ['hostages.taken_2023-10-07: about 250'],
    ],
    [
      'two verbs',
      'Gunmen stormed into southern Israel on Oct. 7, 2023, killing some 1,200 people, mostly civilians, and abducting 251.',
      ['deaths.israel_2023-10-07: about 1,200', 'hostages.taken_2023-10-07: 251'],
    ],
    [
      'a frame without a noun',
      'The death toll in Gaza since the war began has reached 52,829, the health ministry said.',
      ['deaths.gaza: 52,829'],
    ],
    [
      'a verb that bounds',
      'The death toll in Gaza has surpassed 57,500, the health ministry said.',
      ['deaths.gaza: more than 57,500'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('keeps counts with another start apart', () => {
    const text =
      'At least 2,720 people have been killed in Gaza since Israel resumed strikes on March 18, bringing the overall death toll to 52,829.';
    const found = read(text, '2025-05-11').filter((claim) => claim.slot?.startsWith('deaths.'));
    expect(found.map((claim) => [claim.slot, claim.value?.said])).toEqual([
      ['deaths.gaza.since_2025-03', 'at least 2,720'],
      ['deaths.gaza', '52,829'],
    ]);
    expect(found.every((claim) => claim.asOf?.from === '2025-05-11')).toBe(true);
  });

  it('tells the unknown remainder', () => {
    expect(lines('Intelligence believes 22 hostages are alive, while the fate of two is unknown.')).toEqual([
      'hostages.alive: 22',
      'hostages.unknown: 2',
    ]);
  });

  it.each([
    'At least 23 people were killed in Israeli strikes overnight, medics said.',
    'Hamas is to free 10 living hostages in the first week.',
    'Israel freed 110 Palestinian prisoners in exchange for three hostages.',
    'About 1,200 trucks crossed in February.',
    'Fifty-nine hostage families signed the letter.',
    'In Lebanon more than 4,000 people were killed in the fighting.',
  ])('reads no measure into: %s', (text) => {
    expect(read(text).filter((claim) => claim.kind === 'measure')).toEqual([]);
  });
});

describe('times', () => {
  it('turns elapsed times into start dates', () => {
    const [war] = read('The war has dragged on for 21 months.', '2025-07-07');
    expect(war?.slot).toBe('war.elapsed');
    expect(war?.value).toMatchObject({ type: 'date' });
    if (war?.value?.type !== 'date') throw new Error('a date was expected');
    expect(war.value.period.from <= '2023-10-07' && war.value.period.to >= '2023-10-07').toBe(true);
    const found = read('Gaza has been under a total blockade for 70 days.', '2025-05-11');
    const blockade = found.find((claim) => claim.slot === 'aid.blockade.duration');
    expect(blockade?.value).toMatchObject({
      period: { from: '2025-03-01', to: '2025-03-03' },
    });
  });

  it.each([
    ['a length told after its end', 'Israel eased its 11-week blockade of Gaza in May.', '2025-07-11'],
    [
      'one that had lasted',
      'A total blockade of Gaza that had lasted about 11 weeks was eased.',
      '2025-06-23',
    ],
  ])('counts up to the day a blockade was over: %s', (_name, text, published) => {
    const found = read(text, published).find((claim) => claim.slot === 'aid.blockade.duration');
    expect(found?.value).toMatchObject({
      period: { from: '2025-02-27', to: '2025-03-07' },
    });
  });

  it('takes a length up to now for none of a blockade that is over', () => {
    const found = lines('For the past two months Gaza has lived under an eased blockade.', '2025-07-15');
    expect(found.filter((line) => line.startsWith('aid.blockade'))).toEqual([]);
  });

  it('dates the end of the first phase and keeps its length', () => {
    expect(lines('The 42-day first phase of the truce expired on Saturday.', '2025-03-05')).toEqual([
      'ceasefire.phase1.length: 42-day',
      'ceasefire.phase1.end: Saturday',
    ]);
  });

  it('moves a figure back to the day the text gives it', () => {
    const [claim] = read('In January, 98 hostages were still being held in Gaza.', '2025-07-07');
    expect(claim).toMatchObject({
      slot: 'hostages.held',
      asOf: { from: '2025-01-01', to: '2025-01-31' },
      asOfBasis: 'text',
    });
  });
});
