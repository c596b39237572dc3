import { describe, expect, it } from 'vitest';
import { toldOf } from './read';

describe('a party named in passing does not speak', () => {
  it.each([
    "- | hamas.position.end_war | 2025-07-08 | I | Iran, Hamas's most important patron, has said it is open to resuming talks on its nuclear programme if it is given guarantees.",
    '- | hamas.position.end_war | 2025-07-09 | I | Egypt, which has mediated with Hamas since the war began, wants guarantees that the end of the war will not drive Gazans over its border.',
    '- | hamas.position.end_war | 2025-05-20 | I | Turkey, where several Hamas leaders live, demanded an end to the war on Tuesday.',
    '- | hamas.position.end_war | 2025-07-10 | I | Tehran, the main backer of Hamas, wants guarantees that there will be no return to war.',
    '- | hamas.comment | 2025-03-10 | U | Boehler, who sat with Hamas officials last week, told CNN that the talks with the US were going well.',
    '- | hamas.comment | 2025-03-11 | U | After meeting with Hamas officials, Boehler told Israeli television the talks had been helpful.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('the party itself speaks', () => {
  it.each([
    "only-if-war-ends | hamas.position.end_war | 2025-07-08 | I | Hamas, Iran's closest Palestinian ally, has said it will free the hostages only if it is given guarantees of an end to the war.",
    'only-if-war-ends | hamas.position.end_war | 2025-07-09 | I | Hamas, which has ruled Gaza since 2007, wants guarantees that the truce would lead to an end to the war.',
    "until-hamas-dismantled | israel.position.end_war | 2025-07-10 | I | Israel, Washington's closest ally in the region, says it will not end the war until Hamas is disarmed and dismantled.",
    'commented | hamas.comment | 2025-03-12 | U | A Hamas spokesman told reporters the talks with the US envoy were continuing.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('what was not told is not on the agenda', () => {
  it.each([
    '- | talks.agenda.us_hostages | 2025-03-06 | U | She would not go into what was discussed, citing the American lives involved, beyond saying that the conversations were continuing.',
    '- | talks.agenda.us_hostages | 2025-03-07 | U | The White House refused to disclose what the talks covered, saying American lives were at risk.',
    '- | talks.agenda.hostages | 2025-03-06 | U | He would not be drawn on what the talks were about, citing the safety of the hostages.',
    '- | talks.agenda.ceasefire_aid | 2025-05-11 | U | Neither side would disclose what the discussions covered, though aid has been shut out for two months and the truce is dead.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('what was told is', () => {
  it.each([
    'on-agenda | talks.agenda.us_hostages | 2025-03-06 | U | The talks have focused on the release of American hostages, she said.',
    'on-agenda | talks.agenda.us_hostages | 2025-03-06 | U | The discussions covered the release of US hostages, officials said, declining to say where they were held.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('a comment on another matter', () => {
  it.each([
    "- | israel.comment | 2025-03-10 | U | The Prime Minister's Office declined to comment on the call.",
    "- | israel.comment | 2025-03-11 | U | Israel's government has not commented on the visit of the Qatari emir.",
    "- | israel.comment | 2025-03-07 | U | Netanyahu's office did not respond to a request for comment on the budget vote.",
    '- | hamas.comment | 2025-03-07 | U | Hamas did not comment on the identity of the body it handed over in the talks of last week.',
    '- | us.comment | 2025-05-12 | U | The State Department declined to comment on the gift of a jet.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('a comment on the talks', () => {
  it.each([
    "none | israel.comment | 2025-03-06 | U | The Prime Minister's Office declined to comment on the talks.",
    "none | israel.comment | 2025-03-06 | U | The Israeli prime minister's office did not immediately respond to a request for comment on the report.",
    "none | israel.comment | 2025-03-06 | U | Israel's government did not immediately respond to requests for comment on Wednesday.",
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('an earlier round is not this one', () => {
  it.each([
    '!direct | talks.mode | 2025-03-10 | U | A former member of the negotiating team told army radio that American emissaries had met Hamas people before, in European hotels.',
    '!direct | talks.mode | 2025-03-07 | U | US diplomats had held direct talks with Hamas figures years earlier, in Switzerland.',
    '!direct | talks.mode | 2025-03-08 | U | Americans have met Hamas leaders before, said a former Mossad officer.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('talks before these were the first or not', () => {
  it.each([
    'not-first | talks.precedent | 2025-03-10 | U | A former member of the negotiating team told army radio that American emissaries had met Hamas people before, in European hotels.',
    'not-first | talks.precedent | 2025-03-07 | U | “This is not the first time American officials have sat down with Hamas,” said a retired diplomat.',
    '- | talks.precedent | 2025-03-09 | U | American envoys had met Hamas officials before the White House told Israel of it.',
    '- | talks.precedent | 2025-03-09 | U | Witkoff had met Qatari officials before.',
    "- | talks.precedent | 2025-03-09 | U | The same American envoys had met Hamas's mediators before.",
    '!not-first | talks.precedent | 2025-03-09 | U | American officials had never met Hamas leaders face to face before.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('this round', () => {
  it.each([
    'direct | talks.mode | 2025-03-09 | U | American envoys had met Hamas officials before the White House told Israel of it.',
    'direct | talks.mode | 2025-03-06 | U | US officials have held direct talks with Hamas in recent weeks, breaking with the policy of the past.',
    'direct | talks.mode | 2025-03-06 | U | Boehler met Hamas officials, something no American envoy had done before.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('another proposal', () => {
  it.each([
    '- | proposal.duration | 2025-07-08 | I | Talks on another U.S. proposal, also for a two-month pause, broke down at the end of May.',
    '- | proposal.duration | 2025-07-09 | I | Egypt had put forward a rival plan for a 60-day ceasefire.',
    '- | proposal.duration | 2025-07-10 | I | Under a separate proposal made in April, fighting would have stopped for 60 days.',
    '- | proposal.hostages | 2025-07-09 | I | An earlier proposal would have seen hostages released in stages.',
    '- | proposal.duration | 2025-07-09 | I | A similar plan for a 60-day truce, put forward by Witkoff in May, came to nothing.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('the proposal itself', () => {
  it.each([
    '60 | proposal.duration | 2025-07-08 | I | The new proposal provides for a 60-day truce.',
    '60 | proposal.duration | 2025-07-08 | I | The latest US plan is for a 60-day truce, after an earlier proposal failed in May.',
    '60 | proposal.duration | 2025-07-08 | I | Netanyahu and Trump met for a second time in two days to discuss the proposal for a 60-day ceasefire.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('a list of terms is no count', () => {
  it.each([
    '- | hostages.dead | 2025-07-27 | I | The text was short: 60 days without fighting, 10 of the living hostages and 18 bodies in installments, a partial Israeli pullback.',
    '- | hostages.dead | 2025-07-10 | I | The plan in outline: a 60-day truce, ten living captives, 18 bodies of dead hostages, and talks on the rest.',
    '- | hostages.dead | 2025-07-09 | I | The deal on offer — 10 living hostages, 18 dead ones, 60 days — satisfies nobody.',
    '- | hostages.dead | 2025-07-12 | I | Its main points are a 60-day halt, 10 live hostages and the bodies of 18 dead hostages in return for Palestinian prisoners.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('a count is told', () => {
  it.each([
    '20 | hostages.alive | 2025-07-10 | I | The numbers are grim: 50 hostages, about 20 of them alive.',
    '20 | hostages.alive | 2025-07-10 | I | The plan would free half of the 20 living hostages.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});

describe('several counted people are not the one', () => {
  it.each([
    '- | alexander.alive | 2025-05-12 | N | Once Alexander is across, 58 will be left, and Israeli officials think no more than 23 are alive.',
    '- | alexander.alive | 2025-05-12 | N | After Alexander, 58 remain and 20 are thought to be living.',
    'held-alive | alexander.alive | 2025-05-11 | N | Alexander, 21, who is believed to be alive, is one of five Americans held.',
    'held-alive | alexander.alive | 2025-05-11 | N | Of the five Americans, four are dead and Edan Alexander is believed to be alive.',
  ])('%s', (line) => {
    const { found, wanted } = toldOf(line);
    if (wanted === '-') expect(found).toEqual([]);
    else if (wanted.startsWith('!')) expect(found).not.toContain(wanted.slice(1));
    else expect(found).toContain(wanted);
  });
});
