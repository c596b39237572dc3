import { periodsOverlap } from '../text/calendar';
import type { MeasureSlot } from '../topic/pack';
import type { Topic } from '../topic/topic';
import type { Draft } from './draft';
import { findNeed } from './needs';
import type { ReadSentence } from './read-sentence';

/**
 * What a measure tells besides its figure, as a claim of its own: "the truce collapsed on 18 March" dates the collapse, and
 * says that the truce is over. Nothing where the sentence tells that state itself, or no more than the slot asks for.
 */
export function impliedBy(
  measures: readonly Draft[],
  told: readonly Draft[],
  sentence: ReadSentence,
  topic: Topic,
): Draft[] {
  const found: Draft[] = [];
  for (const measure of measures) {
    const slot = measure.slot === null ? undefined : topic.slot(measure.slot);
    if (!slot || slot.kind === 'proposition' || !isTold(slot, measure, sentence, topic)) continue;
    for (const implied of slot.implies ?? []) {
      const choice = topic.choice(implied.slot, implied.choice);
      const isKnown = [...told, ...found].some(
        (each) => each.slot === implied.slot && isOfDays(each, measure),
      );
      if (choice && !isKnown) found.push(asClaim(measure, slot, implied.slot, choice));
    }
  }
  return found;
}

/** What is told of other days ("two weeks ago Israel cut off all supplies") does not say what is so today. */
function isOfDays({ asOf }: Draft, measure: Draft): boolean {
  return asOf === null || measure.asOf === null || periodsOverlap(asOf, measure.asOf);
}

/** How long something has lasted tells that it goes on only while it does, and in full only where that is said. */
function isTold(slot: MeasureSlot, { asOf }: Draft, { hits }: ReadSentence, topic: Topic): boolean {
  const end = slot.endedBy === undefined ? undefined : topic.event(slot.endedBy)?.period;
  if (end && (asOf === null || asOf.from > end.to)) return false;
  const whole = { first: 0, last: Number.MAX_SAFE_INTEGER };
  return slot.impliesWhere === undefined || findNeed(hits, slot.impliesWhere, whole) !== undefined;
}

function asClaim(
  measure: Draft,
  { kind }: MeasureSlot,
  slot: string,
  { id, said }: { readonly id: string; readonly said: string },
): Draft {
  const words = measure.value?.said ?? '';
  return {
    ...measure,
    kind: 'proposition',
    slot,
    population: null,
    value: { type: 'choice', choice: id, said },
    qualifier: 'exactly',
    // What follows from a length is set against no other source.
    derived: kind === 'elapsed' ? `from “${words}”` : null,
  };
}
