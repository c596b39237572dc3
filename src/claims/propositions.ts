import type { ConceptHit } from '../topic/concepts';
import type { Choice, PropositionFrame, PropositionSlot } from '../topic/pack';
import {
  type AsOf,
  asOfAt,
  daysBeside,
  earlierDayIn,
  publicationDay,
  refersBack,
  tellsEarlier,
} from './as-of';
import { withoutContrasts } from './contrasts';
import { datedParts, dayOfPart, stretchAt } from './dated-parts';
import type { Draft } from './draft';
import { earlierEventOf, eventOf, isValidAt } from './event-of';
import { isDisputed, isNegatedAt, isNegatedWithin, modalityAt } from './modality';
import { arePresent, findNeed, findSequence, holdAll, type TokenRange, tellsAny } from './needs';
import type { ReadSentence } from './read-sentence';
import { furtherStates, isState } from './several-states';
import { fixedDays, holdInContext, type Surroundings } from './surroundings';

const DEFAULT_GAP = 4;

/** The propositions a sentence asserts, at most one value for each slot. */
export function readPropositions(sentence: ReadSentence, around: Surroundings): Draft[] {
  const parts = datedParts(sentence);
  const bare = withoutContrasts(sentence);
  const wordsFor = (slot: PropositionSlot) => (slot.contrasts ? bare : sentence);
  const byPart = (slot: PropositionSlot, frames: readonly PropositionFrame[], told: Draft | null) =>
    furtherStates(sentence, parts, {
      slot,
      frames,
      told,
      read: (frame, part) => fill(slot, frame, wordsFor(slot), around, part),
    });
  const drafts = around.topic.propositionFrames.candidates(sentence.hits).flatMap(({ slot, frames }) => {
    for (const frame of frames) {
      const draft = fill(slot, frame, wordsFor(slot), around);
      if (!draft) continue;
      const also = [...alsoThen(draft, slot, sentence, around), ...byPart(slot, frames, draft)];
      return [draft, ...also];
    }
    return byPart(slot, frames, null);
  });
  return drafts.filter((draft) => !drafts.some((other) => other !== draft && says(other, draft, around)));
}

/** "In March and again in May": the same told of another day and so of another event of its kind. */
function alsoThen(
  draft: Draft,
  slot: PropositionSlot,
  sentence: ReadSentence,
  around: Surroundings,
): Draft[] {
  if (slot.eventKind === undefined || draft.asOfBasis !== 'text') return [];
  return daysBeside(sentence, draft.asOf, around.published).flatMap((when): Draft[] => {
    const event = eventOf(slot, when.asOf, around.topic);
    const isOther = event !== undefined && event !== draft.event && isValidAt(slot, when.asOf);
    return isOther ? [{ ...draft, ...when, event }] : [];
  });
}

/** One of two claims told in the same words includes the other. */
function says(more: Draft, less: Draft, { topic }: Surroundings): boolean {
  if (more.token !== less.token || more.value?.type !== 'choice' || less.value?.type !== 'choice')
    return false;
  const { choice } = less.value;
  const implied = topic.choice(more.slot ?? '', more.value.choice)?.implies ?? [];
  return implied.some((each) => each.slot === less.slot && each.choice === choice);
}

function fill(
  slot: PropositionSlot,
  frame: PropositionFrame,
  sentence: ReadSentence,
  around: Surroundings,
  part?: TokenRange,
): Draft | null {
  const found = findFrame(frame, sentence, around, part);
  const [trigger] = found;
  if (!trigger || isAsked(frame, sentence, trigger)) return null;
  const disputed = isDisputed(sentence, trigger.first);
  if (disputed && frame.negative === true) return null;
  const negated = isNegatedAt(sentence, trigger.first) || isNegatedWithin(sentence, found);
  const choiceId = chosen(frame, disputed || negated);
  const choice = choiceId === null ? undefined : slot.choices.find((each) => each.id === choiceId);
  if (!choice || isTooWeak(choice, sentence, found)) return null;
  const modality = modalityAt(sentence, trigger.first);
  if (modality !== 'fact' && frame.modal !== true) return null;
  const when = whenOf(slot, frame, sentence, found, around, part);
  if (when === null) return null;
  const told = eventOf(slot, when.asOf, around.topic);
  const isEarlier = told && when.asOfBasis === 'publication' && tellsEarlier(sentence);
  const event = isEarlier ? earlierEventOf(slot, told, around.topic) : told;
  if (event === undefined || !isValidAt(slot, when.asOf) || !isValidAt(frame, when.asOf)) return null;
  return {
    kind: 'proposition',
    slot: slot.slot,
    population: null,
    event,
    value: { type: 'choice', choice: choice.id, said: choice.said },
    qualifier: 'exactly',
    ...when,
    // What may be told as a possibility ("a deal could come this week") is comparable as one.
    modality: modality === 'condition' ? 'plan' : modality,
    token: trigger.first,
    derived: null,
    confidence: slot.weight === 'soft' ? 0.93 : 0.99,
  };
}

