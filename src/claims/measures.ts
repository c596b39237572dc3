import type { Period } from '../text/period';
import type { Quantity } from '../text/quantity';
import type { SlotFrames } from '../topic/frame-index';
import type { MeasureFrame, MeasureSlot } from '../topic/pack';
import { type AsOf, asOfAt, levelAsOfAt } from './as-of';
import type { Modality } from './claim';
import { countStart, countsAs } from './count-start';
import type { Draft } from './draft';
import { eventOf, isValidAt } from './event-of';
import { type FrameSpot, fitsFrame } from './frames';
import { modalityAt } from './modality';
import { isLeftOpen } from './questions';
import type { ReadSentence } from './read-sentence';
import { knownAgain, rivalOf } from './rivals';
import { sayQuantity } from './said';
import { fixedDays, type Surroundings } from './surroundings';
import { isTerm } from './terms';
import { type Figure, readFigures } from './window';

const COUNTED = new Set(['fixed', 'level', 'cumulative', 'share']);
const WORDS_BEFORE = 3;

/** Verbs that turn a bare figure into a lower bound: "the toll has passed 50,000". */
const EXCEED = new Set([
  'surpassed',
  'exceeded',
  'passed',
  'topped',
  'exceeds',
  'surpasses',
  'past',
  'crossed',
  'tops',
  'passes',
  'crosses',
  'surpassing',
  'exceeding',
  'topping',
  'passing',
]);

/** A slot with those of its frames that a sentence may fit. */
export type Worded = SlotFrames<MeasureSlot, MeasureFrame>;

