import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPackAddress } from '../../../src/packs/address';
import { applyChanges, changesBetween, readChanges } from '../../../src/packs/changes';
import { contentText, readContent } from '../../../src/packs/content';
import { readManifest, signedText } from '../../../src/packs/manifest';
import { tooDeepAt } from '../../../src/packs/nesting';
import { isDue, nextLook } from '../../../src/packs/schedule';
import { keyFingerprint, signManifest, verifyManifest } from '../../../src/packs/signature';
import { sampleClaim, sampleSource } from '../corpus/samples';
import { makePack, newKey, someContent, wholeSample } from './make-pack';

const key = await newKey();
const { manifest } = await makePack(wholeSample, { key });
const told = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};
const withManifest = (change: object): string =>
  told(() => readManifest(JSON.stringify({ ...manifest, ...change })));

describe('a manifest', () => {
  test('is read as it was made, whatever the layout of the file', () => {
    expect(readManifest(JSON.stringify(manifest, null, 4))).toEqual(manifest);
    const turned = Object.fromEntries(Object.entries(manifest).reverse());
    expect(signedText(readManifest(JSON.stringify(turned)))).toBe(signedText(manifest));
  });

  test.each([
    ['a key nobody knows', { style: 'p{}' }, 'manifest: unknown key "style"'],
    [
      'a newer version',
      { version: 2 },
      'manifest: version: only a newer version of Lateral reads this pack: 2',
    ],
    ['markup', { title: 'The <b>talks</b>' }, /^manifest: title: has markup in it/],
    ['an entity', { about: 'Fish &amp; chips' }, /^manifest: about: has a character entity in it/],
    [
      'a homepage that runs code',
      { homepage: 'javascript:alert(1)' },
      /^manifest: homepage: not an https address/,
    ],
    ['a plain http homepage', { homepage: 'http://x.example/' }, /^manifest: homepage: not an https address/],
    [
      'a direction override',
      { publisher: 'a\u202eb' },
      /^manifest: publisher: has a control or broken character/,
    ],
    ['a short expiry', { expires: 1 }, 'manifest: expires: not between 6 and 720: 1'],
    ['an edition that is no whole number', { edition: 1.5 }, 'manifest: edition: not a whole number: 1.5'],
    ['a capital in the id', { id: 'Talks' }, /^manifest: id: not three or more lower-case letters/],
    ['a short key', { key: 'abc' }, /^manifest: key: not a public key of 32 bytes/],
    [
      'a way out of the folder',
      { content: { ...manifest.content, file: '../x.json' } },
      /^manifest: content.file: /,
    ],
    [
      'another host',
      { content: { ...manifest.content, file: 'https://x.example/a.json' } },
      /^manifest: content.file: /,
    ],
    [
      'too much',
      { content: { ...manifest.content, bytes: 1e9 } },
      /^manifest: content.bytes: not between 1 and/,
    ],
    ['too many changes', { changes: Array(9).fill({}) }, 'manifest: changes: more than 8 entries'],
  ])('with %s is refused in one line that names the place', (_, change, line) => {
    const message = withManifest(change);
    if (typeof line === 'string') expect(message).toBe(line);
    else expect(message).toMatch(line);
    expect(message).not.toContain('\n');
  });

  test('with a key that poisons objects is refused', () => {
    const text = JSON.stringify(manifest).replace('{', '{"__proto__": {"title": "x"}, ');
    expect(told(() => readManifest(text))).toBe('manifest: the key "__proto__" is not allowed');
  });

  test('nested too deep is refused before it is parsed', () => {
    const text = `{"id": ${'['.repeat(100_000)}`;
    expect(told(() => readManifest(text))).toBe('manifest: line 1, column 15: nested too deep');
  });
});

describe('nesting', () => {
  test('counts no brackets in texts', () => {
    expect(tooDeepAt(JSON.stringify(['[[[[{{{"[[['.repeat(50)]), 2)).toBeNull();
    expect(tooDeepAt('["\\"[[[[[[", [1]]', 2)).toBeNull();
  });

  test('is that of the parsed value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const depth = (one: unknown): number =>
          typeof one === 'object' && one !== null ? 1 + Math.max(0, ...Object.values(one).map(depth)) : 0;
        const text = JSON.stringify(value);
        expect(tooDeepAt(text, depth(value))).toBeNull();
        if (depth(value) > 0) expect(tooDeepAt(text, depth(value) - 1)).not.toBeNull();
      }),
    );
  });
});

