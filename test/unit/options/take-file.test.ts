import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/store';
import type { Outcome } from '../../../src/options/add/batch-row';
import { KnownSources } from '../../../src/options/add/known-sources';
import { MOST_BYTES, takeFile } from '../../../src/options/add/take-file';
import type { TakingTools } from '../../../src/options/add/taking-tools';
import { claimsOfSource } from '../../../src/reading/claims-of-source';
import { bundledTopics } from '../../../src/topic/bundled';
import { forgetDatabases, openTestCorpus } from '../corpus/open-test-corpus';
import { sampleClaim, sampleSource } from '../corpus/samples';

const CLASS = new URL('../../fixtures/class-corpus/', import.meta.url);
const TEXT = `Envoys meet\nPublisher: Quay\nDate: 5 March 2025\n\nHamas is still holding 59 hostages in Gaza. Of them 22 are believed to be alive. ${'They met again, and again nothing was said of what comes next, two officials told reporters at the hotel. '.repeat(4)}`;

let corpus: Corpus;
let known: KnownSources;
let tools: TakingTools;
let asked: number;

beforeEach(async () => {
  forgetDatabases();
  corpus = await openTestCorpus();
  known = await KnownSources.of(corpus);
  asked = 0;
  tools = {
    corpus,
    extract: (article, id) => claimsOfSource(article, id, bundledTopics),
    parse: (html) =>
      parseHTML(/<html/i.test(html) ? html : `<html><body>${html}</body></html>`).document as never,
    ask: async () => {
      asked += 1;
      return null;
    },
    pause: async () => undefined,
    hooks: {},
  };
});

const take = (name: string, content: string | Uint8Array<ArrayBuffer>): Promise<Outcome> =>
  takeFile(new File([content], name), tools, known);
