import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyseArticle } from '../../src/reading/analyse';
import { memoryCorpus } from '../../src/reading/memory-corpus';
import type { Article, RelationName, Report } from '../../src/reading/report';
import { bundledTopics } from '../../src/topic/bundled';
import type { BundleFile } from './seeds';

/** A hand-labelled relation of one article sentence to one claim of the corpus. */
export interface GoldItem {
  readonly fragment: string;
  readonly seed_claim: string;
  readonly relation: 'agree' | 'conflict' | 'changed';
  readonly strength: 'core' | 'soft';
  readonly key: string;
  readonly why: string;
}

export interface GoldMark {
  readonly fragment: string;
  readonly seed_claim: string;
  readonly why: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly url: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly on_topic: boolean;
  readonly paragraphs: readonly string[];
  readonly items: readonly GoldItem[];
  readonly traps: readonly GoldMark[];
  readonly unsure: readonly GoldMark[];
}

/** A relation the engine showed, with what the labels say of it. */
export interface Shown {
  readonly article: string;
  readonly sentence: string;
  readonly slot: string;
  readonly seedClaim: string;
  readonly relation: RelationName;
  readonly reason: string;
  /** As the report says it, 0 to 1. */
  readonly confidence: number;
  readonly verdict: 'right' | 'other relation' | 'trap' | 'unlisted' | 'unsure';
}

export interface Missed {
  readonly article: string;
  readonly item: GoldItem;
}

export interface GoldResult {
  readonly articles: number;
  readonly offTopic: readonly string[];
  readonly shown: readonly Shown[];
  readonly missed: readonly Missed[];
  readonly items: readonly GoldItem[];
  readonly traps: number;
  readonly trapsFallen: number;
}

/** The labels' words for the relations as they are shown. */
export const NAMES: Readonly<Record<GoldItem['relation'], RelationName>> = {
  agree: 'agrees',
  conflict: 'conflicts',
  changed: 'changed',
};

/** The labelled articles of one half, `dev` or `frozen`, in the order of their names. */
export function readGold(half: string): GoldArticle[] {
  const folder = resolve('test/eval', half);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldArticle);
}

/** Reads every article against the bundle and compares what is shown with the labels. */
export async function evaluateGold(
  articles: readonly GoldArticle[],
  bundle: readonly BundleFile[],
): Promise<GoldResult> {
  const corpus = memoryCorpus(bundle);
  const shown: Shown[] = [];
  const missed: Missed[] = [];
  const offTopic: string[] = [];
  let trapsFallen = 0;
  for (const gold of articles) {
    const report = await analyseArticle(articleOf(gold), bundledTopics, corpus);
    if (!report.topic.onTopic) offTopic.push(gold.id);
    const mine = shownIn(report, gold);
    shown.push(...mine);
    for (const item of gold.items) {
      if (!mine.some((each) => matches(each, item) && each.relation === NAMES[item.relation])) {
        missed.push({ article: gold.id, item });
      }
    }
    trapsFallen += gold.traps.filter((trap) => mine.some((each) => matches(each, trap))).length;
  }
  const items = articles.flatMap((gold) => gold.items);
  const traps = articles.reduce((sum, gold) => sum + gold.traps.length, 0);
  return { articles: articles.length, offTopic, shown, missed, items, traps, trapsFallen };
}

function articleOf(gold: GoldArticle): Article {
  return {
    url: gold.url,
    title: gold.title,
    publisher: gold.publisher,
    published: gold.date,
    publishedBasis: 'argument',
    language: 'en',
    text: gold.paragraphs.join('\n'),
  };
}

/** One entry for each sentence and seed claim: several claims of a sentence may lead to the same one. */
function shownIn(report: Report, gold: GoldArticle): Shown[] {
  const found = new Map<string, Shown>();
  for (const claim of report.claims) {
    for (const relation of claim.relations) {
      const shown = {
        article: gold.id,
        sentence: claim.sentence,
        slot: claim.slot ?? '-',
        seedClaim: relation.claim.id,
        relation: relation.relation,
        reason: relation.reason,
        confidence: relation.confidence,
      };
      found.set(`${claim.start} ${relation.claim.id} ${relation.relation}`, {
        ...shown,
        verdict: judge(shown, gold),
      });
    }
  }
  return [...found.values()];
}

function judge(shown: Omit<Shown, 'verdict'>, gold: GoldArticle): Shown['verdict'] {
  const items = gold.items.filter((item) => matches(shown, item));
  if (items.some((item) => NAMES[item.relation] === shown.relation)) return 'right';
  if (items.length > 0) return 'other relation';
  if (gold.traps.some((trap) => matches(shown, trap))) return 'trap';
  return gold.unsure.some((mark) => matches(shown, mark)) ? 'unsure' : 'unlisted';
}

/** Split claims ("S2-07b") count as the claim they were split from. */
function matches(shown: { sentence: string; seedClaim: string }, mark: GoldMark): boolean {
  const same = shown.seedClaim.replace(/[a-z]$/, '') === mark.seed_claim.replace(/[a-z]$/, '');
  return same && plain(shown.sentence).includes(plain(mark.fragment));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
