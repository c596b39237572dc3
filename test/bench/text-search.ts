import 'fake-indexeddb/auto';
import { performance } from 'node:perf_hooks';
import { serialize, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import FlexSearch from 'flexsearch';
import { openDB } from 'idb';
import MiniSearch from 'minisearch';
import type { CorpusClaim } from '../../src/claims/claim';
import { readBundle } from '../../src/corpus/bundle';
import { wordsOf } from '../../src/corpus/indexes/terms-of';
import { openCorpusWith } from '../../src/corpus/open-with';
import { drawsFrom, fileOf, wordOf } from '../support/many-claims';
import { bm25 } from './bm25';

/** How well and how fast one finder finds claims from their words. */
export interface FinderFigures {
  readonly name: string;
  /** Ms from the stored form to the first answer, and for an answer after that (the middle one). */
  readonly cold: number;
  readonly warm: number;
  /** MB of the stored form, and of what stays in memory to answer. */
  readonly stored: number;
  readonly memory: number;
  readonly mrr: number;
  readonly hit1: number;
  readonly hit20: number;
}

interface Finder {
  readonly name: string;
  /** What is kept on disk, and its size in bytes. */
  readonly store: () => Promise<{ readonly bytes: number; readonly wake: () => Promise<Ask> }>;
}

type Ask = (query: string) => Promise<readonly string[]>;

const SHOWN = 20;
const MB = 1024 * 1024;

interface Query {
  readonly text: string;
  readonly wanted: string;
}

/** A claim with three of ten words dropped and two of other claims put in, from a seeded draw. */
function queriesFrom(claims: readonly CorpusClaim[], count: number): readonly Query[] {
  const draw = drawsFrom(20_250_305);
  return Array.from({ length: count }, () => {
    const claim = claims[Math.floor(draw() * claims.length)];
    const words = (claim?.statement ?? '').split(' ').filter(() => draw() > 0.3);
    const foreign = [wordOf(Math.floor(draw() * 500)), wordOf(Math.floor(draw() * 5_000))];
    return { text: [...words, ...foreign].join(' '), wanted: claim?.id ?? '' };
  });
}

/** Sentences that most claims are variations of, as news has them, with a quarter of the words exchanged. */
function alike(claims: readonly CorpusClaim[]): readonly CorpusClaim[] {
  const draw = drawsFrom(7);
  const patterns = claims.slice(0, claims.length / 50).map(({ statement }) => statement.split(' '));
  return claims.map((claim) => {
    const pattern = patterns[Math.floor(draw() * patterns.length)] ?? [];
    const own = claim.statement.split(' ');
    const words = pattern.map((word, at) => (draw() < 0.25 ? (own[at] ?? word) : word));
    return { ...claim, statement: words.join(' '), excerpt: words.slice(0, 6).join(' ') };
  });
}

/** All finders on the same claims with the same queries, one after the other. */
export async function measureFinders(count: number, queries: number): Promise<readonly FinderFigures[]> {
  const { claims: made, ...file } = fileOf(count);
  const claims = alike(made);
  const asked = queriesFrom(claims, queries);
  const texts = claims.map(({ id, statement, excerpt }) => ({ id, text: `${statement} ${excerpt}` }));
  const finders = [
    ours(JSON.stringify({ ...file, claims })),
    everyWord(claims),
    mini(texts),
    flex(texts),
    orama(texts),
  ];
  const figures: FinderFigures[] = [];
  for (const finder of finders) figures.push(await measure(finder, asked));
  return figures;
}

async function measure({ name, store }: Finder, queries: readonly Query[]): Promise<FinderFigures> {
  const { bytes, wake } = await store();
  const before = heap();
  const [first, ...others] = queries;
  const started = performance.now();
  const ask = await wake();
  const ranks = [rankIn(await ask(first?.text ?? ''), first)];
  const cold = performance.now() - started;
  const memory = Math.max(0, heap() - before);
  const times: number[] = [];
  for (const query of others) {
    const at = performance.now();
    ranks.push(rankIn(await ask(query.text), query));
    times.push(performance.now() - at);
  }
  times.sort((one, other) => one - other);
  const share = (hit: (rank: number) => number): number =>
    ranks.reduce((sum, rank) => sum + hit(rank), 0) / ranks.length;
  return {
    name,
    cold,
    warm: times[Math.floor(times.length / 2)] ?? 0,
    stored: bytes / MB,
    memory: memory / MB,
    mrr: share((rank) => (rank === 0 ? 0 : 1 / rank)),
    hit1: share((rank) => Number(rank === 1)),
    hit20: share((rank) => Number(rank > 0)),
  };
}

/** From 1; 0 for not among the first twenty. */
const rankIn = (ids: readonly string[], query: Query | undefined): number =>
  ids.slice(0, SHOWN).indexOf(query?.wanted ?? '') + 1;

function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** The index of the corpus in a database in memory, which is slower than a browser's. */
function ours(text: string): Finder {
  const settings = { name: 'bench', bundle: readBundle([]) };
  return {
    name: 'Lateral, rarest 16 words',
    store: async () => {
      const corpus = await openCorpusWith(settings);
      await corpus.importText(text);
      corpus.close();
      const database = await openDB(settings.name);
      const index = await Promise.all(['pages', 'terms'].map((store) => database.getAll(store)));
      database.close();
      const wake = async (): Promise<Ask> => {
        const opened = await openCorpusWith(settings);
        return async (query) => (await opened.claimsLike(query, SHOWN)).map(({ claim }) => claim.id);
      };
      return { bytes: serialize(index).length, wake };
    },
  };
}

function everyWord(claims: readonly CorpusClaim[]): Finder {
  const wake = async (): Promise<Ask> => {
    const ask = bm25(claims);
    return async (query) => ask(query, SHOWN);
  };
  return { name: 'BM25, every word, built anew', store: async () => ({ bytes: 0, wake }) };
}

type Text = { readonly id: string; readonly text: string };

function mini(texts: readonly Text[]): Finder {
  const options = { fields: ['text'], tokenize: wordsOf };
  return {
    name: 'MiniSearch',
    store: async () => {
      const index = new MiniSearch<Text>(options);
      index.addAll(texts);
      const kept = JSON.stringify(index);
      const wake = async (): Promise<Ask> => {
        const loaded = MiniSearch.loadJSON<Text>(kept, options);
        return async (query) => loaded.search(query).map(({ id }) => id as string);
      };
      return { bytes: kept.length, wake };
    },
  };
}

function flex(texts: readonly Text[]): Finder {
  const made = () => new FlexSearch.Index({ encode: wordsOf, tokenize: 'strict' });
  return {
    name: 'FlexSearch',
    store: async () => {
      const index = made();
      texts.forEach(({ text }, at) => {
        index.add(at, text);
      });
      const kept = new Map<string, string>();
      await index.export((key: string, data: string) => {
        kept.set(key, data);
      });
      const wake = async (): Promise<Ask> => {
        const loaded = made();
        for (const [key, data] of kept) await loaded.import(key, data);
        return async (query) => {
          const found = (await loaded.search(query, { limit: SHOWN, suggest: true })) as number[];
          return found.map((at) => texts[at]?.id ?? '');
        };
      };
      return { bytes: [...kept.values()].reduce((sum, data) => sum + (data?.length ?? 0), 0), wake };
    },
  };
}

function orama(texts: readonly Text[]): Finder {
  const made = () => create({ schema: { id: 'string', text: 'string' } as const });
  return {
    name: 'Orama',
    store: async () => {
      const index = made();
      await insertMultiple(index, [...texts], 5_000);
      const kept = JSON.stringify(save(index));
      const wake = async (): Promise<Ask> => {
        const loaded = made();
        load(loaded, JSON.parse(kept));
        return async (query) => {
          const found = await search(loaded, {
            term: query,
            properties: ['text'],
            limit: SHOWN,
            threshold: 1,
          });
          return found.hits.map(({ document }) => document.id);
        };
      };
      return { bytes: kept.length, wake };
    },
  };
}
