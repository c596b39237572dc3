import { describe, expect, it } from 'vitest';
import { lines, read } from './read';

const NAMED = 'US officials have held direct talks with Hamas. ';

describe('what a text goes on speaking of', () => {
  it.each([
    ['The conversations took place in the Qatari capital.', 'talks.meetings: doha'],
    ['The American side was headed by Adam Boehler.', 'talks.lead: boehler'],
    ['Axios was the first to report the contacts.', 'talks.report_source: axios'],
    ['Israel was consulted beforehand, a spokeswoman said.', 'israel.consulted: consulted'],
    ['The two sides also discussed a wider deal that ends the war.', 'talks.agenda.end_war: on-agenda'],
    ['The meetings centred on hostages with US passports.', 'talks.agenda.us_hostages: on-agenda'],
  ])('is the talks named before: %s', (sentence, expected) => {
    expect(lines(NAMED + sentence)).toContain(expected);
    expect(lines(sentence.replace('Adam Boehler', 'a senior man'))).not.toContain(expected);
  });

  it('turns when another pair of parties is named', () => {
    const text = `${NAMED}Israel and Hamas are to open indirect talks. The talks take place in Doha.`;
    expect(lines(text)).not.toContain('talks.meetings: doha');
  });

  it('is given up after six sentences that do not name it, where the text named another one too', () => {
    const other = 'Israel and Hamas held indirect talks through mediators in January. ';
    const filler = 'The weather was mild in Cairo. ';
    const last = 'The meetings took place in the Qatari capital.';
    expect(lines(other + NAMED + filler.repeat(5) + last)).toContain('talks.meetings: doha');
    expect(lines(other + NAMED + filler.repeat(8) + last)).not.toContain('talks.meetings: doha');
    expect(lines(NAMED + filler.repeat(8) + last)).toContain('talks.meetings: doha');
  });
});

describe('he', () => {
  it.each([
    ['Steve Witkoff was bound for Doha. He called off the trip on Tuesday.', 'witkoff.trip: cancelled'],
    ['Adam Boehler flew to Doha last month. He met senior Hamas officials there.', 'talks.lead: boehler'],
    [
      'Adam Boehler, the hostage envoy, defended his talks with Hamas. He sat across a table from their leaders.',
      'talks.mode: direct',
    ],
  ])('is the last man named: %s', (text, expected) => {
    expect(lines(text)).toContain(expected);
  });

  it.each([
    [
      'a name the topic does not know',
      'Adam Boehler flew to Doha. Khalil Odeh waited there. He met Hamas officials.',
    ],
    ['two names', 'Adam Boehler saw Steve Witkoff in Doha. He met Hamas officials.'],
    ['a role', 'Adam Boehler flew to Doha. An Egyptian diplomat stayed away. He met Hamas officials.'],
    ['whose envoy it was', 'Trump’s envoy stayed at home. He met Hamas officials.'],
    ['too long ago', 'Adam Boehler flew to Doha. It rained. It rained again. He met Hamas officials.'],
  ])('is nobody after %s', (_name, text) => {
    expect(lines(text)).not.toContain('talks.lead: boehler');
  });
});

describe('the days a sentence tells of', () => {
  it('belong to the round of those days', () => {
    const text = 'In March the United States held direct talks with Hamas in Doha.';
    const [claim] = read(text, '2025-05-11').filter(({ slot }) => slot === 'talks.mode');
    expect(claim?.event).toBe('us-hamas-2025-03');
  });

  it('are those of the sentence before when it says "those talks"', () => {
    const text =
      'On 20 February 2025 the United States held direct talks with Hamas. Those talks were the first direct contacts between the two.';
    const [claim] = read(text, '2025-05-11').filter(({ slot }) => slot === 'talks.precedent');
    expect(claim?.event).toBe('us-hamas-2025-03');
  });

  it('do not move what still lasts', () => {
    const text = 'The truce in Gaza collapsed in March, when Israel resumed its offensive.';
    const [claim] = read(text, '2025-06-20').filter(({ slot }) => slot === 'ceasefire.status');
    expect(claim?.asOf).toEqual({ from: '2025-06-20', to: '2025-06-20' });
  });
});
