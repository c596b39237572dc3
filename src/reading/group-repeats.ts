import type { ReportClaim } from './report';

/** A claim and the places where the article says it again, in the order of the text. */
export type Said = readonly [first: ReportClaim, ...again: ReportClaim[]];

/**
 * Groups claims the article makes more than once: an article that says a thing in its first line and again below
 * says one thing. Two are the same when label and value are and the same claims of the corpus speak to both.
 */
export function groupRepeats(claims: readonly ReportClaim[]): readonly Said[] {
  const groups = new Map<string, [ReportClaim, ...ReportClaim[]]>();
  for (const claim of claims) {
    const related = claim.relations.map((r) => `${r.relation} ${r.claim.id}`).sort();
    const key = JSON.stringify([claim.label, claim.slot, claim.value, related]);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}
