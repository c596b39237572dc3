import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

/** Questions that begin with these take what they ask about for a fact ("why did the talks fail?"). */
const ASKING = new Set(['why', 'what', 'who', 'whom', 'whose', 'where', 'when', 'how', 'which']);
/** So many words may stand before them ("And after that, how many …?"). */
const OPENING = 4;
const ENDS = new Set(['.', '?', '!', ';', ':', '—', '–']);

/** Whether a token stands in a question that leaves open what it says: "Has the truce collapsed?" */
export function isLeftOpen(sentence: ReadSentence, token: number): boolean {
  if (sentence.answered !== undefined) return false;
  const asked = questionAt(sentence, token);
  if (!asked) return false;
  const opening = sentence.tokens.slice(asked.first, Math.min(token, asked.first + OPENING));
  return !opening.some(({ norm }) => ASKING.has(norm));
}

/** The question a token stands in; null when it stands in none. */
function questionAt({ tokens }: ReadSentence, token: number): TokenRange | null {
  let last = token;
  while (last < tokens.length && !isEnd(tokens, last)) last++;
  if (tokens[last]?.norm !== '?') return null;
  let first = token;
  while (first > 0 && !isEnd(tokens, first - 1)) first--;
  return { first, last };
}

/** "The truce has collapsed: what now?" tells what stands before its colon. */
function isEnd(tokens: ReadSentence['tokens'], at: number): boolean {
  return ENDS.has(tokens[at]?.norm ?? '');
}

const YES = new Set(['yes', 'yeah', 'correct', 'indeed']);
const NO = new Set(['no', 'never']);
/** The mark of who speaks, before an answer: "A: Yes." */
const LABELS = new Set(['a', 'answer']);

/** How a sentence answers the one before it, a question; null when it does not plainly. */
export function answerIn(sentence: ReadSentence, question: ReadSentence | undefined): 'yes' | 'no' | null {
  if (question?.tokens.at(-1)?.norm !== '?' || !isYesOrNo(question)) return null;
  const { tokens } = sentence;
  const start = LABELS.has(tokens[0]?.norm ?? '') && /^[:.]$/.test(tokens[1]?.norm ?? '') ? 2 : 0;
  const norm = (i: number) => tokens[start + i]?.norm ?? '';
  const isAlone = tokens[start + 1] === undefined || tokens[start + 1]?.kind === 'punctuation';
  if (isAlone && YES.has(norm(0))) return 'yes';
  if (isAlone && NO.has(norm(0))) return 'no';
  const isUnknown = norm(0) === 'not' && /^(?:as|so)$/.test(norm(1)) && norm(2) === 'far';
  return isUnknown || (norm(0) === 'not' && norm(1) === 'that') ? 'no' : null;
}

const VERBS = new Set(
  `is are was were has have had did does do isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't`.split(
    ' ',
  ),
);
const LEADS = new Set(['and', 'but', 'so', 'q', ':', 'then', ',', '"']);

/** Whether a question is one of fact that begins with its verb. */
function isYesOrNo({ tokens }: ReadSentence): boolean {
  let first = 0;
  while (LEADS.has(tokens[first]?.norm ?? '')) first++;
  return VERBS.has(tokens[first]?.norm ?? '');
}
