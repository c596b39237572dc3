import type { CorpusClaim } from '../claims/claim';
import type { CorpusFile, FileSource } from './corpus-file';
import { checkCorpusFile } from './validate';

/** Order by code units: the same on every machine and in every language. */
export function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function rows(entries: readonly unknown[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

/**
 * The text of a corpus file: the same content always gives the same bytes. Sources are sorted by id,
 * claims by source and id, one entry per line, keys in the format's order, a newline at the end.
 * Throws when the content is not a valid file.
 */
export function writeCorpusFile(content: {
  readonly sources: readonly FileSource[];
  readonly claims: readonly CorpusClaim[];
  readonly disabled: readonly string[];
}): string {
  const checked = checkCorpusFile({ format: 'lateral-corpus', version: 1, ...content } satisfies CorpusFile);
  if (!checked.ok) throw new Error(`the corpus cannot be written: ${checked.problem}`);
  const { format, version, sources, claims, disabled } = checked.file;
  const byId = (one: { id: string }, other: { id: string }): number => byCodeUnits(one.id, other.id);
  const sortedClaims = [...claims].sort(
    (one, other) => byCodeUnits(one.sourceId, other.sourceId) || byId(one, other),
  );
  return [
    '{',
    `"format": ${JSON.stringify(format)},`,
    `"version": ${version},`,
    `"sources": ${rows([...sources].sort(byId))},`,
    `"claims": ${rows(sortedClaims)},`,
    `"disabled": ${JSON.stringify([...(disabled ?? [])].sort(byCodeUnits))}`,
    '}',
    '',
  ].join('\n');
}
