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
  return {
    phrase: { ...phrase, heads: before.phrase.heads },
    range: before.window,
  };
}

function isJoined({ tokens }: ReadSentence, figure: number): boolean {
  for (let i = figure - 1; i >= Math.max(0, figure - 1 - BOUND_WORDS); i--) {
    const norm = tokens[i]?.norm ?? '';
    if (JOINTS.has(norm)) return true;
    if (!BOUNDS.has(norm)) return false;
  }
  return false;
}

interface Place {
  readonly firstToken: number;
  readonly lastToken: number;
}

/**
 * The label a figure stands alone beside: "Hostages still held: at least 50", "1.9 million: number displaced". Null when
 * it is no such figure.
 */
export function labelOf(sentence: ReadSentence, figure: Place): TokenRange | null {
  return labelBefore(sentence, figure) ?? labelAfter(sentence, figure);
}

function labelBefore(sentence: ReadSentence, { firstToken, lastToken }: Place): TokenRange | null {
  const { tokens } = sentence;
  const { first } = sentence.clauseAt(firstToken);
  const isAlone = tokens[lastToken + 1] === undefined || tokens[lastToken + 1]?.kind === 'punctuation';
  if (first === 0 || tokens[first - 1]?.norm !== ':' || !isAlone || firstToken !== first) return null;
  return { first: sentence.clauseAt(first - 1).first, last: first - 1 };
}

/** Words a label behind its figure begins with; a sentence behind a colon has none of them. */
const LABELS = new Set(['number', 'total', 'estimated', 'share', 'percentage', 'proportion']);

function labelAfter(sentence: ReadSentence, { firstToken, lastToken }: Place): TokenRange | null {
  const { tokens } = sentence;
  if (sentence.clauseAt(firstToken).first !== firstToken || tokens[lastToken + 1]?.norm !== ':') return null;
  const first = lastToken + 2;
  const lead = tokens[first]?.norm === 'the' ? first + 1 : first;
  return LABELS.has(tokens[lead]?.norm ?? '') ? { first, last: sentence.clauseAt(first).last } : null;
}

const NAMING = new Set([...LABELS, 'of']);

/** A figure beside a label counts what the label names first. */
export function labelledBy(
  sentence: ReadSentence,
  figure: Place,
  phrase: NounPhrase,
  topic: Topic,
): Borrowed | null {
  const label = phrase.heads[0] === '-' ? labelOf(sentence, figure) : null;
  if (!label) return null;
  const heads: string[] = [];
  for (let i = label.first; i <= label.last; i++) {
    const here = sentence.hits.at(i).filter((concept) => topic.headConcepts.has(concept));
    heads.push(...here);
    // "Number of people killed" may be a count's name, and names who is counted too.
    if (here.length > 0 && !NAMING.has(sentence.tokens[i]?.norm ?? '')) break;
  }
  return heads.length === 0 ? null : { phrase: { ...phrase, heads }, range: label };
}
