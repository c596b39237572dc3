import { ConceptMatcher } from './concepts';
import { FrameIndex } from './frame-index';
import type {
  Assertion,
  Choice,
  MeasureFrame,
  MeasureSlot,
  Need,
  PackEvent,
  PropositionFrame,
  PropositionSlot,
  Slot,
  TopicPack,
} from './pack';

/** A topic pack made ready for reading: look-ups by id, the concept matcher, slots that bear on each other. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly pack: TopicPack;
  readonly matcher: ConceptMatcher;
  readonly measures: readonly MeasureSlot[];
  readonly propositions: readonly PropositionSlot[];
  readonly measureFrames: FrameIndex<MeasureSlot, MeasureFrame>;
  readonly propositionFrames: FrameIndex<PropositionSlot, PropositionFrame>;
  slot(id: string): Slot | undefined;
  event(id: string): PackEvent | undefined;
  choice(slot: string, choice: string): Choice | undefined;
  /** Events of a kind, in the order of the pack. */
  eventsOf(kind: string): readonly PackEvent[];
  /** Events that change the values of a slot, earliest first. */
  borders(slot: string): readonly PackEvent[];
  /** The slot itself and all slots its values imply, exclude, or are implied or excluded by. */
  related(slot: string): readonly string[];
  /** Concepts that can stand as the counted noun of a measure. */
  readonly headConcepts: ReadonlySet<string>;
  /** Concepts measures look for around a figure. */
  readonly frameConcepts: ReadonlySet<string>;
}

/** Compiles a pack. Cost is linear in its phrases; do it once per context. */
export function compileTopic(pack: TopicPack): Topic {
  const slots = new Map(pack.slots.map((slot) => [slot.slot, slot]));
  const events = new Map(pack.events.map((event) => [event.id, event]));
  const links = relatedSlots(pack.slots);
  const measures = pack.slots.filter((slot): slot is MeasureSlot => slot.kind !== 'proposition');
  const propositions = pack.slots.filter((slot): slot is PropositionSlot => slot.kind === 'proposition');
  return {
    id: pack.id,
    title: pack.title,
    pack,
    matcher: new ConceptMatcher(pack.concepts),
    measures,
    propositions,
    measureFrames: new FrameIndex(measures, pack.concepts, needsOfMeasure),
    propositionFrames: new FrameIndex(propositions, pack.concepts, needsOfProposition),
    slot: (id) => slots.get(id),
    event: (id) => events.get(id),
    choice: (slot, choice) => choicesOf(slots.get(slot)).find((each) => each.id === choice),
    eventsOf: onceEach((kind) => pack.events.filter((event) => event.kind === kind)),
    borders: onceEach((slot) =>
      pack.events
        .filter((event) => event.changes?.includes(slot))
        .sort((a, b) => (a.period.from < b.period.from ? -1 : 1)),
    ),
    related: (slot) => [...(links.get(slot) ?? [slot])],
    headConcepts: new Set(measures.flatMap((slot) => slot.frames.flatMap((frame) => frame.head ?? []))),
    frameConcepts: new Set(measures.flatMap((slot) => slot.frames.flatMap(predicatesOf))),
  };
}

/** The same function, that works its answers out once: sentence after sentence asks for the same few. */
function onceEach<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

/** What a frame asks for inside the sentence itself, wherever in it. */
function needsOfMeasure({ np, near, before, just, after, sentence }: MeasureFrame): readonly Need[] {
  return [np, near, before, just, after, sentence].flatMap((needs) => needs ?? []);
}

function needsOfProposition({ seq = [], all = [] }: PropositionFrame): readonly Need[] {
  return [...seq, ...all];
}

function choicesOf(slot: Slot | undefined): readonly Choice[] {
  return slot?.kind === 'proposition' ? slot.choices : [];
}

function predicatesOf(frame: MeasureSlot['frames'][number]): string[] {
  const { np = [], near = [], before = [], just = [], after = [] } = frame;
  const needs = [...np, ...near, ...before, ...just, ...after];
  return [...needs.flatMap((need) => need.split('|')), ...(frame.not ?? [])];
}

function assertionsOf(slot: Slot): Assertion[] {
  if (slot.kind !== 'proposition') return [...(slot.implies ?? [])];
  return slot.choices.flatMap((choice) => [
    ...(choice.implies ?? []),
    ...(choice.excludes ?? []),
    ...(choice.gaveWayTo ?? []),
  ]);
}

function relatedSlots(slots: readonly Slot[]): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>(slots.map((slot) => [slot.slot, new Set([slot.slot])]));
  for (const slot of slots) {
    for (const { slot: other } of assertionsOf(slot)) {
      links.get(slot.slot)?.add(other);
      links.get(other)?.add(slot.slot);
    }
  }
  // Two steps: an implied value can in turn exclude a third slot's.
  for (const [slot, direct] of [...links]) {
    for (const other of [...direct]) for (const third of links.get(other) ?? []) links.get(slot)?.add(third);
  }
  return links;
}
