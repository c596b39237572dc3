import { finiteTense } from '../text/verbs';
import type { ConceptHits } from '../topic/concepts';
import type { MeasureFrame } from '../topic/pack';
import { holdAll, type TokenRange, tellsAny } from './needs';
import { nextDeed } from './predicates';
import type { ReadSentence } from './read-sentence';
import { holdInContext, type Surroundings } from './surroundings';

/** Where a frame looks: the figure's window and the figure itself, as token ranges. */
export interface FrameSpot {
  readonly window: TokenRange;
  /** The window of the figure this one is a part of; null when there is none. */
  readonly parent: TokenRange | null;
  /** A stretch inside the window that tells of another figure; nothing in it counts. */
  readonly aside?: TokenRange | null;
  /** Another stretch that holds the noun and verb of the figure ("…, including 2,700 since March"). */
  readonly borrowed?: TokenRange | null;
  /** How many words to either side are near where a frame does not say. */
  readonly reach?: number;
  readonly figure: TokenRange;
  /** What a date at the head of a sentence or line is told of; what must stand before a date may stand here. */
  readonly led?: TokenRange | null;
  /** Where alone the sentence's bars are looked for; null for the whole of it. */
  readonly barred?: TokenRange | null;
  /** What counts as the sentence, where only a part of it speaks of the figure. */
  readonly sentence?: TokenRange;
  /** The noun phrase with the three words before the figure; null for times. */
  readonly phrase: TokenRange | null;
}

/** Whether everything a frame asks for around a figure holds (the counted noun is checked by the caller). */
export function fitsFrame(
  frame: MeasureFrame,
  sentence: ReadSentence,
  spot: FrameSpot,
  around: Surroundings,
): boolean {
  const { hits } = sentence;
  const whole = spot.sentence ?? { first: 0, last: sentence.tokens.length - 1 };
  const window = within(
    spot,
    frame.reach ?? spot.reach,
    frame.clause ? (spot.led ?? sentence.clauseAt(spot.figure.first)) : whole,
  );
  const parts = besideAside(window, spot.aside ?? null);
  const before = { first: window.first, last: spot.figure.first - 1 };
  const led = spot.led ? besideAside(clip(spot.led, window), spot.aside ?? null) : [before];
  const after = parts.map(({ first, last }) => ({
    first: Math.max(first, spot.figure.last + 1),
    last,
  }));
  const phrase = spot.phrase ?? window;
  const told = spot.borrowed ? [...parts, spot.borrowed] : parts;
  const ranges = spot.parent ? [...parts, spot.parent] : parts;
  return (
    holdAll(hits, frame.np, phrase) &&
    holdAmong(hits, frame.near, told) &&
    holdAmong(hits, frame.before, led) &&
    holdAll(hits, frame.just, justBefore(sentence, before, spot.phrase !== null)) &&
    (frame.given !== true || isGiven(sentence, before)) &&
    holdAmong(hits, frame.after, spot.borrowed ? [...after, spot.borrowed] : after) &&
    holdAll(hits, frame.sentence, whole) &&
    holdInContext(sentence, around, frame.context, frame.far) &&
    !parts.some((part) => tellsAny(sentence, frame.not, part)) &&
    !ranges.some((range) => tellsAny(sentence, frame.notAround, range)) &&
    !tellsAny(sentence, frame.notNp, phrase) &&
    !tellsAny(sentence, frame.notSentence, spot.barred ?? ownPart(sentence, whole, spot))
  );
}

/** "It foresees the release of ten; about 20 of the 50 are alive": what a semicolon parts is told apart. */
function ownPart(sentence: ReadSentence, whole: TokenRange, { figure, phrase }: FrameSpot): TokenRange {
  const { tokens } = sentence;
  const from = sentence.clauseAt(figure.first).first;
  const deed = phrase ? nextDeed(sentence, from, figure.first, phrase.last) : null;
  let { first, last } = { first: figure.first, last: figure.last };
  while (first > whole.first && tokens[first - 1]?.norm !== ';') first--;
  while (
    last < whole.last &&
    last + 1 !== deed &&
    tokens[last + 1]?.norm !== ';' &&
    !opensOther(tokens, last + 1)
  )
    last++;
  return { first, last };
}

const VAGUE = new Set(['thousands', 'hundreds', 'dozens', 'scores', 'many', 'tens']);
const VAGUE_LINKS = new Set(['with', 'and', 'while', 'as']);

/** What was before, told behind a comma, or others told vaguely, are no part of what a figure says. */
function opensOther(tokens: ReadSentence['tokens'], at: number): boolean {
  const isEarlier = /^(?:after|following)$/.test(tokens[at]?.norm ?? '') && tokens[at - 1]?.norm === ',';
  return isEarlier || opensVague(tokens, at);
}

/** "…, with thousands more feared buried under the rubble": tells of others than a figure told before it. */
function opensVague(tokens: ReadSentence['tokens'], at: number): boolean {
  if (!VAGUE_LINKS.has(tokens[at]?.norm ?? '')) return false;
  const next = tokens[at + 1]?.norm ?? '';
  return VAGUE.has(next) && /^(?:more|others|are|is|remain|of|have)$/.test(tokens[at + 2]?.norm ?? '');
}

const JUST_BEFORE = 4;
const GIVEN_REACH = 3;
const GIVEN = new Set(['the', 'all', 'those', 'these', 'its', 'their']);

const PREPOSITIONS = new Set(['of', 'from', 'by', 'in', 'with', 'for', 'to', 'and']);

/** The few words before a figure, for a count after the last comma: "in all, 105" is no "all 105". */
function justBefore({ tokens }: ReadSentence, { first, last }: TokenRange, isCount: boolean): TokenRange {
  const least = Math.max(first, last - JUST_BEFORE + 1);
  let at = last + 1;
  while (at > least && !(isCount && tokens[at - 1]?.norm === ',')) at--;
  return { first: at, last };
}

/** An article or its like stands shortly before the figure and belongs to it: "the remaining 59", not "the release of 80". */
function isGiven(sentence: ReadSentence, before: TokenRange): boolean {
  const from = Math.max(before.first, before.last - GIVEN_REACH + 1);
  for (let i = before.last; i >= from; i--) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (GIVEN.has(norm)) return true;
    // "Its allies held more than 240": a verb parts the article from the figure.
    if (PREPOSITIONS.has(norm) || finiteTense(sentence.tokens, i) !== null) return false;
  }
  return false;
}

/** The window, cut to `bounds` and to `reach` words on either side of the figure. */
function within({ window, figure }: FrameSpot, reach: number | undefined, bounds: TokenRange): TokenRange {
  const words = reach ?? Number.MAX_SAFE_INTEGER;
  return {
    first: Math.max(window.first, bounds.first, figure.first - words),
    last: Math.min(window.last, bounds.last, figure.last + words),
  };
}

function clip({ first, last }: TokenRange, window: TokenRange): TokenRange {
  return { first, last: Math.min(last, window.last) };
}

/** The window without the aside in it. */
function besideAside(window: TokenRange, aside: TokenRange | null): TokenRange[] {
  if (!aside || aside.first > window.last) return [window];
  const before = { first: window.first, last: aside.first - 1 };
  return aside.last >= window.last ? [before] : [before, { first: aside.last + 1, last: window.last }];
}

/** All needs hold, each in one of the stretches. */
function holdAmong(hits: ConceptHits, needs: MeasureFrame['near'], ranges: readonly TokenRange[]): boolean {
  return (needs ?? []).every((need) => ranges.some((range) => holdAll(hits, [need], range)));
}
