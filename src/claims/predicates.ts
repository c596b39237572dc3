import { finiteTense } from '../text/verbs';
import type { ReadSentence } from './read-sentence';

/** Behind a verb of saying a figure is the subject of what is said ("says 59 remain and are held"). */
const SAYING =
  /^(?:says?|said|believes?|believed|estimates?|estimated|reports?|reported|thinks?|thought|confirms?|confirmed|claims?|claimed|told|knows?|is|are|was|were|be|been|remain|remains)$/;

/**
 * Where a sentence goes on with another deed of its subject: the "and" of "killed about 1,200 people and triggered the
 * war in Gaza". Nothing behind it is said of a figure that is the object of the first deed.
 */
export function nextDeed(
  sentence: ReadSentence,
  start: number,
  figure: number,
  nounEnd: number,
): number | null {
  const { tokens } = sentence;
  if (!isObject(sentence, start, figure)) return null;
  const { last } = sentence.clauseAt(nounEnd);
  for (let i = nounEnd + 1; i < last; i++) {
    if (tokens[i]?.norm === 'and' && isDeed(sentence, i + 1)) return i;
    if (tokens[i]?.norm === ',' && isOutcome(tokens[i + 1]?.norm ?? '')) return i;
    if (finiteTense(tokens, i) !== null) return null;
  }
  return null;
}

/** Of several only the first deed's subject can go on in the singular ("holds 20 hostages and is refusing …"). */
const SINGULAR = new Set(['is', 'was', 'has']);

function isDeed({ tokens }: ReadSentence, at: number): boolean {
  const norm = tokens[at]?.norm ?? '';
  const tense = finiteTense(tokens, at);
  return SINGULAR.has(norm) || (tense !== null && !SAYING.test(norm));
}

const NO_OUTCOMES = new Set(['including', 'according', 'being', 'counting', 'during', 'citing', 'excluding']);

/** "Killed about 1,200 people, sparking the war in Gaza": what came of it. */
function isOutcome(norm: string): boolean {
  return norm.length > 5 && norm.endsWith('ing') && !NO_OUTCOMES.has(norm);
}

function isObject({ tokens }: ReadSentence, start: number, figure: number): boolean {
  for (let i = figure - 1; i >= start; i--) {
    if (finiteTense(tokens, i) !== null) return !SAYING.test(tokens[i]?.norm ?? '');
  }
  return false;
}
