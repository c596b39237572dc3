import type { CorpusClaim } from '../../src/claims/claim';
import { analyseArticle } from '../../src/reading/analyse';
import { memoryCorpus } from '../../src/reading/memory-corpus';
import type { Report, ReportClaim } from '../../src/reading/report';
import { bundledTopics } from '../../src/topic/bundled';
import { type BundleFile, type Pair, seedArticle } from './seeds';

/** One pair's outcome, looked for from both sides; `found` names every relation shown between the two. */
export interface PairOutcome {
  readonly pair: Pair;
  readonly found: readonly string[];
  readonly right: boolean;
}

export interface StrayConflict {
  readonly source: string;
  readonly sentence: string;
  readonly slot: string | null;
  readonly claim: string;
  readonly reason: string;
}

export interface PairsResult {
  readonly outcomes: readonly PairOutcome[];
  /** Conflicts shown between two claims that the pairs list neither as conflict nor as unsure. */
  readonly strays: readonly StrayConflict[];
}

const SHOWN = { agree: 'agrees', conflict: 'conflicts', changed: 'changed' } as const;

/** Reads each seed as an article against the others and looks every labelled pair up in the reports. */
export async function evaluatePairs(
  bundle: readonly BundleFile[],
  pairs: readonly Pair[],
): Promise<PairsResult> {
  const corpus = memoryCorpus(bundle);
  const claims = new Map(bundle.flatMap((file) => file.claims).map((claim) => [claim.id, claim]));
  const reports = new Map<string, Report>();
  for (const source of bundle.flatMap((file) => file.sources)) {
    reports.set(source.id, await analyseArticle(seedArticle(source), bundledTopics, corpus));
  }
  const outcomes = pairs.map((pair) => outcomeOf(pair, claims, reports));
  return { outcomes, strays: strayConflicts(reports, claims, pairs) };
}

function outcomeOf(
  pair: Pair,
  claims: ReadonlyMap<string, CorpusClaim>,
  reports: ReadonlyMap<string, Report>,
): PairOutcome {
  const a = claims.get(pair.a);
  const b = claims.get(pair.b);
  if (!a || !b) throw new Error(`The pair ${pair.a} ${pair.b} names a claim the corpus does not have`);
  const found = [...new Set([...relationsFrom(a, b, reports), ...relationsFrom(b, a, reports)])];
  if (pair.relation === 'unsure') return { pair, found, right: true };
  if (pair.relation === 'must_not_match') return { pair, found, right: found.length === 0 };
  return { pair, found, right: found.length === 1 && found[0] === SHOWN[pair.relation] };
}

/** Relations shown to `to` by a claim read where `from` stands; in a shared sentence the slot must fit too. */
function relationsFrom(from: CorpusClaim, to: CorpusClaim, reports: ReadonlyMap<string, Report>): string[] {
  const report = reports.get(from.sourceId);
  const inSentence = (report?.claims ?? []).filter((claim) => standsAt(claim, from));
  const sameSlot = inSentence.filter((claim) => claim.slot === from.slot);
  const here = sameSlot.length > 0 ? sameSlot : inSentence.filter((claim) => mayBe(claim, from));
  return here.flatMap((claim) =>
    claim.relations.filter((relation) => relation.claim.id === to.id).map((relation) => relation.relation),
  );
}

function standsAt(claim: ReportClaim, seed: CorpusClaim): boolean {
  return plain(claim.sentence).includes(plain(seed.excerpt));
}

/** A sentence holds several claims: a relation counts for the seed claim only when its slot is near. */
function mayBe(claim: ReportClaim, seed: CorpusClaim): boolean {
  if (claim.slot === null || seed.slot === null) return true;
  return bundledTopics.some((topic) => topic.related(seed.slot as string).includes(claim.slot as string));
}

function strayConflicts(
  reports: ReadonlyMap<string, Report>,
  claims: ReadonlyMap<string, CorpusClaim>,
  pairs: readonly Pair[],
): StrayConflict[] {
  const known = pairs.filter((pair) => pair.relation === 'conflict' || pair.relation === 'unsure');
  const strays: StrayConflict[] = [];
  for (const [source, report] of reports) {
    for (const claim of report.claims) {
      for (const relation of claim.relations) {
        if (relation.relation !== 'conflicts') continue;
        const listed = known.some((pair) => concerns(pair, claim, source, relation.claim.id, claims));
        if (listed) continue;
        const { sentence, slot } = claim;
        strays.push({ source, sentence, slot, claim: relation.claim.id, reason: relation.reason });
      }
    }
  }
  return strays;
}

function concerns(
  pair: Pair,
  claim: ReportClaim,
  source: string,
  other: string,
  claims: ReadonlyMap<string, CorpusClaim>,
): boolean {
  const mine = pair.b === other ? pair.a : pair.a === other ? pair.b : null;
  const seed = mine === null ? undefined : claims.get(mine);
  return seed !== undefined && seed.sourceId === source && standsAt(claim, seed);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
