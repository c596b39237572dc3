import { describe, expect, it } from 'vitest';
import { isIsoDate } from '../../../src/text/calendar';
import { bundledTopics } from '../../../src/topic/bundled';
import type { MeasureFrame, PropositionFrame } from '../../../src/topic/pack';

const NEED_FIELDS = ['np', 'near', 'before', 'after', 'just', 'sentence', 'context', 'seq', 'all'] as const;
const CONCEPT_FIELDS = ['head', 'not', 'notNp', 'notAround', 'notSentence', 'none', 'notLed'] as const;

function conceptsOf(frame: MeasureFrame | PropositionFrame): string[] {
  const fields = frame as Record<string, unknown>;
  const needs = NEED_FIELDS.flatMap((field) => (fields[field] as string[] | undefined) ?? []);
  const concepts = CONCEPT_FIELDS.flatMap((field) => (fields[field] as string[] | undefined) ?? []);
  return [...needs.flatMap((need) => need.split('|')), ...concepts].filter((concept) => concept !== '-');
}

describe.each(bundledTopics.map((topic) => [topic.id, topic] as const))('topic pack %s', (_id, topic) => {
  const { pack } = topic;

  it('has no phrase that no text can match', () => {
    // The country is always "u.s." in a text's tokens, and only where a pack writes it in capitals.
    const dead = Object.values(pack.concepts)
      .flat()
      .filter((phrase) => /(?:^|[ |])u\.s\.|(?:^|[ |])us(?:$|[ |])/.test(phrase));
    expect(dead).toEqual([]);
  });

  it('has unique slots and events', () => {
    const slots = pack.slots.map((slot) => slot.slot);
    const events = pack.events.map((event) => event.id);
    expect(new Set(slots).size).toBe(slots.length);
    expect(new Set(events).size).toBe(events.length);
  });

  it('uses only known fields and concepts in its frames', () => {
    const known = new Set<string>([
      ...NEED_FIELDS,
      ...CONCEPT_FIELDS,
      'whole',
      'part',
      'parted',
      'given',
      'far',
      'range',
      'clause',
      'least',
      'most',
      'besides',
      'reach',
      'starts',
      'day',
      'moodless',
      'dates',
      'choice',
      'gap',
      'scope',
      'negated',
      'negative',
      'modal',
      'about',
      'notLed',
      'valid',
      'lasting',
      'earlier',
    ]);
    for (const slot of pack.slots) {
      for (const frame of slot.frames) {
        expect(
          Object.keys(frame).filter((field) => !known.has(field)),
          slot.slot,
        ).toEqual([]);
        expect(
          conceptsOf(frame).filter((concept) => !(concept in pack.concepts)),
          slot.slot,
        ).toEqual([]);
      }
    }
  });

  it('names only its own choices, slots and events', () => {
    for (const slot of topic.propositions) {
      const choices = slot.choices.map((choice) => choice.id);
      for (const frame of slot.frames) {
        expect(choices).toContain(frame.choice);
        if (frame.negated !== undefined) expect(choices).toContain(frame.negated);
      }
      for (const choice of slot.choices) {
        for (const other of [...(choice.implies ?? []), ...(choice.excludes ?? [])]) {
          expect(topic.choice(other.slot, other.choice), `${other.slot}=${other.choice}`).toBeDefined();
        }
      }
    }
    for (const slot of pack.slots) {
      if (slot.event !== undefined) expect(topic.event(slot.event), slot.slot).toBeDefined();
      if (slot.eventKind !== undefined) {
        expect(
          pack.events.some((event) => event.kind === slot.eventKind),
          slot.slot,
        ).toBe(true);
      }
    }
    for (const event of pack.events) {
      for (const slot of event.changes ?? [])
        expect(topic.slot(slot), `${event.id} changes ${slot}`).toBeDefined();
    }
  });

  it('dates its events', () => {
    for (const { id, period } of pack.events) {
      expect(isIsoDate(period.from) && isIsoDate(period.to) && period.from <= period.to, id).toBe(true);
    }
  });

  it('holds plain words only', () => {
    const phrases = Object.values(pack.concepts).flat();
    expect(phrases.filter((phrase) => !/^@?[\p{L}\p{N}.,'’&/ |+-]+$/u.test(phrase))).toEqual([]);
  });
});
