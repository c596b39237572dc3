import type { ArticleClaim, CorpusClaim } from '../claims/claim';
import type { Source } from '../claims/source';
import { compareClaims, slotsToLookUp } from '../compare/compare';
import type { RelationName } from '../compare/relation-name';
import { slotLabel } from '../topic/slot-labels';
import type { Topic } from '../topic/topic';
import { eventsAround } from './events-around';
import type { Relation, ReportClaim, ReportSource } from './report';

const ORDER: Readonly<Record<RelationName, number>> = { conflicts: 0, changed: 1, agrees: 2 };

/** The corpus as one report needs it: claims by slot, sources by id, the article's own sources left out. */
export interface Candidates {
  readonly bySlot: ReadonlyMap<string, readonly CorpusClaim[]>;
  readonly sources: ReadonlyMap<string, Source>;
  /** For each source that has near-copies among them, the group they share. */
  readonly groups: ReadonlyMap<string, string>;
}

/** A claim of the article with all its relations, conflicts first, then changed, then agrees. */
export function relate(claim: ArticleClaim, candidates: Candidates, topic: Topic): ReportClaim {
  const relations: Relation[] = [];
  for (const slot of slotsToLookUp(claim, topic)) {
    for (const theirs of candidates.bySlot.get(slot) ?? []) {
      const relation = relationTo(claim, theirs, candidates, topic);
      if (relation) relations.push(relation);
    }
  }
  relations.sort((a, b) => ORDER[a.relation] - ORDER[b.relation] || (a.claim.id < b.claim.id ? -1 : 1));
  return reportClaim(claim, relations, topic);
}

/** Relations less sure than this are not shown: silence is better. */
const SHOWN_FROM = 0.5;

function relationTo(
  claim: ArticleClaim,
  theirs: CorpusClaim,
  candidates: Candidates,
  topic: Topic,
): Relation | null {
  const source = candidates.sources.get(theirs.sourceId);
  const outcome = source ? compareClaims(claim, theirs, topic) : null;
  if (!source || !outcome) return null;
  // What the text does not state itself never conflicts.
  if (claim.derived !== null && outcome.relation === 'conflicts') return null;
  const confidence = Math.round(outcome.confidence * claim.confidence * 100) / 100;
  if (confidence < SHOWN_FROM) return null;
  return {
    relation: outcome.relation,
    reason: outcome.reason,
    because: outcome.because,
    confidence,
    source: reportSource(source, candidates.groups.get(source.id)),
    claim: {
      id: theirs.id,
      ...(theirs.slot !== null && theirs.slot !== claim.slot && { slot: theirs.slot }),
      statement: theirs.statement,
      excerpt: theirs.excerpt,
      value: theirs.value,
      qualifier: theirs.qualifier,
      asOf: theirs.asOf,
      attribution: theirs.attribution,
    },
  };
}

/** What a report shows of a source. */
export function reportSource(source: Source, group: string | undefined): ReportSource {
  const { id, title, publisher, url, published } = source;
  return { id, title, publisher, url, published, ...(group !== undefined && { group }) };
}

function reportClaim(claim: ArticleClaim, relations: readonly Relation[], topic: Topic): ReportClaim {
  const { id, sentence, start, end, kind, slot, value, qualifier, asOf, attribution, derived, confidence } =
    claim;
  const label = slotLabel([topic], slot);
  const events = eventsAround(claim, relations, topic);
  return {
    id,
    sentence,
    start,
    end,
    kind,
    slot,
    label,
    value,
    qualifier,
    asOf,
    attribution,
    derived,
    confidence,
    relations,
    ...(events.length > 0 && { events }),
  };
}
