import type { Qualifier } from './quantity';
import { normAt, type Token } from './tokens';

const BEFORE: readonly (readonly [Qualifier, string])[] = [
  [
    'more-than',
    'more than|over|well over|just over|a little over|slightly over|greater than|slightly more than|well more than|' +
      'far more than|just more than|in excess of|above|well above|just above|north of|exceeding|exceeds|exceeded|' +
      'surpassing|surpasses|surpassed|upwards of more than|>',
  ],
  [
    'at-least',
    'at least|a minimum of|minimum of|no fewer than|no less than|not less than|not fewer than|upwards of|upward of|' +
      'at the very least|at a minimum|≥',
  ],
  [
    'at-most',
    'at most|no more than|not more than|up to|as many as|as much as|a maximum of|maximum of|at the most|≤',
  ],
  [
    'less-than',
    'fewer than|less than|under|well under|just under|a little under|slightly under|slightly less than|' +
      'slightly fewer than|a little less than|far fewer than|below|well below|just below|just short of|<',
  ],
  [
    'nearly',
    'nearly|almost|close to|closer to|approaching|nearing|virtually|just shy of|shy of|very nearly|not quite|' +
      'an estimated nearly',
  ],
  [
    'about',
    'about|around|some|roughly|approximately|approx|circa|ca|an estimated|estimated|a reported|an approximate|' +
      'in the region of|something like|in the order of|on the order of|more or less|an average of|~|≈',
  ],
  ['exactly', 'exactly|precisely'],
];

/** By last word: the phrases, longest first, each reversed into the words before it. */
const BY_LAST_WORD = (() => {
  const index = new Map<string, { readonly words: readonly string[]; readonly qualifier: Qualifier }[]>();
  for (const [qualifier, phrases] of BEFORE) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ');
      const last = words[words.length - 1] ?? '';
      const entries = index.get(last) ?? [];
      entries.push({ words, qualifier });
      index.set(last, entries);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return index;
})();

interface FoundQualifier {
  readonly qualifier: Qualifier;
  /** Its first token before the figure, or its last token behind it. */
  readonly edge: number;
}

/** How many qualifiers in a row are taken ("up to about"). */
const MAX_CHAIN = 2;

/** The qualifier that ends just before token `figure`; of two in a row the outer one bounds ("up to about 20"). */
export function qualifierBefore(tokens: readonly Token[], figure: number): FoundQualifier | null {
  let found: FoundQualifier | null = null;
  let edge = figure;
  for (let round = 0; round < MAX_CHAIN; round += 1) {
    const match = matchEndingAt(tokens, edge - 1);
    if (match === null) break;
    found = match;
    edge = match.edge;
  }
  return found;
}

/** "Handed over 105 captives" and "took over 200 posts": the particle belongs to the verb. */
const PARTICLES = new Set(['over', 'up']);
const PHRASAL = new Set(
  (
    'hand hands handed handing turn turns turned turning take takes took taken taking give gives gave given giving ' +
    'sign signs signed signing bring brings brought go goes going gone went ' +
    'uncertainty concern concerns fear fears doubt doubts alarm anger outrage worry worries'
  ).split(' '),
);

function matchEndingAt(tokens: readonly Token[], last: number): FoundQualifier | null {
  for (const { words, qualifier } of BY_LAST_WORD.get(normAt(tokens, last)) ?? []) {
    const first = last - words.length + 1;
    if (first > 0 && PARTICLES.has(words[0] ?? '') && PHRASAL.has(normAt(tokens, first - 1))) continue;
    if (first >= 0 && words.every((word, offset) => normAt(tokens, first + offset) === word)) {
      return { qualifier, edge: first };
    }
  }
  return null;
}

/** Behind the figure, by first word. */
const AFTER: ReadonlyMap<
  string,
  readonly { readonly rest: readonly string[]; readonly qualifier: Qualifier }[]
> = new Map([
  [
    'or',
    [
      { rest: ['more'], qualifier: 'at-least' },
      { rest: ['so'], qualifier: 'about' },
      { rest: ['thereabouts'], qualifier: 'about' },
      { rest: ['fewer'], qualifier: 'at-most' },
      { rest: ['less'], qualifier: 'at-most' },
    ],
  ],
  [
    'and',
    [
      { rest: ['counting'], qualifier: 'at-least' },
      { rest: ['more'], qualifier: 'at-least' },
    ],
  ],
  ['more', [{ rest: ['or', 'less'], qualifier: 'about' }]],
  [
    'at',
    [
      { rest: ['least'], qualifier: 'at-least' },
      { rest: ['most'], qualifier: 'at-most' },
    ],
  ],
  ['plus', [{ rest: [], qualifier: 'at-least' }]],
  ['odd', [{ rest: [], qualifier: 'about' }]],
]);

/** The qualifier right behind token `last`: "or more", "at least", "-plus", "+", "-odd". */
export function qualifierAfter(tokens: readonly Token[], last: number): FoundQualifier | null {
  const next = tokens[last + 1];
  if (next === undefined) return null;
  if (next.norm === '+' && next.start === tokens[last]?.end && tokens[last + 2]?.start !== next.end) {
    return { qualifier: 'at-least', edge: last + 1 };
  }
  for (const { rest, qualifier } of AFTER.get(next.norm) ?? []) {
    if (!rest.every((word, offset) => normAt(tokens, last + 2 + offset) === word)) continue;
    if (rest.length === 0 && !next.glued) continue;
    const beyond = tokens[last + rest.length + 2];
    // "35 at least 10 of whom", "20 or more than": the words belong to what follows.
    if (rest.length > 0 && (beyond?.kind === 'number' || beyond?.norm === 'than')) continue;
    return { qualifier, edge: last + 1 + rest.length };
  }
  return null;
}
