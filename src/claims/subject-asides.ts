import { finiteTense } from '../text/verbs';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

/** So many words a subject has at most before what is set beside it, and that itself. */
const SUBJECT_REACH = 8;
const LONGEST = 36;
const JOINING = new Set([
  'and',
  'but',
  'while',
  'as',
  'after',
  'when',
  'if',
  'because',
  'although',
  'though',
  'or',
]);

const known = new WeakMap<ReadSentence, TokenRange | null>();

/**
 * What stands between a sentence's subject and its verb, with its commas: "Adam Boehler[, a health-care entrepreneur whom
 * the president had picked,] flew to Doha". Null where there is nothing of the kind.
 */
export function subjectAside(sentence: ReadSentence): TokenRange | null {
  const found = known.get(sentence);
  if (found !== undefined) return found;
  const aside = findAside(sentence);
  known.set(sentence, aside);
  return aside;
}

function findAside({ tokens }: ReadSentence): TokenRange | null {
  const norm = (i: number) => tokens[i]?.norm ?? '';
  const first = tokens.findIndex(({ norm: word }) => word === ',');
  if (first < 1 || first > SUBJECT_REACH || JOINING.has(norm(first + 1))) return null;
  for (let i = 0; i < first; i++) if (finiteTense(tokens, i) !== null) return null;
  for (let i = first + 2; i < Math.min(tokens.length, first + LONGEST); i++) {
    if (norm(i) === ';' || norm(i) === ':') return null;
    if (norm(i) === ',' && finiteTense(tokens, i + 1) !== null) return { first, last: i };
  }
  return null;
}
