import type { Topic } from '../topic/topic';
import type { TokenRange } from './needs';
import type { NounPhrase } from './noun-phrase';
import type { ReadSentence } from './read-sentence';

/** What a figure told without noun and verb takes from the one before it. */
export interface Borrowed {
  readonly phrase: NounPhrase;
  /** Where the noun and verb of the figure before stand. */
  readonly range: TokenRange;
}

/** A figure as far as it matters here. */
interface Told {
  readonly phrase: NounPhrase;
  readonly window: TokenRange;
}

const JOINTS = new Set(['and', 'including', 'with']);
const BOUNDS = new Set([
  'more',
  'over',
  'about',
  'some',
  'at',
  'least',
  'nearly',
  'almost',
  'around',
  'than',
  'another',
]);
const BOUND_WORDS = 3;

/**
 * "Killed more than 52,800 people, including over 2,700 since March 18": a bare figure joined to one before it, with
 * nothing behind it but from when it counts, is one of the same people in the same state.
 */
export function borrowedBy(
  sentence: ReadSentence,
  figure: { readonly firstToken: number; readonly lastToken: number },
  phrase: NounPhrase,
  before: Told | undefined,
): Borrowed | null {
  if (!before || phrase.heads[0] !== '-' || sentence.tokens[figure.lastToken + 1]?.norm !== 'since')
    return null;
  if (!isJoined(sentence, figure.firstToken)) return null;
  return { phrase: { ...phrase, heads: before.phrase.heads }, range: before.window };
}

function isJoined({ tokens }: ReadSentence, figure: number): boolean {
  for (let i = figure - 1; i >= Math.max(0, figure - 1 - BOUND_WORDS); i--) {
    const norm = tokens[i]?.norm ?? '';
    if (JOINTS.has(norm)) return true;
    if (!BOUNDS.has(norm)) return false;
  }
  return false;
}

/** So many words a figure's qualifier has ("more than"). */
const QUALIFIED = 2;

/** The label a figure stands alone behind: "Hostages still held: 50". Null when it is no such figure. */
export function labelOf(sentence: ReadSentence, figure: number): TokenRange | null {
  const { tokens } = sentence;
  const { first } = sentence.clauseAt(figure);
  const isAlone = tokens[figure + 1] === undefined || tokens[figure + 1]?.kind === 'punctuation';
  if (first === 0 || tokens[first - 1]?.norm !== ':' || !isAlone || figure - first > QUALIFIED) return null;
  const label = sentence.clauseAt(first - 1);
  return { first: label.first, last: first - 1 };
}

/** A figure behind a label counts what the label names first. */
export function labelledBy(
  sentence: ReadSentence,
  { firstToken, lastToken }: { readonly firstToken: number; readonly lastToken: number },
  phrase: NounPhrase,
  topic: Topic,
): Borrowed | null {
  const label = firstToken === lastToken && phrase.heads[0] === '-' ? labelOf(sentence, firstToken) : null;
  if (!label) return null;
  for (let i = label.first; i <= label.last; i++) {
    const heads = sentence.hits.at(i).filter((concept) => topic.headConcepts.has(concept));
    if (heads.length > 0) return { phrase: { ...phrase, heads }, range: label };
  }
  return null;
}
