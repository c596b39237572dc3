import type { ConceptHit, ConceptHits } from '../topic/concepts';
import type { Need } from '../topic/pack';
import type { ReadSentence } from './read-sentence';

/** A stretch of tokens, both ends included. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Needs come from packs, a few hundred in all: each is taken apart once. */
const alternatives = new Map<Need, readonly string[]>();

/** The concepts any of which meets a need. */
export function conceptsOf(need: Need): readonly string[] {
  let concepts = alternatives.get(need);
  if (!concepts) {
    concepts = need.split('|');
    alternatives.set(need, concepts);
  }
  return concepts;
}

/** The earliest hit of any of a need's concepts inside the range. */
export function findNeed(hits: ConceptHits, need: Need, range: TokenRange): ConceptHit | undefined {
  let best: ConceptHit | undefined;
  for (const concept of conceptsOf(need)) {
    const hit = hits.within(concept, range.first, range.last);
    if (hit && (!best || hit.first < best.first)) best = hit;
  }
  return best;
}

/** Whether every need has a hit anywhere: cheap, and false for most frames and sentences. */
export function arePresent(hits: ConceptHits, needs: readonly Need[] | undefined): boolean {
  return (needs ?? []).every((need) => conceptsOf(need).some((concept) => hits.has(concept)));
}

/** All needs hold inside the range; no needs always hold. */
export function holdAll(hits: ConceptHits, needs: readonly Need[] | undefined, range: TokenRange): boolean {
  return (needs ?? []).every((need) => findNeed(hits, need, range) !== undefined);
}

/**
 * One of the concepts is told inside the range. What is denied ("have not come back", "yet to be released") is
 * not told.
 */
export function tellsAny(
  sentence: ReadSentence,
  concepts: readonly string[] | undefined,
  range: TokenRange,
): boolean {
  return (concepts ?? []).some((concept) =>
    sentence.hits
      .of(concept)
      .some((hit) => hit.first >= range.first && hit.last <= range.last && !isDenied(sentence, hit.first)),
  );
}

const DENIALS = new Set(['not', 'never', 'yet', 'nor', 'without']);
const DENIAL_REACH = 3;

function isDenied(sentence: ReadSentence, token: number): boolean {
  for (let i = Math.max(0, token - DENIAL_REACH); i < token; i++) {
    const norm = sentence.tokens[i]?.norm ?? '';
    if (DENIALS.has(norm) || norm.endsWith("n't")) return true;
    // "Still to be released".
    if (norm === 'still' && sentence.tokens[i + 1]?.norm === 'to') return true;
  }
  return false;
}

const EVERYWHERE: TokenRange = { first: 0, last: Number.MAX_SAFE_INTEGER };

/** All needs hold, each in at least one of the texts (a sentence and what surrounds it). */
export function holdAllAcross(texts: readonly ConceptHits[], needs: readonly Need[] | undefined): boolean {
  return (needs ?? []).every((need) => texts.some((hits) => findNeed(hits, need, EVERYWHERE) !== undefined));
}

/** How far apart the hits of a sequence may stand. */
export interface Gap {
  /** So many other tokens. */
  readonly most: number;
  /** The last token of an aside that parts the one token from the other and does not count; null when there is none. */
  readonly asideEnd: (from: number, to: number) => number | null;
}

/**
 * Needs in this order with at most `gap` other tokens between two neighbours. Returns their hits in order, or
 * undefined; `may` keeps some from starting a sequence. With an `aside` only
 * a sequence that begins right before it and goes on behind it.
 */
export function findSequence(
  hits: ConceptHits,
  needs: readonly Need[],
  gap: Gap,
  range: TokenRange,
  may: (hit: ConceptHit) => boolean = () => true,
  aside: TokenRange | null = null,
): readonly ConceptHit[] | undefined {
  const [head, ...rest] = needs;
  if (head === undefined) return undefined;
  for (const concept of conceptsOf(head)) {
    for (const hit of hits.of(concept)) {
      if (hit.first < range.first || hit.last > range.last || !may(hit)) continue;
      if (aside !== null && hit.last + 1 !== aside.first) continue;
      const tail = continued(hits, rest, gap, aside?.last ?? hit.last, range);
      if (tail) return [hit, ...tail];
    }
  }
  return undefined;
}

function continued(
  hits: ConceptHits,
  needs: readonly Need[],
  gap: Gap,
  after: number,
  range: TokenRange,
): readonly ConceptHit[] | undefined {
  const [next, ...rest] = needs;
  if (next === undefined) return [];
  for (const concept of conceptsOf(next)) {
    for (const hit of hits.of(concept)) {
      if (hit.first <= after || hit.last > range.last || !isNear(after, hit, gap)) continue;
      const tail = continued(hits, rest, gap, hit.last, range);
      if (tail) return [hit, ...tail];
    }
  }
  return undefined;
}

function isNear(after: number, { first }: ConceptHit, { most, asideEnd }: Gap): boolean {
  if (first - after - 1 <= most) return true;
  const end = asideEnd(after, first);
  return end !== null && first > end && first - end - 1 <= most;
}
