import { describe, expect, it } from 'vitest';
import type { CorpusClaim } from '../../../src/claims/claim';
import type { StoredSource } from '../../../src/corpus/records';
import { plotOf } from '../../../src/options/subjects/subject-plot';
import { type Subject, spokenOf, subjectKey, subjectsWith } from '../../../src/options/subjects/subjects';
import { sampleClaim, sampleSource } from '../corpus/samples';

function stored(id: string, claims: readonly Partial<CorpusClaim>[], enabled = true): StoredSource {
  return {
    source: { ...sampleSource(id, { publisher: `Post ${id}` }), origin: 'reader' },
    enabled,
    claims: claims.map((changes, at) => sampleClaim(`${id}-${at}`, id, changes)),
  };
}

const people = (amount: number, said = `${amount}`) =>
  ({ type: 'quantity', amount, unit: 'person', said }) as const;
const on = (day: string) => ({ asOf: { from: day, to: day } });
const direct: Partial<CorpusClaim> = {
  kind: 'proposition',
  slot: 'talks.mode',
  value: { type: 'choice', choice: 'direct', said: 'direct talks' },
};

function only(...sources: readonly StoredSource[]): Subject {
  const [subject] = spokenOf(sources).subjects;
  if (!subject) throw new Error('nothing is spoken of');
  return subject;
}

describe('what sources speak of', () => {
  it('is one subject for each slot, those of most sources first, each by the days told of', () => {
    const { subjects } = spokenOf([
      stored('a', [direct, on('2025-07-07')]),
      stored('b', [on('2025-03-05'), { asOf: null }]),
    ]);
    expect(subjects.map(({ slot, kind, reports }) => [slot, kind, reports])).toEqual([
      ['hostages.held', 'amounts', 2],
      ['talks.mode', 'states', 1],
    ]);
    expect(subjects[0]?.sayings.map(({ claim }) => claim.id)).toEqual(['b-0', 'a-1', 'b-1']);
  });

  it('keeps apart who is counted, and of which event a figure is told, but not a state', () => {
    const { subjects } = spokenOf([
      stored('a', [
        {},
        { population: 'Americans' },
        { event: 'truce-1' },
        { event: 'truce-2' },
        { ...direct, event: 'round-1' },
        { ...direct, event: 'round-2' },
      ]),
    ]);
    expect(subjects.map(({ key, sayings }) => [key, sayings.length])).toEqual([
      ['hostages.held', 1],
      ['hostages.held|Americans', 1],
      ['hostages.held||truce-1', 1],
      ['hostages.held||truce-2', 1],
      ['talks.mode', 2],
    ]);
    expect(only(stored('a', [{ event: 'truce-1' }])).event).toBeNull();
  });

  it('leaves out sources that are switched off, and counts what is left out', () => {
    const spoken = spokenOf([
      stored('a', [{}, { slot: null }]),
      stored('b', [{}, direct], false),
      stored('c', []),
    ]);
    expect(spoken).toMatchObject({ sources: 2, claims: 2, off: 1, unplaced: 1 });
    expect(spoken.subjects.map(({ key }) => key)).toEqual(['hostages.held']);
    expect(subjectKey(sampleClaim('x', 'a', { slot: null }))).toBeNull();
  });

  it('counts reprints of one text once', () => {
    const fingerprint = Array.from({ length: 40 }, (_, at) => at * 1000 + 7);
    const reprints = ['a', 'b'].map((id) => {
      const entry = stored(id, [{}]);
      return { ...entry, source: { ...entry.source, fingerprint } };
    });
    expect(only(...reprints, stored('c', [{}]))).toMatchObject({ reports: 3, independent: 2 });
  });

  it('tells lengths of time and dates from what is counted', () => {
    const kinds = [
      people(3),
      { type: 'quantity', amount: 60, unit: 'day', said: '60 days' } as const,
      { type: 'date', period: { from: '2025-03-08', to: '2025-03-08' }, said: 'Saturday' } as const,
      null,
    ].map((value) => only(stored('a', [{ value }])).kind);
    expect(kinds).toEqual(['amounts', 'times', 'times', 'states']);
  });

  it('is found by its name, by words of a claim and by a publisher', () => {
    const { subjects } = spokenOf([stored('a', [{}, direct]), stored('b', [direct])]);
    const found = (text: string): readonly string[] =>
      subjectsWith(text, subjects, (slot) => (slot === 'talks.mode' ? 'Direct or not' : 'Held')).map(
        ({ slot }) => slot,
      );
    expect(found('DIRECT OR')).toEqual(['talks.mode']);
    expect(found('59 hostages')).toEqual(['talks.mode', 'hostages.held']);
    expect(found('post b')).toEqual(['talks.mode']);
    expect(found('zebra')).toEqual([]);
    expect(found(' ')).toHaveLength(2);
  });
});