const sourceCount = async (): Promise<number> => (await corpus.listSources()).length;
const reasonOf = async (name: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> => {
  const outcome = await take(name, content);
  return outcome.kind === 'refused' ? outcome.reason : outcome.kind;
};

describe('a Lateral file', () => {
  const file = (): string =>
    JSON.stringify({
      format: 'lateral-corpus',
      version: 1,
      sources: [sampleSource('many')],
      claims: Array.from({ length: 2_000 }, (_, at) => sampleClaim(`many.${at}`, 'many')),
    });

  it('tells how far it is, from its reading to its end', async () => {
    const told: number[] = [];
    tools = { ...tools, hooks: { onProgress: (done) => told.push(done) } };
    expect(await take('many.json', file())).toMatchObject({ kind: 'imported' });
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  });

  it.each([0, 0.4, 0.9])('stopped when %s of it are done, is as one not begun', async (share) => {
    const before = await corpus.exportAll();
    const stopping = new AbortController();
    const onProgress = (done: number): void => {
      if (done >= share) stopping.abort();
    };
    tools = { ...tools, hooks: { signal: stopping.signal, onProgress } };
    expect(await take('many.json', file())).toEqual({ kind: 'not-begun' });
    expect(await corpus.exportAll()).toBe(before);
  });
});

describe('an article in a file', () => {
  it('is added with its claims, and keeps of its text a fingerprint and short excerpts', async () => {
    const before = await sourceCount();
    const outcome = await take('a.txt', TEXT);
    expect(outcome).toMatchObject({ kind: 'added', copyOf: null });
    expect(await sourceCount()).toBe(before + 1);
    const file = await corpus.exportAll({ own: true });
    expect(file).not.toContain('nothing was said of what comes next');
    const { sources, claims } = JSON.parse(file);
    expect(sources[0]).toMatchObject({
      title: 'Envoys meet',
      published: '2025-03-05',
      publishedBasis: 'text',
    });
    for (const { excerpt } of claims) expect(excerpt.split(' ').length).toBeLessThanOrEqual(8);
  });

  it('is there already when it comes again, and a near-copy when another publisher has it', async () => {
    await take('a.txt', TEXT);
    const before = await sourceCount();
    expect(await take('b.txt', TEXT)).toMatchObject({ kind: 'there', title: 'Envoys meet' });
    expect(await sourceCount()).toBe(before);
    const reprint = TEXT.replace('Quay', 'Harbour').replace('Envoys meet', 'They meet');
    expect(await take('c.txt', reprint)).toMatchObject({ kind: 'added', copyOf: 'Envoys meet' });
  });

  it('without a day waits for the reader, and nothing is added', async () => {
    const before = await sourceCount();
    const outcome = await take('a.txt', TEXT.replace(/Date: .*\n/, ''));
    expect(outcome).toMatchObject({ kind: 'open', problem: 'When was it published?' });
    expect(await sourceCount()).toBe(before);
  });

  it('that Lateral cannot use is refused with a reason', async () => {
    expect(await reasonOf('a.pdf', '%PDF-1.4')).toContain('This is a PDF.');
    expect(await reasonOf('a.txt', '')).toContain('nothing in it');
    expect(await reasonOf('a.txt', 'Date: 5 March 2025\n\nCats sleep all day long.')).toContain(
      'nothing Lateral can compare',
    );
    expect(await reasonOf('a.txt', new Uint8Array(MOST_BYTES + 1))).toContain('larger than 5 MB');
    expect(await reasonOf('a.txt', Uint8Array.of(0xe9, 0x41))).toContain('UTF-8');
    const gone = new File(['x'], 'gone.txt');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    expect(await takeFile(gone, tools, known)).toMatchObject({
      reason: expect.stringContaining('could not be read'),
    });
  });

  it('from a class is added, all but the one without a day', async () => {
    const kinds: string[] = [];
    for (const name of readdirSync(CLASS).sort()) {
      const bytes = new Uint8Array(readFileSync(new URL(name, CLASS)));
      kinds.push((await take(name, bytes)).kind);
    }
    expect(kinds).toEqual([...Array.from({ length: 9 }, () => 'added'), 'open']);
  });
});

describe('a JSON file', () => {
  const file = (title: string): string =>
    JSON.stringify({
      format: 'lateral-corpus',
      version: 1,
      sources: [sampleSource('mine', { title })],
      claims: [sampleClaim('mine.1', 'mine')],
    });

  it('of Lateral’s is taken as importing takes it, asking before anything of the reader’s changes', async () => {
    expect(await take('a.json', file('Mine'))).toMatchObject({ kind: 'imported', words: '1 source added.' });
    expect(asked).toBe(0);
    expect(await reasonOf('a.txt', file('Other'))).toContain('Everything is as it was.');
    expect(asked).toBe(1);
  });

  it('of reviews gives sources; taken again it adds none', async () => {
    const feed = JSON.stringify([
      {
        '@type': 'ClaimReview',
        url: 'https://c.example/1',
        claimReviewed: 'Hamas is holding 59 hostages in Gaza.',
        datePublished: '2025-03-06',
      },
      { '@type': 'ClaimReview', claimReviewed: 'Cats have nine lives.' },
      { '@type': 'ClaimReview', claimReviewed: 4 },
    ]);
    expect(await take('a.json', feed)).toEqual({
      kind: 'imported',
      words: '1 source added.',
      leftOut: ['1 review says nothing Lateral can compare.', 'Left out, [2].claimReviewed: not a text: 4'],
    });
    expect(await take('a.json', feed)).toMatchObject({ words: '1 source already there.' });
  });

  it('of any other kind is refused with its place', async () => {
    expect(await reasonOf('a.json', '{"a": 1')).toMatch(/JSON/);
    expect(await reasonOf('a.json', '{"format": "lateral-corpus", "version": 9}')).toMatch(/version/);
    expect(await reasonOf('a.json', '[{"@type": "Person"}]')).toContain('no ClaimReview');
    expect(await reasonOf('a.jsonld', '{"@type": "ClaimReview"}')).toContain('"claimReviewed" is missing');
  });
});
