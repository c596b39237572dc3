import type { Claim } from '../../../src/claims/claim';
import type { IsoDate } from '../../../src/text/period';
import type { Qualifier } from '../../../src/text/quantity';
import { bundledTopics } from '../../../src/topic/bundled';
import type { Topic } from '../../../src/topic/topic';

/** The first bundled topic; its slots serve as examples of each kind. */
export function sampleTopic(): Topic {
  const [topic] = bundledTopics;
  if (!topic) throw new Error('no bundled topic');
  return topic;
}

const BARE: Omit<Claim, 'slot' | 'value' | 'asOf'> = {
  id: 'x',
  kind: 'measure',
  population: null,
  event: null,
  qualifier: 'exactly',
  asOfBasis: 'publication',
  attribution: [],
  modality: 'fact',
};

function day(date: IsoDate | null): Claim['asOf'] {
  return date === null ? null : { from: date, to: date };
}

/** A figure of a measure, as told on a day: `figure('hostages.held', 59, '2025-03-05')`. */
export function figure(
  slot: string,
  amount: number,
  date: IsoDate | null,
  qualifier: Qualifier = 'exactly',
  more: Partial<Claim> = {},
): Claim {
  const known = sampleTopic().slot(slot);
  const unit = known && known.kind !== 'proposition' ? known.unit : 'person';
  const said = qualifier === 'exactly' ? String(amount) : `${qualifier} ${amount}`;
  const event = known?.event ?? null;
  return {
    ...BARE,
    slot,
    event,
    value: { type: 'quantity', amount, unit, said },
    qualifier,
    asOf: day(date),
    ...more,
  };
}

/** A start date told on a day. */
export function start(slot: string, from: IsoDate, to: IsoDate, date: IsoDate, said: string): Claim {
  return {
    ...BARE,
    slot,
    event: sampleTopic().slot(slot)?.event ?? null,
    value: { type: 'date', period: { from, to }, said },
    asOf: day(date),
  };
}

/** A proposition's value told on a day. */
export function told(slot: string, choice: string, date: IsoDate | null, more: Partial<Claim> = {}): Claim {
  const said = sampleTopic().choice(slot, choice)?.said ?? choice;
  const event = sampleTopic().slot(slot)?.event ?? null;
  return {
    ...BARE,
    kind: 'proposition',
    slot,
    event,
    value: { type: 'choice', choice, said },
    asOf: day(date),
    ...more,
  };
}
