import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimFields, Edit, SourceFields } from '../../../src/claims/edit';
import {
  carryEdits,
  editClaim,
  editSource,
  editsOf,
  originalOf,
  removeClaim,
  revertEdits,
} from '../../../src/corpus/edits';
import { type StoredSource, withoutOrigin } from '../../../src/corpus/records';
import { writeCorpusFile } from '../../../src/corpus/write-file';
import { sampleFile, sampleSource } from './samples';

function sampleEntry(): StoredSource {
  const { claims } = sampleFile('a');
  return { source: { ...sampleSource('a'), origin: 'bundled' }, enabled: true, claims };
}

const bytesOf = ({ source, claims }: StoredSource): string =>
  writeCorpusFile({ sources: [withoutOrigin(source)], claims, disabled: [] });

const claimOf = (entry: StoredSource, id: string) => entry.claims.find((claim) => claim.id === id);

const sourceFields: fc.Arbitrary<SourceFields> = fc.record(
  {
    title: fc.constantFrom('Talks resume, a', 'Talks go on', 'Talks end'),
    publisher: fc.constantFrom(null, 'Café Herald', 'The Quay Gazette'),
    url: fc.constantFrom(null, 'https://quay.example/1'),
    published: fc.constantFrom(null, '2025-03-05', '2025-03-06'),
    publishedMargin: fc.constantFrom(0, 1, 2),
  },
  { requiredKeys: [] },
);
const claimFields: fc.Arbitrary<ClaimFields> = fc.record(
  {
    statement: fc.constantFrom('Fifty-nine are held.', 'Sixty are held.'),
    qualifier: fc.constantFrom('exactly' as const, 'about' as const),
    asOf: fc.constantFrom(null, { from: '2025-03-01', to: '2025-03-02' }),
    attribution: fc.constantFrom<readonly string[]>([], ['a minister'], ['a minister', 'an aide']),
  },
  { requiredKeys: [] },
);
const claimId = fc.constantFrom('a-1', 'a-2', 'a-3');

type Step = (entry: StoredSource, at: number) => StoredSource;
const anyEdit: fc.Arbitrary<Step> = fc.oneof(
  sourceFields.map(
    (fields): Step =>
      (entry, at) =>
        editSource(entry, fields, at),
  ),
  fc.tuple(claimId, claimFields).map(
    ([id, fields]): Step =>
      (entry, at) =>
        editClaim(entry, id, fields, at),
  ),
  claimId.map(
    (id): Step =>
      (entry, at) =>
        removeClaim(entry, id, at),
  ),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyEdit },
  {
    weight: 1,
    arbitrary: fc.nat(9).map(
      (which): Step =>
        (entry) =>
          revertNth(entry, which),
    ),
  },
);

function revertNth(entry: StoredSource, which: number): StoredSource {
  const all = editsOf(entry.source);
  const chosen = all[which % Math.max(1, all.length)];
  return chosen === undefined ? entry : revertEdits(entry, (edit) => edit === chosen);
}

/** Moments that often coincide, as when several parts are saved together. */
const madeBy = (steps: readonly Step[]): StoredSource =>
  steps.reduce((entry, step, index) => step(entry, Math.floor(index / 2)), sampleEntry());

describe('edits', () => {
  it('whatever was edited, removed and reverted: without all edits the bytes are the first ones', () => {
    const first = bytesOf(sampleEntry());
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 14 }), (steps) => {
        const original = originalOf(madeBy(steps));
        expect(bytesOf(original)).toBe(first);
        expect('edits' in original.source).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('whatever was edited fits the file format, and comes again from a fresh copy of the source', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 14 }), (steps) => {
        const edited = madeBy(steps);
        const again = carryEdits(edited, sampleEntry());
        const plain = ({ source: { edits: _edits, ...source }, claims }: StoredSource) =>
          bytesOf({ source, claims, enabled: true });
        expect(plain(again)).toBe(plain(edited));
        expect(bytesOf(carryEdits(again, sampleEntry()))).toBe(bytesOf(again));
        expect(bytesOf(originalOf(again))).toBe(bytesOf(sampleEntry()));
      }),
      { numRuns: 1500 },
    );
  });

  it('note each part that differs, and none that does not', () => {
    const edited = editSource(sampleEntry(), { title: 'New', publisher: 'Café Herald', published: null }, 7);
    expect(editsOf(edited.source).map(({ part, at }) => [part, at])).toEqual([
      ['title', 7],
      ['date', 7],
    ]);
    expect(editSource(sampleEntry(), { title: 'Talks resume, a' }, 7)).toEqual(sampleEntry());
  });

  it('taking back one of several leaves the later ones', () => {
    const one = editSource(sampleEntry(), { title: 'One' }, 1);
    const two = editSource(one, { title: 'Two', publisher: null }, 2);
    const reverted = revertEdits(two, ({ at }) => at === 1);
    expect(reverted.source.title).toBe('Two');
    const back = revertEdits(reverted, ({ part }: Edit) => part === 'title');
    expect(back.source).toMatchObject({ title: 'Talks resume, a', publisher: null });
    expect(originalOf(back)).toEqual(sampleEntry());
  });

  it('a claim that was edited and then removed comes back edited', () => {
    const edited = editClaim(sampleEntry(), 'a-1', { statement: 'Sixty.' }, 1);
    const removed = removeClaim(edited, 'a-1', 2);
    expect(claimOf(removed, 'a-1')).toBeUndefined();
    const back = revertEdits(removed, ({ part }) => part === 'removed');
    expect(claimOf(back, 'a-1')?.statement).toBe('Sixty.');
    const other = revertEdits(removed, ({ part }) => part === 'statement');
    expect(claimOf(originalOf(other), 'a-1')?.statement).toBe('Fifty-nine hostages are still in Gaza.');
  });
});

describe('a new version of a source', () => {
  const edited = removeClaim(
    editClaim(
      editSource(sampleEntry(), { title: 'Mine', publisher: 'Mine too' }, 1),
      'a-1',
      { statement: 'Mine.' },
      2,
    ),
    'a-2',
    3,
  );

  it('keeps the edits; reverting them gives the new words', () => {
    const fresh = sampleEntry();
    const next = {
      ...fresh,
      source: { ...fresh.source, title: 'Second edition', url: 'https://herald.example/second' },
      claims: fresh.claims.map((claim) => ({ ...claim, statement: `Second: ${claim.statement}` })),
    };
    const carried = carryEdits(edited, next);
    expect(carried.source).toMatchObject({ title: 'Mine', url: 'https://herald.example/second' });
    expect(carried.claims.map(({ id, statement }) => [id, statement])).toEqual([
      ['a-1', 'Mine.'],
      ['a-3', 'Second: Another round is expected on 8 March.'],
    ]);
    expect(originalOf(carried).source).toEqual(next.source);
    expect(bytesOf(originalOf(carried))).toBe(bytesOf(next));
  });

  it('needs no edit for what it says by itself', () => {
    const fresh = sampleEntry();
    const next = { ...fresh, source: { ...fresh.source, title: 'Mine' } };
    expect(editsOf(carryEdits(edited, next).source).some(({ part }) => part === 'title')).toBe(false);
  });

  it('loses no claim the reader edited, unless its id is taken; one they removed stays away', () => {
    const next = { ...sampleEntry(), claims: [] };
    expect(carryEdits(edited, next).claims.map(({ statement }) => statement)).toEqual(['Mine.']);
    expect(carryEdits(edited, next, () => false).claims).toEqual([]);
  });
});
