import type { Token } from '../text/tokens';
import { ConceptHits } from '../topic/concepts';
import type { TokenRange } from './needs';
import type { ReadSentence } from './read-sentence';

/** Ways to begin to tell of something else than what is spoken of; the words behind the first must follow it. */
const MARKERS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['unlike', [[]]],
  ['rather', [['than']]],
  ['instead', [['of']]],
  ['as', [['opposed', 'to']]],
  [
    'in',
    [
      ['contrast', 'to'],
      ['contrast', 'with'],
      ['a', 'departure', 'from'],
      ['a', 'break', 'with'],
      ['a', 'break', 'from'],
      ['place', 'of'],
    ],
  ],
  ['departing', [['from']]],
]);

const RELATIVE = new Set(['which', 'who', 'whose', 'where', 'when', 'whom']);
/** "Not through mediators but face to face": so few words stand between the two. */
const NOT_BUT = 9;

/**
 * The words of a sentence that tell of another than the one spoken of: "unlike earlier rounds held through mediators",
 * "rather than through Qatar", "not face to face but".
 */
function contrastsIn({ tokens }: ReadSentence): readonly TokenRange[] {
  return tokens.flatMap((_, at): TokenRange[] => {
    const length = markerAt(tokens, at);
    if (length > 0) return [{ first: at, last: endOf(tokens, at, at + length) }];
    const but = tokens[at]?.norm === 'not' ? butAfter(tokens, at) : -1;
    return but < 0 ? [] : [{ first: at, last: but - 1 }];
  });
}

function markerAt(tokens: readonly Token[], at: number): number {
  const ways = MARKERS.get(tokens[at]?.norm ?? '') ?? [];
  const way = ways.find((words) => words.every((word, k) => tokens[at + 1 + k]?.norm === word));
  return way ? way.length + 1 : 0;
}

/** Up to the comma that closes it, past a relative clause that one opens. */
function endOf(tokens: readonly Token[], first: number, from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const { kind, norm } = tokens[i] ?? { kind: 'punctuation', norm: '' };
    if (kind === 'punctuation' && norm !== "'" && norm !== '"' && norm !== '-') {
      if (!RELATIVE.has(tokens[i + 1]?.norm ?? '')) return i - 1;
    } else if (norm === 'but' && i > first) return i - 1;
  }
  return tokens.length - 1;
}

function butAfter(tokens: readonly Token[], not: number): number {
  if (tokens[not + 1]?.norm === 'only') return -1;
  for (let i = not + 1; i < tokens.length && i - not <= NOT_BUT; i++) {
    if (tokens[i]?.norm === 'but') return i;
    if (tokens[i]?.kind === 'punctuation' && tokens[i + 1]?.norm !== 'but') return -1;
  }
  return -1;
}

/** Ways to name what is not so, where the others tell what is so elsewhere. */
const DENYING = new Set(['rather', 'instead', 'as', 'not']);

/** Whether a figure at this token is named only to be set aside: "22 rather than 24". */
export function isSetAside(sentence: ReadSentence, token: number): boolean {
  return contrastsIn(sentence).some(
    ({ first, last }) => first < token && token <= last && DENYING.has(sentence.tokens[first]?.norm ?? ''),
  );
}

/** The sentence without what it tells of another; itself where it tells nothing of that kind. */
export function withoutContrasts(sentence: ReadSentence): ReadSentence {
  const ranges = contrastsIn(sentence);
  if (ranges.length === 0) return sentence;
  const hits = new ConceptHits();
  for (const concept of sentence.hits.concepts()) {
    for (const hit of sentence.hits.of(concept)) {
      // A phrase that takes in the marker itself ("rather than through") says what it says.
      if (!ranges.some(({ first, last }) => hit.first > first && hit.last <= last)) hits.add(concept, hit);
    }
  }
  const times = sentence.times.filter(
    (time) => !ranges.some(({ first, last }) => time.firstToken > first && time.lastToken <= last),
  );
  return { ...sentence, hits, times };
}
