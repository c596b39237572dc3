import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src/text/period';
import { lines } from './read';

type Row = readonly [text: string, expected: string];

function reads(published: IsoDate, rows: readonly Row[]): void {
  it.each(rows)(`${published}: %s`, (text, expected) => {
    expect(lines(text, published)).toContain(expected);
  });
}

/** The slot before the colon must not be filled, or not with that value. */
function staysAway(published: IsoDate, rows: readonly Row[]): void {
  it.each(rows)(`${published}, not: %s`, (text, unwanted) => {
    expect(lines(text, published).filter((line) => line.startsWith(unwanted))).toEqual([]);
  });
}

describe('talks of the US with Hamas', () => {
  reads('2025-03-06', [
    ['US officials sat down with Hamas in Doha, bypassing the usual go-betweens.', 'talks.mode: direct'],
    ['Trump aides have been holding face-to-face talks with Hamas officials.', 'talks.mode: direct'],
    ['The US and Hamas met in Doha last week.', 'talks.mode: direct'],
    ['Washington is negotiating directly with Hamas.', 'talks.mode: direct'],
    ['US officials have not been talking directly to Hamas, the White House said.', 'talks.mode: none'],
    ['The US has never before engaged directly with Hamas.', 'talks.precedent: first'],
    [
      'It was the first known direct contact between Washington and Hamas since 1997.',
      'talks.precedent: first',
    ],
    ['Washington has long refused to deal directly with Hamas.', 'us.prior_policy: no-contact'],
    [
      'American officials have mostly relied on Qatar and Egypt to carry messages to Hamas.',
      'us.prior_channel: indirect',
    ],
    [
      'The direct talks with Hamas run counter to a long-standing American policy.',
      'talks.policy_shift: shift',
    ],
  ]);
  reads('2025-03-09', [
    ['Hamas held several conversations in Doha with Adam Boehler.', 'talks.lead: boehler'],
    ['Adam Boehler said on television that his meetings with Hamas had been helpful.', 'talks.mode: direct'],
    ['The direct talks with Hamas were conducted by Adam Boehler.', 'talks.lead: boehler'],
    ['Witkoff scrapped plans to travel to Doha.', 'witkoff.trip: cancelled'],
    ['Witkoff is due in Doha on Tuesday.', 'witkoff.trip: planned'],
  ]);
  reads('2025-03-15', [['Adam Boehler withdrew his name as hostage envoy.', 'boehler.status: withdrawn']]);
  staysAway('2025-03-15', [
    ['Boehler’s new post needs no Senate confirmation.', 'boehler.confirmation: awaiting'],
    ['The White House withdrew Adam Boehler’s nomination in mid-February.', 'boehler.status: withdrawn'],
  ]);
  staysAway('2025-03-09', [
    ['Boehler told CNN the direct talks with Hamas were held last week.', 'talks.lead'],
    ['Witkoff, who visited Qatar last month, spoke of Gaza.', 'witkoff.trip: made'],
    ['Witkoff may yet cancel his trip to Doha.', 'witkoff.trip: cancelled'],
  ]);
  staysAway('2025-03-06', [
    ['The United States has long refused to deal directly with Hamas.', 'talks.mode'],
    ['Officials of the Biden administration never held direct talks with Hamas.', 'talks.mode: direct'],
    ['Witkoff met Qatari mediators over a Hamas proposal.', 'talks.mode'],
    ['Witkoff met Israeli officials about Hamas.', 'talks.mode'],
    ['Hamas and Fatah held direct talks in Cairo.', 'talks.mode'],
    ['Israel and Hamas have never held direct talks.', 'talks'],
    ['It was the first time since the truce began that US envoys met Hamas.', 'talks.precedent'],
    ['Tuesday’s was not the first meeting Boehler held with Hamas.', 'talks.precedent'],
    ['Washington warned against direct talks with Hamas for years.', 'talks.mode'],
    ['Boehler confirmed the talks with Hamas to CNN.', 'boehler.confirmation'],
  ]);
});

describe('what Israel was told', () => {
  reads('2025-03-12', [
    [
      'Israel was not told in advance that Boehler would meet Hamas, a minister said.',
      'israel.notice: not-informed',
    ],
    ['Boehler said Israel had been informed of his meeting with Hamas.', 'israel.notice: informed'],
    [
      'The US spoke to Hamas directly without consulting Israel, an official said.',
      'israel.consulted: not-consulted',
    ],
  ]);
  staysAway('2025-03-12', [
    [
      'Israel was told of Boehler’s meeting with Hamas only after it had taken place.',
      'israel.notice: informed',
    ],
    ['Israel has told Washington where it stands on direct talks between the US and Hamas.', 'israel.notice'],
    ['Israel consulted its own lawyers on talks between the US and Hamas.', 'israel.consulted'],
    ['Trump consulted Netanyahu about Iran while US envoys met Hamas officials.', 'israel.consulted'],
  ]);
});

