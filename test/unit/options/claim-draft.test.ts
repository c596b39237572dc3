import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import { bundledFiles } from '../../../src/corpus/bundled-files';
import { editClaim } from '../../../src/corpus/edits';
import { checkCorpusFile } from '../../../src/corpus/validate';
import {
  type ClaimDraft,
  draftOf,
  takesOf,
  withDay as withClaimDay,
  withSlot,
} from '../../../src/options/claim-form/claim-draft';
import { fieldsOf } from '../../../src/options/claim-form/claim-fields';
import { problemsOf } from '../../../src/options/claim-form/claim-problems';
import { slotFormsOf } from '../../../src/options/claim-form/slot-forms';
import {
  aboutDraftOf,
  aboutFieldsOf,
  aboutProblems,
  withDay,
} from '../../../src/options/sources/source-draft';
import { bundledTopics } from '../../../src/topic/bundled';
import { sampleClaim, sampleFile, sampleSource } from '../corpus/samples';

const forms = bundledTopics.flatMap(slotFormsOf);
const claim = sampleClaim('a-1', 'a');
const bundled = bundledFiles.flatMap((file) => (file as { claims: readonly CorpusClaim[] }).claims);

/** What a claim becomes when its form is filled in like this; problems instead where it cannot be kept. */
function filled(from: CorpusClaim, change: Partial<ClaimDraft>) {
  const draft = { ...draftOf(from), ...change };
  const takes = takesOf(draft, from, forms);
  const problems = problemsOf(draft, takes);
  const isSound = Object.keys(problems).length === 0;
  return isSound ? { ...from, ...fieldsOf(draft, from, takes, forms) } : problems;
}

function takesChoices(slot: string) {
  const takes = forms.find((form) => form.slot === slot)?.takes;
  return takes?.type === 'choice' ? takes.choices : [];
}

