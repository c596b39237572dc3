import { RelationBadge } from './RelationBadge';
import { Row } from './Row';
import { type ClaimCounts, relationOrder } from './report-model';

/** "3 conflict · 2 changed · 9 agree"; relations nobody has are left out. */
export function CountsLine({ counts }: { readonly counts: ClaimCounts }) {
  const shown = relationOrder.filter((relation) => counts[relation] > 0);
  return (
    <Row class="lt-counts">
      {shown.map((relation) => (
        <RelationBadge key={relation} relation={relation} count={counts[relation]} />
      ))}
    </Row>
  );
}