describe('the state of the truce', () => {
  reads('2025-03-06', [
    ['The truce in Gaza, which began on January 19, has largely held.', 'ceasefire.status: holding'],
    ['Fighting in Gaza has not resumed although the first stage has lapsed.', 'ceasefire.status: holding'],
  ]);
  reads('2025-03-20', [
    ['Israel shattered the ceasefire in Gaza with a wave of air strikes.', 'ceasefire.status: collapsed'],
    ['Israel has resumed its offensive in Gaza.', 'ceasefire.status: collapsed'],
    ['The ceasefire in Gaza fell apart on Tuesday.', 'ceasefire.status: collapsed'],
  ]);
  staysAway('2025-03-20', [
    ['The first phase of the ceasefire in Gaza ended on March 1.', 'ceasefire.status'],
    ['Mediators want to prevent the ceasefire in Gaza from collapsing.', 'ceasefire.status'],
    ['Israel threatened to resume its offensive in Gaza.', 'ceasefire.status'],
    ['The Houthis resumed attacks on shipping over Gaza.', 'ceasefire.status'],
    ['Israel has not resumed its offensive in Gaza City.', 'ceasefire.status: collapsed'],
    ['The truce in Gaza collapsed on 2 February.', 'ceasefire.status'],
  ]);
  staysAway('2025-02-10', [
    ['Hamas said Israel had broken the ceasefire in Gaza.', 'ceasefire.status: collapsed'],
  ]);
});

describe('the state of aid', () => {
  reads('2025-03-12', [
    ['Israel has blocked all food, fuel and medicine from entering Gaza.', 'aid.status: halted'],
    ['Israel has suspended all humanitarian aid deliveries to Gaza.', 'aid.status: halted'],
    ['No supplies have been allowed into Gaza since the weekend.', 'aid.status: halted'],
    ['Israel has let no aid into Gaza for ten days.', 'aid.status: halted'],
    ['Israel cut off all aid to Gaza to press Hamas into a longer truce.', 'aid.halt.motive: pressure-hamas'],
  ]);
  reads('2025-06-10', [
    ['Israel allowed a limited amount of food into Gaza.', 'aid.status: restricted'],
    ['Israel has partially lifted its blockade of Gaza.', 'aid.status: restricted'],
  ]);
  staysAway('2025-05-11', [
    ['During the January truce some 600 trucks of aid entered Gaza each day.', 'aid.status: restricted'],
    ['Aid groups demand that food be let into Gaza.', 'aid.status'],
    ['Israel denies that it blocks aid to Gaza.', 'aid.status'],
    ['Israel has completely halted postal deliveries to Gaza.', 'aid.status'],
  ]);
  staysAway('2025-06-10', [
    ['Protesters demanded that limited aid be let into Gaza.', 'aid.status'],
    ['Hundreds of lorries entered Gaza every day while the truce lasted.', 'aid.status'],
  ]);
});

describe('Edan Alexander', () => {
  staysAway('2025-03-16', [['Hamas has offered to free the soldier Edan Alexander.', 'alexander.alive']]);
  reads('2025-03-16', [
    ['Edan Alexander is the only American hostage believed to be alive.', 'alexander.alive: held-alive'],
  ]);
  reads('2025-04-17', [
    ['Hamas said it had lost contact with the men guarding Edan Alexander.', 'alexander.alive: fate-unknown'],
  ]);
  reads('2025-05-13', [
    ['Hamas released Edan Alexander after direct talks with Washington.', 'alexander.alive: freed'],
    ['Edan Alexander was reunited with his parents on Monday.', 'alexander.alive: freed'],
  ]);
  staysAway('2025-05-13', [['Edan Alexander will be freed soon, Hamas says.', 'alexander.alive: freed']]);
  staysAway('2025-06-20', [
    ['Before his release in May, Edan Alexander was held in a tunnel.', 'alexander.alive: held-alive'],
    ['Hamas released Edan Alexander on 12 February.', 'alexander.alive: freed'],
  ]);
});

describe('positions and the July proposal', () => {
  reads('2025-07-08', [
    [
      'Hamas says it will free all captives only if the war ends for good.',
      'hamas.position.end_war: only-if-war-ends',
    ],
    [
      'The war would not end before Hamas is dismantled, Netanyahu said.',
      'israel.position.end_war: until-hamas-dismantled',
    ],
    [
      'The Israeli and Hamas delegations sat in separate rooms in Doha as mediators shuttled between them.',
      'ih_talks.mode: indirect',
    ],
    ['The proposal would see ten hostages freed in stages.', 'proposal.hostages: staged'],
    ['Netanyahu dined with Trump at the White House.', 'netanyahu_trump.meeting: washington'],
  ]);
  staysAway('2025-07-08', [
    ['Israel says it is ready to end the war in Gaza before Hamas is dismantled.', 'israel.position.end_war'],
    ['Hamas will release all the hostages without an end to the war.', 'hamas.position.end_war'],
    [
      'The later phase foresaw freeing the remaining captives in return for an end to the war, which Hamas welcomed.',
      'hamas.position.end_war',
    ],
    [
      'Under phase two Hamas was to free the remaining captives in exchange for an end to the war.',
      'hamas.position.end_war',
    ],
    ['Israel and Hamas have been urged to return to indirect talks in Qatar.', 'ih_talks.mode'],
    ['Under the January agreement the hostages would be freed in stages.', 'proposal.hostages'],
  ]);
});
