import type { CorpusClaim } from '../claims/claim';
import { type Cell, writeCsv } from './csv';
import { inTextOrder, type StoredSource } from './records';
import type { LabelOf } from './search';
import { byCodeUnits } from './write-file';

type Column = (claim: CorpusClaim, entry: StoredSource, labelOf: LabelOf) => Cell;

/**
 * The table's columns, by the name in its header. Names and the ids of `slot`, `qualifier` and `mood` are the same in
 * every language, so that a sheet made from one export fits the next; `subject` is written for the reader. `counted` and
 * `mood` are there because without them a narrower count or a mere plan would read as more than it is.
 */
const COLUMNS: Readonly<Record<string, Column>> = {
  source: (_claim, { source }) => source.title,
  publisher: (_claim, { source }) => source.publisher,
  published: (_claim, { source }) => source.published,
  address: (_claim, { source }) => source.url,
  slot: ({ slot }) => slot,
  subject: ({ slot }, _entry, labelOf) => labelOf(slot),
  counted: ({ population }) => population,
  value: ({ value }) => value?.said ?? null,
  qualifier: ({ qualifier, value }) => (value === null ? null : qualifier),
  mood: ({ modality }) => modality,
  as_of_from: ({ asOf }) => asOf?.from ?? null,
  as_of_to: ({ asOf }) => asOf?.to ?? null,
  attribution: ({ attribution }) => attribution.join(' > '),
  statement: ({ statement }) => statement,
  excerpt: ({ excerpt }) => excerpt,
};

/** One row for each claim, as CSV: by source id, then in the order of the source's text. */
export function claimsTable(entries: readonly StoredSource[], labelOf: LabelOf): string {
  const columns = Object.values(COLUMNS);
  const ordered = [...entries].sort((one, other) => byCodeUnits(one.source.id, other.source.id));
  const rows = ordered.flatMap((entry) =>
    inTextOrder(entry.claims).map((claim) => columns.map((column) => column(claim, entry, labelOf))),
  );
  return writeCsv([Object.keys(COLUMNS), ...rows]);
}