describe('a signature', () => {
  test('is the key’s over what the manifest says', async () => {
    await expect(verifyManifest(manifest)).resolves.toBeUndefined();
  });

  test('fits nothing else: not one value may change', async () => {
    const changed = [
      { ...manifest, edition: 2 },
      { ...manifest, title: 'The talks.' },
      { ...manifest, content: { ...manifest.content, sha256: '0'.repeat(64) } },
      { ...manifest, key: (await newKey()).public },
      {
        ...manifest,
        signature: `${manifest.signature.startsWith('A') ? 'B' : 'A'}${manifest.signature.slice(1)}`,
      },
    ];
    for (const one of changed) await expect(verifyManifest(one)).rejects.toThrow('signature');
  });

  test('by another key is told apart', async () => {
    const other = await newKey();
    const theirs = await signManifest({ ...manifest, key: other.public }, other.secret);
    await expect(verifyManifest(theirs)).resolves.toBeUndefined();
    const claimed = await signManifest(manifest, other.secret);
    await expect(verifyManifest(claimed)).rejects.toThrow('signature');
  });

  test('a key has a short form to compare', async () => {
    expect(await keyFingerprint(key.public)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect(await keyFingerprint((await newKey()).public)).not.toBe(await keyFingerprint(key.public));
  });
});

describe('content', () => {
  test('is a corpus file, and comes back as it was', () => {
    const content = readContent(contentText(wholeSample));
    expect(contentText(content)).toBe(contentText(wholeSample));
  });

  test.each([
    [
      'switches something off',
      { ...wholeSample, disabled: ['whole'] },
      /^content: disabled: a pack switches no/,
    ],
    [
      'has markup in a statement',
      { ...wholeSample, claims: [sampleClaim('c', 'whole', { statement: 'See <img src=x>.' })] },
      /^content: claims\[0\]\.statement: has markup/,
    ],
    [
      'has an id of another pack',
      { sources: [sampleSource('pack:other:s')], claims: [] },
      /^content: sources\[0\]\.id: begins like what another pack/,
    ],
    ['has a pattern', { ...wholeSample, patterns: ['a+'] }, 'content: unknown key "patterns"'],
    [
      'points nowhere',
      { sources: [], claims: [sampleClaim('c', 'x')] },
      /^content: claims\[0\]\.sourceId: no such/,
    ],
  ])('that %s is refused', (_, file, line) => {
    const message = told(() =>
      readContent(JSON.stringify({ format: 'lateral-corpus', version: 1, ...file })),
    );
    if (typeof line === 'string') expect(message).toBe(line);
    else expect(message).toMatch(line);
  });
});

describe('changes', () => {
  const any = fc.record({
    sources: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 8 }),
    words: fc.array(fc.constantFrom('one', 'two'), { minLength: 13, maxLength: 13 }),
  });
  const contentOf = ({ sources, words }: { sources: number[]; words: string[] }) => ({
    sources: sources.map((at) => sampleSource(`s${at}`, { title: `Title ${words[at]}` })),
    claims: sources.map((at) => sampleClaim(`c${at}`, `s${at}`, { statement: `Said ${words[12 - at]}.` })),
  });

  test('lead from any content to any other, to the byte', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [before, after] = [contentOf(one), contentOf(other)];
        const step = changesBetween(before, after, { id: 'talks', from: 1, to: 2 });
        const read = readChanges(JSON.stringify(step));
        expect(contentText(applyChanges(before, read))).toBe(contentText(after));
      }),
    );
  });

  test('hold only what changed', () => {
    const [before, after] = [someContent(50), someContent(50)];
    const changed = {
      ...after,
      claims: after.claims.with(4, sampleClaim('s2-1', 's2', { statement: 'New.' })),
    };
    const step = changesBetween(before, changed, { id: 'talks', from: 1, to: 2 });
    expect([step.sources.length, step.claims.length, step.goneClaims.length]).toEqual([0, 1, 0]);
  });

  test('that do not fit are refused, and never half applied', () => {
    const step = changesBetween(someContent(0), someContent(1), { id: 'talks', from: 1, to: 2 });
    const broken = { ...step, claims: [{ ...step.claims[0], sourceId: 'nobody' }, null] };
    const read = readChanges(JSON.stringify(broken));
    expect(told(() => applyChanges(someContent(0), read))).toMatch(/^content: claims\[1\]: not an object/);
  });
});

describe('the next look', () => {
  const HOUR = 3_600_000;
  test('comes after what the publisher asks, spread over a fifth more, and held to floor and ceiling', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (hours, chance) => {
          const wait = nextLook(0, hours, 0, chance) / HOUR;
          expect(wait).toBeGreaterThanOrEqual(6);
          expect(wait).toBeLessThanOrEqual(720 * 1.2);
        },
      ),
    );
    expect(nextLook(0, 24, 0, 0)).toBe(24 * HOUR);
    expect(nextLook(0, 24, 0, 1)).toBe(Math.round(24 * 1.2 * HOUR));
  });

  test('comes sooner after failures, and later with each of them', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 60].map((failures) => nextLook(0, 24, failures, 0) / HOUR);
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
  });

  test('is due in time, and when a clock was set back', () => {
    expect([isDue(5, 4), isDue(5, 5), isDue(1e12, 0)]).toEqual([false, true, true]);
  });
});

describe('an address', () => {
  test.each([
    ['https://facts.example/talks/pack.json', 'https://facts.example/talks/pack.json'],
    [' facts.example/talks/ ', 'https://facts.example/talks/pack.json'],
    ['https://facts.example', 'https://facts.example/pack.json'],
    ['https://Facts.Example:8443/a#top', 'https://facts.example:8443/a'],
    ['localhost:8443/', 'https://localhost:8443/pack.json'],
  ])('%s is read', (typed, address) => {
    expect(readPackAddress(typed)).toMatchObject({ ok: true, address });
  });

  test.each([
    ['', 'empty'],
    ['http://facts.example/', 'insecure'],
    ['javascript:alert(1)', 'insecure'],
    ['data:text/html,x', 'insecure'],
    ['file:///etc/passwd', 'insecure'],
    ['https://me:secret@facts.example/', 'user'],
    ['facts', 'none'],
    ['two words.example', 'none'],
    [`https://facts.example/${'a'.repeat(2_000)}`, 'long'],
  ])('case %# is refused', (typed, problem) => {
    expect(readPackAddress(typed)).toEqual({ ok: false, problem });
  });
});
