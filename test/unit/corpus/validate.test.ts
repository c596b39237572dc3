import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPS, checkCorpusFile, parseCorpusFile } from '../../../src/corpus/validate';
import { writeCorpusFile } from '../../../src/corpus/write-file';
import { anyText, sampleClaim, sampleFile, sampleSource } from './samples';

/** The problem of a file that must be refused. */
function problemOf(file: unknown): string {
  const result = checkCorpusFile(file);
  if (result.ok) throw new Error('was accepted');
  return result.problem;
}

function withClaim(changes: object): unknown {
  return { ...sampleFile('a'), claims: [{ ...sampleClaim('a-1', 'a'), ...changes }] };
}

function withSource(changes: object): unknown {
  return { ...sampleFile('a'), claims: [], sources: [{ ...sampleSource('a'), ...changes }] };
}

describe('a valid file', () => {
  it('is read, with or without a byte order mark, into a copy of its own', () => {
    const file = sampleFile('a', { disabled: ['a'] });
    expect(parseCorpusFile(JSON.stringify(file))).toEqual({ ok: true, file });
    expect(parseCorpusFile(`\ufeff${JSON.stringify(file)}`)).toEqual({ ok: true, file });
    const read = checkCorpusFile(file);
    expect(read.ok && read.file.claims[0]).not.toBe(file.claims[0]);
  });

  it('may know slots this version does not, unless asked', () => {
    const text = JSON.stringify(sampleFile('a'));
    expect(parseCorpusFile(text, { knownSlots: new Set(['hostages.held', 'talks.mode']) }).ok).toBe(true);
    expect(parseCorpusFile(text, { knownSlots: new Set(['hostages.held']) })).toEqual({
      ok: false,
      problem: 'claims[1].slot: unknown slot: "talks.mode"',
    });
  });

  it('may say the fingerprint of a source, and keeps it last', () => {
    const fingerprint = [0, 7, 0xffffffff];
    const checked = checkCorpusFile(withSource({ fingerprint }));
    if (!checked.ok) throw new Error(checked.problem);
    expect(checked.file.sources[0]).toEqual(sampleSource('a', { fingerprint }));
    expect(Object.keys(checked.file.sources[0] ?? {}).at(-1)).toBe('fingerprint');
    const old = checkCorpusFile(withSource({}));
    expect(old.ok && old.file.sources[0]).not.toHaveProperty('fingerprint');
  });

  it('may hold markup: it is only text', () => {
    expect(checkCorpusFile(withSource({ title: '<img src=x onerror=alert(1)>' })).ok).toBe(true);
  });
});

describe('a text that is no JSON', () => {
  it.each([
    ['', 'the file is empty'],
    [' \n\ufeff', 'the file is empty'],
    ['{"format": ', 'not complete JSON: the file ends too early'],
    ['[1, 2,\n  3, nope]', /^not JSON/],
    ['[1, 2,\n  3 4]', 'not JSON: stops making sense at line 2, column 5'],
    ['['.repeat(100_000), /^not complete JSON/],
  ])('%j gives one line', (text, problem) => {
    const result = parseCorpusFile(text);
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('refusals name the place', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], 'not an object: a list'],
    ['another format', { ...sampleFile('a'), format: 'x' }, 'format: not one of lateral-corpus: "x"'],
    ['a later version', { ...sampleFile('a'), version: 2 }, 'version: not one of 1: 2'],
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
      'a turned period',
      withClaim({ asOf: { from: '2025-03-02', to: '2025-03-01' } }),
      'claims[0].asOf: "from" is later than "to"',
    ],
    [
      'a foreign source',
      withClaim({ sourceId: 'b' }),
      'claims[0].sourceId: no such source in this file: "b"',
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
      'a turned range',
      withClaim({ value: { type: 'quantity', amount: 3, upTo: 2, unit: 'person', said: 'x' } }),
      'claims[0].value: "upTo" is less than "amount"',
    ],
    [
      'a half paragraph',
      withClaim({ place: { paragraph: 1.5, sentence: 1 } }),
      'claims[0].place.paragraph: not a whole number: 1.5',
    ],
    [
      'a fingerprint out of order',
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
    [
      'too many attributions',
      withClaim({ attribution: Array(13).fill('x') }),
      'claims[0].attribution: more than 12 entries',
    ],
  ])('%s', (_name, file, problem) => {
    expect(problemOf(file)).toBe(problem);
  });

  it('keeps the line short and single whatever it quotes', () => {
    const problem = problemOf(withSource({ title: `${'long '.repeat(200)}\n\u2028` }));
    expect(problem.length).toBeLessThan(150);
    expect(problem).not.toMatch(/[\n\u2028]/);
  });

  it('refuses a file beyond the size cap before parsing it', () => {
    expect(parseCorpusFile(' '.repeat(CAPS.file + 1))).toEqual({
      ok: false,
      problem: expect.stringContaining('too large'),
    });
  });
});

describe('whatever comes', () => {
  const valid = sampleFile('a', { disabled: ['a'] });

  it('random JSON is refused in one line and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const result = parseCorpusFile(JSON.stringify(value));
        expect(result.ok).toBe(false);
        if (!result.ok) expect(result.problem).toMatch(/^[^\n\r]+$/);
      }),
    );
  });

  it('random text is refused in one line and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parseCorpusFile(text);
        expect(result.ok).toBe(false);
        if (!result.ok) expect(result.problem).toMatch(/^[^\n\r]+$/);
      }),
    );
  });

  it('a mutated file is either refused in one line or read to something that writes and reads back', () => {
    fc.assert(
      fc.property(mutations(valid), (mutated) => {
        const result = checkCorpusFile(mutated);
        if (!result.ok) {
          expect(result.problem).toMatch(/^[^\n\r]+$/);
          return;
        }
        const text = writeCorpusFile({ ...result.file, disabled: result.file.disabled ?? [] });
        const again = parseCorpusFile(text);
        expect(again.ok && writeCorpusFile({ ...again.file, disabled: again.file.disabled ?? [] })).toBe(
          text,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('nothing it reads ever reaches a prototype', () => {
    parseCorpusFile('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

/** The file with one value somewhere in it replaced, or one key renamed. */
function mutations(file: unknown): fc.Arbitrary<unknown> {
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
