import { Fragment } from 'preact';
import { RelationBadge } from './RelationBadge';
import { type ClaimCounts, relationOrder } from './report-model';

/** "3 conflict · 2 changed · 9 agree"; relations nobody has are left out. */
export function CountsLine({ counts }: { readonly counts: ClaimCounts }) {
  const shown = relationOrder.filter((relation) => counts[relation] > 0);
  return (
    <span class="lt-counts">
      {shown.map((relation, at) => (
        <Fragment key={relation}>
          {at > 0 && <span class="lt-dot"> · </span>}
          <RelationBadge relation={relation} count={counts[relation]} />
        </Fragment>
      ))}
    </span>
  );
}
