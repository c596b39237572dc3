import { claimsTable } from './claims-table';
import { CorpusError } from './corpus-error';
import { type StoredSource, withoutOrigin } from './records';
import type { LabelOf } from './search';
import { isSupplied } from './supplied';
import { CAPS } from './validate';
import { writeCorpusFile } from './write-file';

/** Which sources leave: everything unless narrowed. */
export interface ExportChoice {
  /** Only what comes neither with Lateral nor with a pack. */
  readonly own?: boolean;
  /** Only sources with these ids. */
  readonly ids?: ReadonlySet<string>;
}

function chosenOf(stored: readonly StoredSource[], { own = false, ids }: ExportChoice): StoredSource[] {
  return stored.filter(
    ({ source }) => (!own || !isSupplied(source)) && (ids === undefined || ids.has(source.id)),
  );
}

/**
 * The chosen sources as the text of a corpus file, on/off choices included. Throws a `CorpusError` (`invalid`) for more
 * claims than a file may hold: nothing could take it in again.
 */
export function exportedFile(stored: readonly StoredSource[], choice: ExportChoice): string {
  const chosen = chosenOf(stored, choice);
  const count = chosen.reduce((sum, { claims }) => sum + claims.length, 0);
  if (count > CAPS.claims)
    throw new CorpusError(
      'invalid',
      `A file holds at most ${CAPS.claims} claims, and these are ${count}: export fewer sources at a time.`,
    );
  return writeCorpusFile({
    sources: chosen.map(({ source }) => withoutOrigin(source)),
    claims: chosen.flatMap(({ claims }) => claims),
    disabled: chosen.filter(({ enabled }) => !enabled).map(({ source }) => source.id),
  });
}

/** The claims of the chosen sources as a table for spreadsheets. */
export function exportedClaims(
  stored: readonly StoredSource[],
  choice: ExportChoice,
  labelOf: LabelOf,
): string {
  return claimsTable(chosenOf(stored, choice), labelOf);
}
