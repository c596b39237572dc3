import type { CorpusClaim } from '../claims/claim';
import { CLAIM_PARTS, type Edit, SOURCE_PARTS } from '../claims/edit';
import { type Check, number, object, oneOf, tagged } from './check';
import type { FileSource } from './corpus-file';

type Fields<T> = { readonly [K in keyof T]: Check<T[K]> };

/** A check for each field of a source that is always there. */
export type SourceChecks = Fields<Omit<FileSource, 'fingerprint' | 'reportGroup' | 'edits'>>;
/** A check for each field of a claim. */
export type ClaimChecks = Fields<CorpusClaim>;

/** The latest moment a date can tell, in milliseconds since 1970. */
const LATEST = 8.64e15;
const at = number({ least: 0, most: LATEST, whole: true });

/** The check of an edit: what it holds of a source or claim is held to the same rules as these are. */
export function editCheck(source: SourceChecks, claim: ClaimChecks): Check<Edit> {
  const tables: Record<string, Check<unknown>> = {
    removed: object({ at, part: oneOf('removed'), claim: claim.id, was: object(claim) }),
  };
  for (const [part, fields] of Object.entries(SOURCE_PARTS)) {
    const change = some(source, fields);
    tables[part] = object({ at, part: oneOf(part), was: change, now: change });
  }
  for (const [part, fields] of Object.entries(CLAIM_PARTS)) {
    const change = some(claim, fields);
    tables[part] = object({ at, part: oneOf(part), claim: claim.id, was: change, now: change });
  }
  return tagged('part', tables) as Check<Edit>;
}

function some<T extends object>(checks: T, fields: readonly (keyof T)[]): Check<object> {
  return object(Object.fromEntries(fields.map((field) => [field, checks[field]])) as Fields<object>);
}
