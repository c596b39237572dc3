import { carryEdits, editsOf, originalOf } from './edits';
import { type StoredSource, sameContent } from './records';

/**
 * What happens to a source of the reader's that the file has with other content.
 * - `merge`: the reader's version stays, and claims whose ids only the file has are added to it
 * - `replace`: the file's version takes its place
 */
export type OnDifference = 'merge' | 'replace';

/** What a file's version of a source that comes with Lateral makes of it. */
export interface MergedBundled {
  readonly fate: 'merged' | 'replaced' | 'unchanged' | 'refused';
  readonly after: StoredSource;
}

/**
 * A source that comes with Lateral, beside a file's version of it in other words. Where these are a reader's edits, they
 * are made again on the words of this Lateral, whichever version of them the file was written with; merging keeps the
 * edits that are here already. Words that nobody edited stay as they come.
 */
export function mergeBundled(
  before: StoredSource,
  given: Omit<StoredSource, 'enabled'>,
  enabled: boolean,
  onDifference: OnDifference,
): MergedBundled {
  const mine = { ...before, enabled };
  const base = originalOf(mine);
  const isEdited = ({ source }: Omit<StoredSource, 'enabled'>): boolean =>
    editsOf(source).length > 0 || source.reportGroup !== undefined;
  const givenOriginal = sameContent({ ...given, source: withoutGroup(given) }, bare(base));
  if (!isEdited(given) && !(isEdited(before) && givenOriginal)) return { fate: 'refused', after: mine };
  if (isEdited(before) && onDifference === 'merge') return { fate: 'unchanged', after: mine };
  const after = carryEdits({ ...given, enabled }, bare(base));
  if (sameContent(after, before)) return { fate: 'unchanged', after: mine };
  return { fate: onDifference === 'merge' ? 'merged' : 'replaced', after };
}

function bare(entry: StoredSource): StoredSource {
  return { ...entry, source: withoutGroup(entry) };
}

function withoutGroup({ source }: Omit<StoredSource, 'enabled'>): StoredSource['source'] {
  const { reportGroup: _reportGroup, ...rest } = source;
  return rest;
}
