import type { MeasureFrame } from '../topic/pack';
import { holdAll, holdAllAcross, type TokenRange, tellsAny } from './needs';
import type { ReadSentence } from './read-sentence';
import { contextOf, type Surroundings } from './surroundings';

/** Where a frame looks: the figure's window and the figure itself, as token ranges. */
export interface FrameSpot {
  readonly window: TokenRange;
  readonly figure: TokenRange;
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
  const whole = { first: 0, last: sentence.tokens.length - 1 };
  const before = { first: spot.window.first, last: spot.figure.first - 1 };
  const after = { first: spot.figure.last + 1, last: spot.window.last };
  const phrase = spot.phrase ?? spot.window;
  return (
    holdAll(hits, frame.np, phrase) &&
    holdAll(hits, frame.near, spot.window) &&
    holdAll(hits, frame.before, before) &&
    holdAll(hits, frame.after, after) &&
    holdAll(hits, frame.sentence, whole) &&
    holdAllAcross(contextOf(sentence, around), frame.context) &&
    !tellsAny(sentence, frame.not, spot.window) &&
    !tellsAny(sentence, frame.notNp, phrase) &&
    !tellsAny(sentence, frame.notSentence, whole)
  );
}