/** A frame that rests on a word which says less than its value, with nothing in the sentence that says it all. */
function isTooWeak({ firm }: Choice, { hits, tokens }: ReadSentence, found: readonly ConceptHit[]): boolean {
  if (!firm) return false;
  const isWeak = found.some(({ first, last }) => hits.within(firm.weak, first, last));
  return isWeak && !findNeed(hits, firm.by, { first: 0, last: tokens.length - 1 });
}

/** "Declined to say whether the talks are about hostages": part of the frame stands only in an open question. */
function isAsked(frame: PropositionFrame, sentence: ReadSentence, trigger: ConceptHit): boolean {
  const whether = sentence.tokens.findIndex(({ norm }) => norm === 'whether');
  if (whether < 0) return false;
  // "The question of whether the truce would end the war" is what some frames look for.
  if (trigger.first === whether) return false;
  const told = { first: 0, last: whether - 1 };
  const needs = [...(frame.seq ?? []), ...(frame.all ?? [])];
  return trigger.first > whether || needs.some((need) => findNeed(sentence.hits, need, told) === undefined);
}

/** The value a frame gives; null when a negation leaves it saying nothing. */
function chosen(frame: PropositionFrame, negated: boolean): string | null {
  if (!negated || frame.negative === true) return frame.choice;
  return frame.negated ?? null;
}

/**
 * The days a frame's claim holds: those told, those the sentence before told ("at the time"), or publication's.
 * Null when what is said to last began on a day the frame does not allow.
 */
function whenOf(
  slot: PropositionSlot,
  frame: PropositionFrame,
  sentence: ReadSentence,
  found: readonly ConceptHit[],
  around: Surroundings,
  part: TokenRange | undefined,
): AsOf | null {
  const { published, topic } = around;
  const stretch = isState(slot) && found[0] ? stretchAt(sentence, found[0].first, part) : null;
  if (stretch && published !== null && stretch.to < published)
    return isValidAt(frame, stretch) ? { asOf: stretch, asOfBasis: 'text' } : null;
  if (part) {
    const asOf = dayOfPart(sentence, part);
    return asOf && isValidAt(frame, asOf) ? { asOf, asOfBasis: 'text' } : null;
  }
  const isEvent = slot.eventKind !== undefined;
  const days = found
    .flatMap(({ first }) => clausesBack(sentence, first, isEvent ? WITH_EVENT : GOES_ON, isEvent))
    .map((token) => asOfAt(sentence, token, published, fixedDays(topic)));
  // "Boehler, whose meetings in March …": the day may stand in the clause of any word the frame rests on.
  const told = days.find(({ asOfBasis }) => asOfBasis === 'text') ?? days[0] ?? publicationDay(published);
  if (frame.lasting === true) return isValidAt(frame, told.asOf) ? publicationDay(published) : null;
  if (told.asOfBasis !== 'publication' || !refersBack(sentence)) return told;
  return around.before[0] ? earlierDayIn(around.before[0], around) : told;
}

const GOES_ON = new Set(['when', 'where', 'who', 'which', 'whose']);
/** "Freed in May after they had met": what led to it belongs to the same round. */
const WITH_EVENT = new Set([...GOES_ON, 'after', 'following']);

