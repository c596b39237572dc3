import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CorpusClaim } from '../../src/claims/claim';
import type { Source } from '../../src/claims/source';
import type { Article } from '../../src/reading/report';

/** A bundled corpus file, as far as the evaluation reads it. */
export interface BundleFile {
  readonly sources: readonly Source[];
  readonly claims: readonly CorpusClaim[];
}

/** A hand-labelled pair of claims of two seeds. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly relation: 'agree' | 'conflict' | 'changed' | 'must_not_match' | 'unsure';
  readonly reason: string;
}

const SEEDS = resolve('../shared/seeds');

/** Whether the seed documents stand beside the project; they are not part of it. */
export function seedsPresent(): boolean {
  return existsSync(join(SEEDS, 'pairs.jsonl'));
}

export function readBundle(): BundleFile[] {
  const folder = resolve('assets/corpus');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as BundleFile);
}

export function readPairs(): Pair[] {
  return readFileSync(join(SEEDS, 'pairs.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Pair);
}

/** The seed's text as an article with the address and date of its corpus source. */
export function seedArticle(source: Source): Article {
  const number = source.id.replace('seed-', '');
  const name = readdirSync(SEEDS).find((each) => each.startsWith(`${number}_`));
  if (!name) throw new Error(`No seed text for ${source.id} in ../shared/seeds`);
  return {
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    published: source.published,
    publishedBasis: source.publishedBasis,
    language: 'en',
    text: readFileSync(join(SEEDS, name), 'utf8'),
  };
}