describe('the form of a claim', () => {
  it('left as it is changes nothing, for every claim that comes with Lateral', () => {
    for (const one of bundled) expect(filled(one, {}), one.id).toEqual(one);
  });

  it('asks for what the slot takes', () => {
    const takes = (slot: string) => takesOf({ ...draftOf(claim), slot }, claim, forms)?.type;
    expect(takes('hostages.alive')).toBe('quantity');
    expect(takes('talks.mode')).toBe('choice');
    expect(takes('')).toBeUndefined();
    expect(new Set(forms.map((form) => form.takes.type))).toEqual(new Set(['quantity', 'date', 'choice']));
  });

  it('tells a figure in its own words, with its qualifier beside', () => {
    expect(filled(claim, { amount: '1 234', qualifier: 'more-than' })).toMatchObject({
      value: { amount: 1234, unit: 'person', said: '1,234' },
      qualifier: 'more-than',
    });
    expect(filled(claim, { amount: '3', upTo: '4', qualifier: 'between' })).toMatchObject({
      value: { amount: 3, upTo: 4, said: '3 to 4' },
    });
  });

  it('takes the old qualifier out of the figure’s words when another is chosen', () => {
    const about = {
      ...claim,
      value: { type: 'quantity', amount: 24, unit: 'person', said: 'about 24' } as const,
      qualifier: 'about' as const,
    };
    expect(filled(about, { qualifier: 'exactly' })).toMatchObject({
      value: { amount: 24, said: '24' },
      qualifier: 'exactly',
    });
    expect(filled(about, {})).toEqual(about);
  });

  it('does not say of another day how the old one was known, unless the reader does', () => {
    const before = { ...draftOf(claim), asOfBasis: 'text' as const };
    const of = { ...claim, asOfBasis: 'text' as const };
    const later = withClaimDay(before, { asOfFrom: '2025-03-07', asOfTo: '' }, of);
    expect(later).toMatchObject({ asOfFrom: '2025-03-07', asOfTo: '', asOfBasis: 'inferred' });
    const back = { asOfFrom: before.asOfFrom, asOfTo: before.asOfTo };
    expect(withClaimDay(later, back, of)).toEqual(before);
    const chosen = { ...later, asOfBasis: 'publication' as const };
    expect(withClaimDay(chosen, { asOfTo: '2025-03-08' }, of).asOfBasis).toBe('publication');
  });

  it('tells a length of time with its unit', () => {
    const pause = {
      ...claim,
      value: { type: 'quantity', amount: 60, unit: 'day', said: '60-day' } as const,
    };
    expect(filled(pause, { amount: '42' })).toMatchObject({ value: { said: '42 days', unit: 'day' } });
  });

  it('tells days and the value chosen in the words of the texts', () => {
    const day = { from: '2025-03-05', to: '2025-03-05' };
    const of = (value: CorpusClaim['value']): CorpusClaim => ({ ...claim, slot: null, value });
    const later = { from: '2025-03-07', to: '2025-03-08' };
    expect(filled(of({ type: 'date', period: day, said: 'Wednesday' }), later)).toMatchObject({
      value: { period: later, said: expect.stringMatching(/^7\s?–\s?8 March 2025$/) },
    });
    const mode = { ...of({ type: 'choice', choice: 'direct', said: 'face to face' }), slot: 'talks.mode' };
    expect(filled(mode, {})).toEqual(mode);
    const [, indirect] = takesChoices('talks.mode');
    expect(filled(mode, { choice: indirect?.id ?? '' })).toMatchObject({
      value: { choice: indirect?.id, said: indirect?.said },
    });
  });

  it.each<[Partial<ClaimDraft>, object]>([
    [{ statement: ' ' }, { statement: 'Say in a sentence what the source says.' }],
    [{ amount: 'many' }, { amount: 'Write a number in digits, such as 1200 or 7.5.' }],
    [{ amount: '-3' }, { amount: 'Write a number in digits, such as 1200 or 7.5.' }],
    [{ amount: '9'.repeat(17) }, { amount: 'This number is too large.' }],
    [{ qualifier: 'between', upTo: '2' }, { upTo: 'The upper end is below the lower one.' }],
    [{ asOfFrom: '', asOfTo: '2025-03-01' }, { asOfFrom: 'This is not a date.' }],
    [{ asOfFrom: '2025-03-02', asOfTo: '2025-03-01' }, { asOfTo: 'The last day is before the first.' }],
    [{ attribution: 'a\n'.repeat(13) }, { attribution: 'At most 12 names.' }],
    [{ attribution: 'x'.repeat(201) }, { attribution: 'At most 200 characters.' }],
  ])('says of %j what is wrong', (change, problems) => {
    expect(filled(claim, change)).toEqual(problems);
  });

  it('takes another slot with all that goes with it', () => {
    const draft = { ...withSlot(draftOf(claim), 'talks.mode', forms), asOfFrom: '2025-03-05', asOfTo: '' };
    expect(filled(claim, draft)).toEqual({ choice: 'Choose what the source says.' });
    expect(filled(claim, { ...draft, choice: 'direct' })).toMatchObject({
      kind: 'proposition',
      slot: 'talks.mode',
      value: { type: 'choice', choice: 'direct' },
      qualifier: 'exactly',
      asOf: { from: '2025-03-05', to: '2025-03-05' },
    });
    expect(filled(claim, withSlot(draftOf(claim), '', forms))).toMatchObject({
      kind: 'statement',
      slot: null,
      value: null,
    });
  });

  it('whatever is typed: what it lets pass the file format takes too', () => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        '7',
        '1e9',
        '-3.5',
        '2025-03-01',
        '2025-02-30',
        'x\u202ey',
        'a\u0007b',
        '99999999999999999',
      ),
      fc.string(),
    );
    const drafts = fc.record(
      {
        statement: word,
        slot: fc.constantFrom('', ...forms.map(({ slot }) => slot)),
        amount: word,
        upTo: word,
        from: word,
        to: word,
        choice: fc.constantFrom('', 'direct', 'indirect'),
        asOfFrom: word,
        asOfTo: word,
        attribution: word,
        qualifier: fc.constantFrom('exactly' as const, 'between' as const),
      },
      { requiredKeys: [] },
    );
    const source = { ...sampleSource('a'), origin: 'import' as const };
    fc.assert(
      fc.property(drafts, (change) => {
        const draft = { ...draftOf(claim), ...change };
        const takes = takesOf(draft, claim, forms);
        if (Object.keys(problemsOf(draft, takes)).length > 0) return;
        const before = { source, enabled: true, claims: [claim] };
        const after = editClaim(before, claim.id, fieldsOf(draft, claim, takes, forms), 1);
        const { origin: _origin, ...file } = after.source;
        const checked = checkCorpusFile({ ...sampleFile('a'), sources: [file], claims: after.claims });
        expect(checked).toMatchObject({ ok: true });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the form of a source', () => {
  const source = { ...sampleSource('a'), origin: 'reader' as const };

  it('left as it is changes nothing', () => {
    const fields = aboutFieldsOf(aboutDraftOf(source), source);
    expect({ ...source, ...fields }).toEqual(source);
    expect(aboutProblems(aboutDraftOf(source), source, '2025-04-01')).toEqual({});
  });

  it('knows a typed day by the reader, and an emptied one not at all', () => {
    expect(aboutFieldsOf(withDay(aboutDraftOf(source), '2025-03-09'), source)).toMatchObject({
      published: '2025-03-09',
      publishedBasis: 'reader',
      publishedMargin: 0,
    });
    expect(aboutFieldsOf(withDay(aboutDraftOf(source), ''), source)).toMatchObject({
      published: null,
      publishedBasis: 'unknown',
    });
  });

  it('says in one line what cannot be kept', () => {
    const draft = {
      ...aboutDraftOf(source),
      title: '',
      address: 'ftp://x',
      published: '2026-01-01',
      margin: '1.5',
    };
    expect(aboutProblems(draft, source, '2025-04-01')).toEqual({
      title: 'Give the source a title.',
      address: 'Use a full web address, starting with https:// or http://.',
      published: 'This date is still to come.',
      margin: 'Write a whole number of days, from 0 to 36,525.',
    });
  });
});
