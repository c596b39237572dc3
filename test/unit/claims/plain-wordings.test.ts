import { describe, expect, it } from 'vitest';
import { toldOf } from './read';

describe('who met Hamas', () => {
  it.each([
    'direct | talks.mode | 2025-03-06 | N | Trump tells Hamas time is running out after White House confirms envoy met group',
    'direct | talks.mode | 2025-03-06 | N | US hostage envoy held talks with Hamas, officials say',
    'direct | talks.mode | 2025-03-08 | N | Adam Boehler, a health-care entrepreneur whom the president had picked as his hostage envoy, travelled to Qatar and sat down with senior Hamas figures.',
    "boehler | talks.lead | 2025-03-07 | N | Adam Boehler, a former venture capitalist from New York, flew to Doha and held meetings with Hamas's political leaders.",
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('others who met', () => {
  it.each([
    "- | talks.mode | 2025-03-06 | N | Witkoff, the president's Middle East envoy, flew to Doha and held a series of meetings with Qatari officials on Hamas's reply.",
    '- | talks.mode | 2025-03-06 | N | Russian envoy met group in Moscow',
    "- | talks.lead | 2025-03-06 | N | Adam Boehler, the envoy, flew to Doha while Witkoff held talks with Israel's negotiators about Hamas.",
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('counts told in few words', () => {
  it.each([
    '59 | hostages.held | 2025-03-10 | N | "Fifty-nine people, thirty-five of them no longer alive, and they are arguing about who phoned whom," said Varda, whose nephew was kidnapped from a kibbutz.',
    '59 | hostages.held | 2025-05-12 | N | Edan Alexander left Gaza tonight. Before this evening there were 59 of them.',
    '94 | hostages.held | 2025-01-17 | N | Four of the hostages were taken long before. That leaves 94, at least 34 of whom the Israeli military has pronounced dead.',
    '58 | hostages.held | 2025-05-13 | N | He was one of the last American captives. That leaves 58, 35 of whom are thought to be dead.',
    '50 | hostages.held | 2025-07-08 | N | Fifty captives, twenty of them alive: for the families it is the only sum that counts.',
    '28 | hostages.dead | 2025-10-14 | N | He read the names of the twenty hostages who had come home. Then he read 28 others, those of the dead whose bodies Hamas was still holding.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('counts of others', () => {
  it.each([
    '- | hostages.held | 2025-03-10 | N | "Fifty-nine people, thirty-five of them children, died in the strike," said a doctor whose nephew was killed.',
    '- | hostages.held | 2025-01-17 | N | Some 251 were seized and 105 freed in 2023. That leaves 146, of whom many were rescued or found dead by the army later.',
    '- | hostages.held | 2025-03-18 | N | Fifty-nine people, twenty of them women, were brought to Nasser hospital, as families of hostages watched in dread.',
    '- | hostages.held | 2025-07-12 | N | After the second stage 22 would be left in Gaza, hostage families fear.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('how the war began', () => {
  it.each([
    'attack-2023-10-07 | war.trigger | 2025-03-10 | N | Some 1,200 people were killed and 251 abducted in the Hamas massacre of October 7, 2023, which opened the war.',
    'attack-2023-10-07 | war.trigger | 2025-10-14 | N | The war started with the assault on southern Israel by Hamas and its allies, in which around 1,200 people were killed and 251 kidnapped.',
    'attack-2023-10-07 | war.trigger | 2025-05-12 | N | Hamas ignited the war with its surprise attack on Israel on October 7, 2023.',
    'attack-2023-10-07 | war.trigger | 2025-07-08 | N | The conflict broke out when Hamas gunmen stormed into Israel on 7 October 2023, killing 1,200 people.',
    'attack-2023-10-07 | war.trigger | 2025-07-08 | N | The Hamas-led attack that sparked the war killed about 1,200 people.',
    'attack-2023-10-07 | war.trigger | 2025-07-10 | N | Hamas fighters burst into Israel on 7 October 2023, plunging the region into war.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('how other wars began', () => {
  it.each([
    '- | war.trigger | 2025-05-12 | N | Hezbollah opened a second front a day after the Hamas attack, which drew Lebanon into the war.',
    '- | war.trigger | 2025-07-08 | N | Hamas fighters killed in the war included those who set off the bomb.',
    '- | war.trigger | 2025-03-20 | N | The war started again with air strikes on Hamas officials.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('how old the war is', () => {
  it.each([
    '2023 | war.elapsed | 2025-07-27 | N | The war that Hamas set off on Oct. 7, 2023 is nearly 22 months old.',
    '2023 | war.elapsed | 2025-07-08 | N | The war in Gaza is 21 months old.',
    '2023 | war.elapsed | 2025-01-20 | N | The agreement put an end to more than 15 months of fighting in Gaza between Israel and Hamas.',
    '2023 | war.elapsed | 2025-05-12 | N | A nineteen-month-old war in Gaza shows no sign of ending.',
    '2023 | war.elapsed | 2025-05-13 | N | The Gaza war is more than 19 months old.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found.map((day) => day.slice(0, 4))).toContain(wanted);
  });
});

describe('the age of something else', () => {
  it.each([
    '- | war.elapsed | 2025-07-08 | N | The truce halted the fighting in Gaza for two months.',
    '- | war.elapsed | 2025-05-12 | N | Sarah, in her 20th month of waiting, does not speak about the war.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('how long the first phase is', () => {
  it.each([
    '42 | ceasefire.phase1.length | 2025-01-17 | N | The ceasefire in Gaza comes in three phases. That phase is to run for 42 days, until the beginning of March.',
    "42 | ceasefire.phase1.length | 2025-01-16 | N | The truce's opening phase is set to last 42 days.",
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('how long others are', () => {
  it.each([
    '- | ceasefire.phase1.length | 2025-01-17 | N | The second phase of the truce is also to run for 42 days.',
    '- | ceasefire.phase1.length | 2025-07-17 | I | That phase is to run for 60 days.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('nobody had done so', () => {
  it.each([
    'first | talks.precedent | 2025-03-07 | U | No American official had done that before.',
    'first | talks.precedent | 2025-03-07 | U | No US administration had ever done so.',
    'first | talks.precedent | 2025-03-07 | U | Nobody in Washington had tried that before.',
    '- | talks.precedent | 2025-03-07 | U | No American official has visited Gaza before.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('Alexander freed or held', () => {
  it.each([
    'freed | alexander.alive | 2025-07-27 | U | That produced the release of Edan Alexander, the New Jersey native who was by then the only American captive alive.',
    'freed | alexander.alive | 2025-05-14 | U | The contacts brought the release of Edan Alexander on Monday.',
    'freed | alexander.alive | 2025-06-02 | U | Those talks ended in the release of soldier Edan Alexander.',
    'held-alive | alexander.alive | 2025-03-06 | N | Edan Alexander was taken from his army post. He is thought to be the only U.S. citizen in captivity who is still living.',
    'held-alive | alexander.alive | 2025-03-07 | N | Alexander is the only one of the American captives still thought to be living.',
    '- | alexander.alive | 2025-07-27 | N | The only American captive alive in Russia is a teacher.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('bombs again in March', () => {
  it.each([
    'collapsed | ceasefire.status | 2025-07-08 | N | "In March the bombs came back," said a teacher in Gaza City.',
    'collapsed | ceasefire.status | 2025-05-12 | N | In mid-March the shelling started again, he said from Khan Younis in Gaza.',
    '- | ceasefire.status | 2025-07-08 | N | In March the bombs started again in Khartoum.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('a count of others', () => {
  it.each([
    '- | hostages.held | 2025-07-08 | N | There were 59 of them at the meeting, families of hostages among them.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});
