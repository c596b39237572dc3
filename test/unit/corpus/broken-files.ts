import fc from 'fast-check';
import { sampleClaim, sampleFile, sampleSource } from './samples';

/** A broken corpus file: what is wrong with it, the file, and the line that refuses it. */
type BrokenFile = readonly [name: string, file: unknown, problem: string];

/** A file with one source and one claim, which is changed. */
export function withClaim(changes: object): unknown {
  return { ...sampleFile('a'), claims: [{ ...sampleClaim('a-1', 'a'), ...changes }] };
}

/** A file with one source, which is changed. */
export function withSource(changes: object): unknown {
  return { ...sampleFile('a'), claims: [], sources: [{ ...sampleSource('a'), ...changes }] };
}

/** Broken in one place: a look at that place is enough to see it. */
export const brokenFiles: readonly BrokenFile[] = [
  ['no object', [], 'not an object: a list'],
  ['another format', { ...sampleFile('a'), format: 'x' }, 'format: not one of lateral-corpus: "x"'],
  [
    'a later version',
    { ...sampleFile('a'), version: 2 },
    'version: only a newer version of Lateral reads this file: 2',
  ],
  ['no version at all', { ...sampleFile('a'), version: '1' }, 'version: not one of 1: "1"'],
  ['a missing key', { format: 'lateral-corpus', version: 1, sources: [] }, '"claims" is missing'],
  ['an unknown key', withClaim({ note: 1 }), 'claims[0]: unknown key "note"'],
  ['a prototype key', JSON.parse('{"__proto__": {}}'), 'the key "__proto__" is not allowed'],
  ['a constructor key', withClaim({ constructor: 1 }), 'claims[0]: the key "constructor" is not allowed'],
  [
    'a deep prototype key',
    withClaim({ place: JSON.parse('{"paragraph":1,"sentence":1,"prototype":1}') }),
    'claims[0].place: the key "prototype" is not allowed',
  ],
  [
    'no date',
    withClaim({ asOf: { from: '2025-13-40', to: '2025-03-01' } }),
    'claims[0].asOf.from: not a date: "2025-13-40"',
  ],
  [
    'a long excerpt',
    withClaim({ excerpt: 'a b c d e f g h i' }),
    'claims[0].excerpt: more than 8 words: "a b c d e f g h i"',
  ],
  ['a wrong type', withClaim({ statement: 7 }), 'claims[0].statement: not a text: 7'],
  [
    'an infinite number',
    withClaim({ value: { type: 'quantity', amount: Number.POSITIVE_INFINITY, unit: 'person', said: 'x' } }),
    'claims[0].value.amount: not a number: Infinity',
  ],
  [
    'an unknown value',
    withClaim({ value: { type: 'toString' } }),
    'claims[0].value.type: not one of quantity, date, choice: "toString"',
  ],
  [
    'a half paragraph',
    withClaim({ place: { paragraph: 1.5, sentence: 1 } }),
    'claims[0].place.paragraph: not a whole number: 1.5',
  ],
  [
    'a fingerprint with a value twice',
    withSource({ fingerprint: [7, 7] }),
    'sources[0].fingerprint: not in ascending order',
  ],
  [
    'a fingerprint beyond 32 bits',
    withSource({ fingerprint: [1, 2 ** 32] }),
    'sources[0].fingerprint[1]: not between 0 and 4294967295: 4294967296',
  ],
  [
    'a long fingerprint',
    withSource({ fingerprint: Array.from({ length: 65 }, (_, at) => at) }),
    'sources[0].fingerprint: more than 64 entries',
  ],
  [
    'a script address',
    withSource({ url: 'javascript:alert(1)' }),
    'sources[0].url: not an http or https address: "javascript:alert(1)"',
  ],
  [
    'an address with a user',
    withSource({ url: 'https://bbc.com@evil.example/' }),
    'sources[0].url: not an http or https address: "https://bbc.com@evil.example/"',
  ],
  ['an origin', withSource({ origin: 'bundled' }), 'sources[0]: unknown key "origin"'],
  ['an empty title', withSource({ title: ' ' }), 'sources[0].title: empty'],
  ['a reserved id', withSource({ id: 'constructor' }), 'sources[0].id: not an identifier: "constructor"'],
  [
    'a line break',
    withSource({ title: 'a\nb' }),
    'sources[0].title: has a control or broken character: "a\\nb"',
  ],
  [
    'a lone surrogate',
    withSource({ title: 'a\ud800b' }),
    'sources[0].title: has a control or broken character: "a\\ud800b"',
  ],
  [
    'a direction override',
    withSource({ title: 'a\u202eb' }),
    'sources[0].title: has a control or broken character: "a\\u202eb"',
  ],
  [
    'too many attributions',
    withClaim({ attribution: Array(13).fill('x') }),
    'claims[0].attribution: more than 12 entries',
  ],
];

/** Whole in every place, but the places do not fit together. */
export const brokenBetweenPlaces: readonly BrokenFile[] = [
  [
    'a turned period',
    withClaim({ asOf: { from: '2025-03-02', to: '2025-03-01' } }),
    'claims[0].asOf: "from" is later than "to"',
  ],
  ['a foreign source', withClaim({ sourceId: 'b' }), 'claims[0].sourceId: no such source in this file: "b"'],
  [
    'a turned range',
    withClaim({ value: { type: 'quantity', amount: 3, upTo: 2, unit: 'person', said: 'x' } }),
    'claims[0].value: "upTo" is less than "amount"',
  ],
  [
    'a fingerprint out of order',
    withSource({ fingerprint: [8, 7] }),
    'sources[0].fingerprint: not in ascending order',
  ],
  [
    'a source twice',
    { ...sampleFile('a'), sources: [sampleSource('a'), sampleSource('a')] },
    'sources[1].id: given twice: "a"',
  ],
  [
    'a claim twice',
    { ...sampleFile('a'), claims: [sampleClaim('x', 'a'), sampleClaim('x', 'a')] },
    'claims[1].id: given twice: "x"',
  ],
  [
    'an unknown choice',
    sampleFile('a', { disabled: ['b'] }),
    'disabled[0]: no such source in this file: "b"',
  ],
];

/** The file with one value somewhere in it replaced, or one key renamed. */
export function mutations(file: unknown): fc.Arbitrary<unknown> {
  const replacement = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('', '\ud800', '2025-02-30', '1e999', -0, Number.NaN, 1e300, '__proto__', '<b>', []),
  );
  const paths = fc.constantFrom(...pathsOf(file));
  return fc.tuple(paths, replacement, fc.boolean()).map(([path, value, rename]) => {
    const copy: unknown = structuredClone(file);
    const last = path.at(-1);
    let parent = copy as Record<string, unknown>;
    for (const step of path.slice(0, -1)) parent = parent[step] as Record<string, unknown>;
    if (last === undefined) return value;
    if (rename && typeof value === 'string') {
      const { [last]: kept, ...others } = parent;
      Object.assign(parent, others, { [`x${value}`]: kept });
    } else {
      parent[last] = value;
    }
    return copy;
  });
}

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}