describe('a subject over time', () => {
  const none = () => [];

  it('has a mark for every source, none of them stressed, and the known events', () => {
    const subject = only(
      stored('a', [{ ...on('2025-03-05'), value: people(22) }]),
      stored('b', [{ ...on('2025-07-07'), value: people(20), qualifier: 'about' }]),
    );
    const drawn = plotOf(subject, (slot, { from, to }) => [
      { id: 'known', label: `${slot} ${from} ${to}`, period: { from: '2025-05-01', to: '2025-05-01' } },
    ]);
    const marks = drawn.plot?.strips.flatMap((strip) => strip.marks) ?? [];
    expect(marks.map(({ id, role }) => [id, role])).toEqual([
      ['a-0', 'source'],
      ['b-0', 'source'],
    ]);
    expect(drawn.plot?.strips[0]?.levels.some(({ isArticles }) => isArticles)).toBe(false);
    expect(drawn.plot?.events.map(({ label }) => label)).toEqual(['hostages.held 2025-03-05 2025-07-07']);
    expect(drawn).toMatchObject({ shown: 2, all: 2 });
  });

  it('has a strip for each state, what is denied or planned apart from what is so', () => {
    const subject = only(
      stored('a', [
        { ...direct, ...on('2025-03-05') },
        { ...direct, ...on('2025-03-06'), modality: 'denial' },
      ]),
    );
    expect(plotOf(subject, none).plot?.strips.map(({ said }) => said)).toEqual([
      'direct US-Hamas talks',
      'direct US-Hamas talks, denied',
    ]);
  });

  it('leaves out what has no day, denied figures and figures of another unit', () => {
    const subject = only(
      stored('a', [
        { ...on('2025-03-05'), value: people(22) },
        { ...on('2025-03-06'), value: people(24) },
        { ...on('2025-03-06'), value: people(99), modality: 'denial' },
        { ...on('2025-03-07'), value: { type: 'quantity', amount: 40, unit: 'percent', said: '40%' } },
        { asOf: null, value: people(23) },
      ]),
    );
    const drawn = plotOf(subject, none);
    expect(drawn.plot?.strips.flatMap(({ marks }) => marks.map(({ id }) => id))).toEqual(['a-0', 'a-1']);
  });

  it('says why there is none', () => {
    const why = (...claims: readonly Partial<CorpusClaim>[]) => plotOf(only(stored('a', claims)), none);
    expect(why({})).toEqual({ plot: null, why: 'single' });
    expect(why({}, {})).toEqual({ plot: null, why: 'same' });
    expect(why({}, { asOf: null })).toEqual({ plot: null, why: 'undated' });
  });

  it('shows the latest of very many', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...on(new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10)),
      value: people(at),
    }));
    const drawn = plotOf(only(stored('a', many)), none);
    expect(drawn).toMatchObject({ shown: 150, all: 400, plot: { period: { to: '2025-02-03' } } });
  });
});