/** The measures whose value is a figure (a count or a percentage) that a sentence states. */
export function readMeasures(sentence: ReadSentence, around: Surroundings): Draft[] {
  const figures = readFigures(sentence, around.topic, around.before[0]);
  if (figures.length === 0) return [];
  const worded = around.topic.measureFrames
    .candidates(sentence.hits)
    .filter(({ slot }) => COUNTED.has(slot.kind) && slot.unit !== 'year');
  const drafts: Draft[] = [];
  for (const figure of figures) {
    const draft = readFigure(figure, worded, sentence, around) ?? readRival(figure, drafts, sentence, around);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function readFigure(
  figure: Figure,
  worded: readonly Worded[],
  sentence: ReadSentence,
  around: Surroundings,
): Draft | null {
  const start = countStart(sentence, figure.quantity.firstToken, figure.stretch, around);
  for (const each of worded) {
    if (!countsAs(each.slot, start, figure.quantity.amount)) continue;
    const draft = fill(each, figure, sentence, around);
    if (draft) return draft;
  }
  return null;
}

/** A figure that does not say by itself what it counts, where one before it did. */
function readRival(
  figure: Figure,
  drafts: readonly Draft[],
  sentence: ReadSentence,
  around: Surroundings,
): Draft | null {
  const { topic, told, known } = around;
  const slot =
    rivalOf(figure, sentence, drafts, told ?? null, topic) ??
    knownAgain(figure, sentence, known ?? [], topic);
  return slot && isInRange(slot, figure.quantity)
    ? draftOf(slot, figure, figure.quantity, false, sentence, around)
    : null;
}

function isInRange({ range }: MeasureSlot, { amount }: Quantity): boolean {
  return !range || (amount >= range[0] && amount <= range[1]);
}

function fill(worded: Worded, figure: Figure, sentence: ReadSentence, around: Surroundings): Draft | null {
  const { slot } = worded;
  const quantity = asShare(slot, figure.quantity);
  if (quantity.kind === 'fraction') return null;
  if ((slot.unit === 'percent') !== (quantity.kind === 'percent')) return null;
  if (!isInRange(slot, quantity)) return null;
  const told = fillAt(worded, figure, quantity, spotOf(figure, sentence), sentence, around);
  const known = told ? null : knownFigure(figure, sentence);
  return known ? fillAt(worded, known, quantity, spotOf(known, sentence), sentence, around) : told;
}

const MOODS = new Set(['will', 'would', 'shall', 'could', 'should', 'might', 'if', 'unless']);

/** The figure as far as the sentence takes it for known, in whatever mood it speaks; null where it does not. */
function knownFigure(figure: Figure, sentence: ReadSentence): Figure | null {
  if (figure.given) return { ...figure, window: figure.given, parent: null, aside: null };
  const { partOfGiven, window } = figure;
  const own = sentence.tokens.slice(window.first, window.last + 1);
  if (!partOfGiven || own.some(({ norm }) => MOODS.has(norm))) return null;
  return { ...figure, given: window, parent: partOfGiven, aside: null };
}

function fillAt(
  { slot, frames }: Worded,
  figure: Figure,
  quantity: Quantity,
  spot: FrameSpot,
  sentence: ReadSentence,
  around: Surroundings,
): Draft | null {
  const besides = isBesides(slot, spot, sentence, around);
  const today = around.published === null ? null : { from: around.published, to: around.published };
  const mood = figureMood(slot, figure, sentence);
  const isAllowed = allows(slot, mood);
  const frame = frames.find(
    (each) =>
      (isAllowed || each.moodless === true) &&
      fitsHead(each.head, figure) &&
      (each.whole !== true || figure.isWhole) &&
      (each.parted !== true || figure.isParted) &&
      (each.part !== true || figure.parent !== null) &&
      quantity.amount >= (each.least ?? 0) &&
      quantity.amount <= (each.most ?? Number.POSITIVE_INFINITY) &&
      (each.besides !== true || besides) &&
      isValidAt(each, today) &&
      fitsFrame(each, sentence, spot, around),
  );
  if (!frame || isOfOthers(slot, spot, sentence, besides)) return null;
  return draftOf(slot, figure, quantity, besides, sentence, around, frame.moodless);
}

function draftOf(
  slot: MeasureSlot,
  figure: Figure,
  quantity: Quantity,
  besides: boolean,
  sentence: ReadSentence,
  around: Surroundings,
  moodless = false,
): Draft | null {
  if (figure.given === null && isLeftOpen(sentence, quantity.firstToken)) return null;
  const mood = figureMood(slot, figure, sentence);
  const isAllowed = allows(slot, mood);
  if (!isAllowed && !moodless) return null;
  const modality = isAllowed ? mood : 'fact';
  const when = whenOf(slot, sentence, quantity.firstToken, around);
  const event = eventOf(slot, when.asOf, around.topic);
  if (event === undefined || !isValidAt(slot, when.asOf) || isTooFew(slot, quantity.amount, when.asOf))
    return null;
  const amount = quantity.amount + (besides ? 1 : 0);
  const exceeded = quantity.qualifier === 'exactly' && followsExceed(sentence, quantity.firstToken);
  const qualifier = exceeded ? 'more-than' : quantity.qualifier;
  return {
    kind: 'measure',
    slot: slot.slot,
    population: slot.population ?? null,
    event,
    value: {
      type: 'quantity',
      amount,
      ...(quantity.upTo === undefined ? {} : { upTo: quantity.upTo }),
      unit: slot.unit,
      said: sayQuantity(amount, qualifier, slot.unit, quantity.upTo),
    },
    qualifier,
    ...when,
    modality,
    token: quantity.firstToken,
    derived: besides ? `${sayQuantity(quantity.amount, qualifier, slot.unit)} others and one named` : null,
    confidence: besides ? 0.8 : 0.99,
  };
}

function whenOf(slot: MeasureSlot, sentence: ReadSentence, token: number, around: Surroundings): AsOf {
  const { published, topic } = around;
  const fixed = fixedDays(topic);
  if (slot.kind !== 'level') return asOfAt(sentence, token, published, fixed);
  const borders = topic.borders(slot.slot).map(({ period }) => period.from);
  return levelAsOfAt(sentence, token, published, fixed, borders);
}

/** "Nine in ten people" is a share of 90 per cent. */
function asShare(slot: MeasureSlot, quantity: Quantity): Quantity {
  if (slot.unit !== 'percent' || quantity.kind !== 'fraction') return quantity;
  return {
    ...quantity,
    kind: 'percent',
    amount: Math.round(quantity.amount * 100),
  };
}

/** Whether the figure is told besides a named person, who counts too. */
function isBesides(
  slot: MeasureSlot,
  spot: FrameSpot,
  sentence: ReadSentence,
  around: Surroundings,
): boolean {
  if (!slot.besides || !spot.phrase || around.published === null) return false;
  const { words, person, valid } = slot.besides;
  const today = { from: around.published, to: around.published };
  if (!isValidAt({ valid }, today)) return false;
  return (
    ((sentence.hits.has(person) || around.before[0]?.hits.has(person) === true) &&
      sentence.hits.within(words, spot.figure.last, spot.phrase.last + 1) !== undefined) ||
    isSetApart(person, sentence)
  );
}

const SET_APART = new Set(['apart', 'besides', 'excluding', 'aside', 'discounting']);
const APART_REACH = 4;

/** "Apart from him, 58 are held": the person is set apart by name. */
function isSetApart(person: string, { hits, tokens }: ReadSentence): boolean {
  return hits
    .of(person)
    .some(({ first }) =>
      tokens.slice(Math.max(0, first - APART_REACH), first).some(({ norm }) => SET_APART.has(norm)),
    );
}

/** "The other 58", "apart from him, 58": how many there are in all depends on whom the text has set apart. */
function isOfOthers(
  slot: MeasureSlot,
  { figure, phrase }: FrameSpot,
  sentence: ReadSentence,
  besides: boolean,
): boolean {
  if (!slot.besides || besides || !phrase) return false;
  const before = sentence.tokens.slice(phrase.first, figure.first).map(({ norm }) => norm);
  return before.includes('other') || sentence.tokens.some(({ norm }) => SET_APART.has(norm));
}

function isTooFew({ atLeast }: MeasureSlot, amount: number, asOf: Period | null): boolean {
  return atLeast !== undefined && asOf !== null && asOf.from >= atLeast.from && amount < atLeast.amount;
}

/** The mood a measure is told in; fixed counts of the past and the like are told as facts in any sentence. */
export function moodOf(slot: MeasureSlot, sentence: ReadSentence, token: number): Modality {
  return slot.kind === 'fixed' || slot.moodless ? 'fact' : modalityAt(sentence, token);
}

const GIVEN = new Set(['the', 'all', 'those', 'these', 'its', 'their', 'remaining']);
const OWN_VERBS = new Set(['are', 'is', 'were', 'was', 'have', 'has', 'remain']);

/**
 * A plan or condition around a figure leaves it a fact where the figure is given ("would detail all 58 hostages
 * still held"), a plan also where it is told in words of its own ("…, 35 of whom are dead").
 */
function figureMood(slot: MeasureSlot, figure: Figure, sentence: ReadSentence): Modality {
  const { firstToken, lastToken } = figure.quantity;
  const mood = moodOf(slot, sentence, firstToken);
  if (slot.kind === 'level' && figure.window !== figure.given && isTerm(sentence, firstToken))
    return 'proposal';
  if (mood !== 'plan' && mood !== 'condition') return mood;
  if (figure.window === figure.given) return 'fact';
  const norms = (from: number, to: number) => sentence.tokens.slice(from, to).map((token) => token.norm);
  const isGiven = norms(Math.max(figure.window.first, firstToken - WORDS_BEFORE), firstToken).some((norm) =>
    GIVEN.has(norm),
  );
  if (mood === 'condition' && !isGiven && isSupposed(sentence, firstToken)) return 'proposal';
  if (mood === 'condition') return isGiven ? 'fact' : mood;
  const after = norms(lastToken + 1, figure.window.last + 1);
  const own = norms(figure.window.first, figure.window.last + 1);
  const hasOwnVerb = after.some((norm) => OWN_VERBS.has(norm)) && !own.some((norm) => PLANNING.has(norm));
  return isGiven || hasOwnVerb ? 'fact' : mood;
}

/** "If only 15 are alive, …" is supposed; "24 could still be alive" is told with doubt. */
function isSupposed(sentence: ReadSentence, token: number): boolean {
  const { first } = sentence.clauseAt(token);
  return sentence.tokens.slice(first, token).some(({ norm }) => norm === 'if' || norm === 'unless');
}

const PLANNING = new Set(['will', 'would', 'shall', 'to']);

/** What a measure may be told as: facts always, other moods only where the slot says so. */
export function allows(slot: MeasureSlot, modality: Modality): boolean {
  return (slot.modalities ?? ['fact', 'denial']).includes(modality);
}

function fitsHead(heads: readonly string[] | undefined, figure: Figure): boolean {
  return heads === undefined || heads.some((head) => figure.phrase.heads.includes(head));
}

function spotOf(figure: Figure, sentence: ReadSentence): FrameSpot {
  const { quantity, phrase, window } = figure;
  return {
    window,
    parent: figure.parent,
    aside: figure.aside,
    borrowed: figure.borrowed,
    barred: isKnownInPlan(figure, sentence) ? figure.given : null,
    figure: { first: quantity.firstToken, last: quantity.lastToken },
    phrase: {
      first: phraseStart(sentence, window.first, quantity.firstToken),
      last: phrase.last,
    },
  };
}

/** "Half of the 20 living hostages would go free": what is planned for the half bars nothing of the 20. */
function isKnownInPlan({ window, given, isWhole, quantity }: Figure, sentence: ReadSentence): boolean {
  if (given === null || window !== given || !isWhole) return false;
  const mood = modalityAt(sentence, quantity.firstToken);
  return mood === 'plan' || mood === 'condition';
}

const LINKS = new Set([
  'among',
  'amongst',
  'in',
  'by',
  'from',
  'with',
  'are',
  'is',
  'were',
  'was',
  'and',
  ',',
]);

/** What modifies a figure from the left ends at a preposition or verb: in "alive among the 59", alive is not said of 59. */
function phraseStart(sentence: ReadSentence, windowFirst: number, figure: number): number {
  let first = figure;
  const least = Math.max(windowFirst, figure - WORDS_BEFORE);
  while (first > least && !LINKS.has(sentence.tokens[first - 1]?.norm ?? '')) first--;
  return first;
}

function followsExceed(sentence: ReadSentence, token: number): boolean {
  return EXCEED.has(sentence.tokens[token - 1]?.norm ?? '');
}
