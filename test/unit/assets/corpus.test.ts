import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledFiles } from '../../../src/corpus/bundled-files';
import type { CorpusFile } from '../../../src/corpus/corpus-file';
import { checkCorpusFile } from '../../../src/corpus/validate';
import { splitSentences } from '../../../src/text/sentences';
import { bundledTopics } from '../../../src/topic/bundled';

const files: readonly CorpusFile[] = bundledFiles.map((given) => {
  const checked = checkCorpusFile(given);
  if (!checked.ok) throw new Error(checked.problem);
  return checked.file;
});
const sources = files.flatMap((file) => file.sources);
const claims = files.flatMap((file) => file.claims);

const seedFolder = resolve(process.cwd(), '../shared/seeds');
const SEEDS: Readonly<Record<string, string>> = {
  'seed-000': '000_70531ac71d0cde63.txt',
  'seed-001': '001_4e023ebb63c0eecc.txt',
  'seed-002': '002_173a1f8626a3afb0.txt',
  'seed-003': '003_3c104039f09564fd.txt',
  'seed-004': '004_4aaa88640a832b74.txt',
};

/** Background the corpus records and no topic pack reads from articles so far. */
const NOT_READ_YET: ReadonlySet<string> = new Set([
  'gaza.bombardment',
  'hamdan.alternatives',
  'hamdan.collapse',
  'hamdan.phase2',
  'ravid.background',
  'talks.meeting_days',
  'talks.proposals',
  'talks.secrecy',
  'talks.statement',
  'trump.vs_biden',
  'us.prior_policy.critics',
]);

/** The claims for which `problem` says something, with what it says. */
function problems(problem: (claim: (typeof claims)[number]) => string | null): string[] {
  return claims.flatMap((claim) => {
    const found = problem(claim);
    return found === null ? [] : [`${claim.id}: ${found}`];
  });
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

function runsOf(words: readonly string[], length: number): string[] {
  return words
    .slice(0, Math.max(words.length - length + 1, 0))
    .map((_, at) => words.slice(at, at + length).join(' '));
}

describe('the bundled corpus', () => {
  it('has the five sources, each with claims of its own only', () => {
    expect(sources.map(({ id }) => id)).toEqual(Object.keys(SEEDS));
    for (const file of files) {
      expect(file.sources).toHaveLength(1);
      expect(file.claims.length).toBeGreaterThan(20);
      expect(new Set(file.claims.map(({ sourceId }) => sourceId))).toEqual(new Set([file.sources[0]?.id]));
    }
  });

  it('gives no claim id twice', () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  it('says of every source how its date is known', () => {
    for (const { published, publishedBasis, publishedMargin } of sources) {
      expect(published).toMatch(/^2025-\d\d-\d\d$/);
      expect(['found publication', 'inferred']).toContain(publishedBasis);
      expect([0, 1]).toContain(publishedMargin);
    }
  });

  it('writes statements as one plain sentence', () => {
    expect(
      problems(({ statement }) => (/^[\p{Lu}\p{N}][^()“”"]{15,200}\.$/u.test(statement) ? null : statement)),
    ).toEqual([]);
  });

  it('keeps the wording of a party out of its own statements', () => {
    expect(
      problems(({ statement }) => /hamas-run|enclave|besieged|the regime/i.exec(statement)?.[0] ?? null),
    ).toEqual([]);
  });

  it('gives every claim the kind its value has', () => {
    expect(
      problems(({ kind, value, slot }) => {
        const expected = value === null ? 'statement' : value.type === 'choice' ? 'proposition' : 'measure';
        if (kind !== expected) return `${kind}, not ${expected}`;
        return (slot === null) === (value === null)
          ? null
          : 'a slot without a value, or a value without a slot';
      }),
    ).toEqual([]);
  });

  it('dates every claim no later than its source allows', () => {
    const published = new Map(sources.map((source) => [source.id, source.published ?? '']));
    expect(
      problems(({ asOf, asOfBasis, sourceId }) => {
        if (asOf === null) return 'no date';
        const day = published.get(sourceId) ?? '';
        if (asOf.to > day) return `${asOf.to} is after ${day}`;
        return asOfBasis !== 'publication' || (asOf.from === day && asOf.to === day)
          ? null
          : 'not the day of publication';
      }),
    ).toEqual([]);
  });

  it('uses slots, choices, units and events of the topic pack', () => {
    const topic = bundledTopics.find(({ id }) => id === 'gaza-talks');
    if (topic === undefined) throw new Error('the topic pack is missing');
    expect(
      problems(({ slot: id, event, value }) => {
        if (event !== null && topic.event(event) === undefined) return `no event ${event}`;
        if (id === null || value === null) return null;
        const slot = topic.slot(id);
        if (slot === undefined) return NOT_READ_YET.has(id) ? null : `no slot ${id}`;
        const kind = event === null ? undefined : topic.event(event)?.kind;
        if (slot.event !== undefined ? slot.event !== event : slot.eventKind !== kind) {
          return `event ${event}, the slot's is ${slot.event ?? slot.eventKind ?? null}`;
        }
        if (slot.kind === 'proposition') {
          if (value.type !== 'choice') return 'not a choice';
          return slot.choices.some((choice) => choice.id === value.choice)
            ? null
            : `no choice ${value.choice}`;
        }
        if (value.type === 'choice') return 'a choice for a measure';
        const isDate = slot.kind === 'elapsed' || slot.kind === 'date';
        if ((value.type === 'date') !== isDate) return `a ${value.type} for ${slot.kind}`;
        if (value.type === 'date') return null;
        if (value.unit !== slot.unit) return `counts ${value.unit}, the slot ${slot.unit}`;
        const [least, most] = slot.range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        return value.amount >= least && value.amount <= most ? null : 'outside the range of the slot';
      }),
    ).toEqual([]);
  });
});

if (existsSync(seedFolder)) {
  describe('the bundled corpus beside its source texts', () => {
    const texts = new Map(
      Object.entries(SEEDS).map(([id, file]) => [id, readFileSync(resolve(seedFolder, file), 'utf8')]),
    );

    it('has every excerpt once in its text, in the paragraph and sentence it names', () => {
      const sentences = new Map([...texts].map(([id, text]) => [id, splitSentences(text)]));
      expect(
        problems(({ sourceId, excerpt, place }) => {
          const text = texts.get(sourceId) ?? '';
          if (text.split(excerpt).length !== 2) return `not there exactly once: ${excerpt}`;
          const at = text.indexOf(excerpt);
          const found = sentences.get(sourceId)?.find(({ start, end }) => start <= at && at < end);
          if (found?.paragraph === place.paragraph && found.sentence === place.sentence) return null;
          return `stands in paragraph ${found?.paragraph}, sentence ${found?.sentence}`;
        }),
      ).toEqual([]);
    });

    it('shares no run of seven words between a statement and its text', () => {
      const runs = new Map([...texts].map(([id, text]) => [id, new Set(runsOf(wordsOf(text), 7))]));
      expect(
        problems(
          ({ sourceId, statement }) =>
            runsOf(wordsOf(statement), 7).find((run) => runs.get(sourceId)?.has(run)) ?? null,
        ),
      ).toEqual([]);
    });
  });
} else {
  it('is not compared with the source texts here: they are not beside this project', () => {
    expect(existsSync(seedFolder)).toBe(false);
  });
}