/** So many clauses may lie between a happening and its day ("in March, when he met them, a thing nobody had done"). */
const CLAUSES_BACK = 2;

/** The token, and one of each clause that its own goes on from ("a round in March, when he met …"). */
function clausesBack(
  sentence: ReadSentence,
  token: number,
  markers: ReadonlySet<string>,
  isEvent: boolean,
): number[] {
  const found = [token];
  for (let steps = 0, at = token; steps < CLAUSES_BACK; steps++) {
    const { first, last, marker } = sentence.clauseAt(at);
    const goesOn = marker === null ? isEvent && isApposed(sentence, { first, last }) : markers.has(marker);
    if (first === 0 || !goesOn) break;
    at = first - 1;
    found.push(at);
  }
  return found;
}

const APPOSED = new Set(['a', 'an', 'something']);
const ONLY = new Set(['first', 'only', 'last']);

/** "…, a thing no government had done": what is set beside a happening is told of its day. */
function isApposed({ tokens }: ReadSentence, { first }: TokenRange): boolean {
  const word = tokens[first]?.norm ?? '';
  if (tokens[first - 1]?.norm !== ',') return false;
  return APPOSED.has(word) || (word === 'the' && ONLY.has(tokens[first + 1]?.norm ?? ''));
}

/** Where all of the frame holds: the hits of its sequence, or that of its first need. None when it does not. */
function findFrame(
  frame: PropositionFrame,
  sentence: ReadSentence,
  around: Surroundings,
  part?: TokenRange,
): readonly ConceptHit[] {
  if (frame.about !== undefined && frame.about !== around.subject) return [];
  if (!arePresent(sentence.hits, frame.seq) || !arePresent(sentence.hits, frame.all)) return [];
  if (!holdInContext(sentence, around, frame.context)) return [];
  const whole = part ?? { first: 0, last: sentence.tokens.length - 1 };
  const scopes: readonly TokenRange[] =
    frame.scope === 'clause' && part === undefined ? sentence.clauses : [whole];
  for (const scope of scopes) {
    const found = findWithin(frame, sentence, scope);
    if (found.length > 0) return found;
  }
  return [];
}

function findWithin(
  frame: PropositionFrame,
  sentence: ReadSentence,
  scope: TokenRange,
): readonly ConceptHit[] {
  if (tellsAny(sentence, frame.none, scope) || !holdAll(sentence.hits, frame.all, scope)) return [];
  const free = (hit: ConceptHit) => !isLedBy(sentence, hit.first, frame.notLed);
  if (frame.seq) {
    const found = findSequence(sentence.hits, frame.seq, frame.gap ?? DEFAULT_GAP, scope, free) ?? [];
    return isTurnedWithin(sentence, found, frame.notLed) ? [] : found;
  }
  const [first] = frame.all ?? [];
  const hit = first === undefined ? undefined : findNeed(sentence.hits, first, scope);
  return hit && free(hit) ? [hit] : [];
}

/** How many words before a frame's first need may turn its meaning. */
const LED_REACH = 6;

const SUBORDINATORS = new Set(['as', 'after', 'because', 'since', 'when', 'while']);

/** One of the concepts stands shortly before the token, in the same clause. */
function isLedBy(sentence: ReadSentence, token: number, concepts: readonly string[] | undefined): boolean {
  let from = Math.max(sentence.clauseAt(token).first, token - LED_REACH);
  // "He calls for calm as Israel ends the truce": what is called for stands before the "as".
  for (let i = from; i < token; i++) if (SUBORDINATORS.has(sentence.tokens[i]?.norm ?? '')) from = i + 1;
  return (concepts ?? []).some((concept) => sentence.hits.within(concept, from, token - 1) !== undefined);
}

/** One of the concepts stands between two hits of a sequence ("Israel threatened to resume the war"). */
function isTurnedWithin(
  sentence: ReadSentence,
  found: readonly ConceptHit[],
  concepts: readonly string[] | undefined,
): boolean {
  return found.some((hit, k) => {
    const before = found[k - 1];
    return (
      before !== undefined &&
      (concepts ?? []).some((concept) => sentence.hits.within(concept, before.last + 1, hit.first - 1))
    );
  });
}
