import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CorpusClaim } from '../../src/claims/claim';
import { extractClaims } from '../../src/claims/extract';
import { onePerSentence } from '../../src/reading/one-per-sentence';
import { type Candidates, relate } from '../../src/reading/relations';
import type { RelationName } from '../../src/reading/report';
import { bundledTopics } from '../../src/topic/bundled';
import type { BundleFile } from './seeds';

type Label = 'agree' | 'conflict' | 'changed' | 'none';

interface MinimalPair {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly a: string;
  readonly b: string;
  readonly differs: string;
  readonly seed_claim: string;
  readonly a_relation: Label;
  readonly b_relation: Label;
}

interface ElsewhereSentence {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly sentence: string;
  readonly about: string;
}

export interface SentenceFigures {
  /** Sides of minimal pairs: right, silent where a relation was wanted, and wrong. */
  readonly pairs: {
    readonly sides: number;
    readonly right: number;
    readonly silent: number;
    readonly wrong: number;
  };
  readonly wrong: readonly string[];
  readonly silent: readonly string[];
  /** Sentences about other conflicts, and those that were related to a claim of the corpus all the same. */
  readonly elsewhere: { readonly sentences: number; readonly related: readonly string[] };
}

const NAMES: Readonly<Record<RelationName, Label>> = {
  agrees: 'agree',
  conflicts: 'conflict',
  changed: 'changed',
};

/** Single sentences read under a headline of the topic, compared with the bundle. */
export function evaluateSentences(bundle: readonly BundleFile[]): SentenceFigures {
  const wrong: string[] = [];
  const silent: string[] = [];
  let sides = 0;
  for (const pair of read<MinimalPair>('minimal-pairs.json')) {
    for (const side of ['a', 'b'] as const) {
      sides++;
      const wanted = side === 'a' ? pair.a_relation : pair.b_relation;
      const shown = shownFor(pair.seed_claim, relationsOf(pair[side], pair, bundle));
      const line = `${pair.id}${side} ${pair.differs} ${pair.seed_claim} wanted ${wanted}, shown ${shown}: ${pair[side]}`;
      if (shown !== wanted) (shown === 'none' ? silent : wrong).push(line);
    }
  }
  const elsewhere = read<ElsewhereSentence>('elsewhere.json');
  const related = elsewhere.flatMap((each) =>
    relationsOf(each.sentence, each, bundle)
      .slice(0, 1)
      .map(({ claim, label }) => `${each.id} ${each.about} ${label} ${claim}: ${each.sentence}`),
  );
  return {
    pairs: { sides, right: sides - wrong.length - silent.length, silent: silent.length, wrong: wrong.length },
    wrong,
    silent,
    elsewhere: { sentences: elsewhere.length, related },
  };
}

function read<T>(name: string): T[] {
  const file = resolve('test/eval', name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T[]) : [];
}

/** A sentence may make several claims: the seed claim itself counts before those split from it. */
function shownFor(seed: string, relations: readonly SentenceRelation[]): Label {
  const near = relations.filter(({ claim }) => sameClaim(claim, seed));
  return (near.find(({ claim }) => claim === seed) ?? near[0])?.label ?? 'none';
}

interface SentenceRelation {
  readonly claim: string;
  readonly label: Label;
}

function relationsOf(
  text: string,
  { title, date }: { title: string; date: string },
  bundle: readonly BundleFile[],
): SentenceRelation[] {
  return bundledTopics.flatMap((topic) => {
    const candidates = candidatesOf(bundle);
    const claims = extractClaims({ title, text, published: date }, topic);
    return onePerSentence(claims.map((mine) => relate(mine, candidates, topic))).flatMap((claim) =>
      claim.relations.map((relation) => ({ claim: relation.claim.id, label: NAMES[relation.relation] })),
    );
  });
}

function candidatesOf(bundle: readonly BundleFile[]): Candidates {
  const bySlot = new Map<string, CorpusClaim[]>();
  for (const claim of bundle.flatMap((file) => file.claims)) {
    if (claim.slot !== null) bySlot.set(claim.slot, [...(bySlot.get(claim.slot) ?? []), claim]);
  }
  return {
    bySlot,
    sources: new Map(bundle.flatMap((file) => file.sources).map((source) => [source.id, source])),
    groups: new Map(),
  };
}

function sameClaim(found: string, wanted: string): boolean {
  return found.replace(/[a-z]$/, '') === wanted.replace(/[a-z]$/, '');
}
