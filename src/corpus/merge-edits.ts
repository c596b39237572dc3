import { carryEdits, editsOf, originalOf } from './edits';
import type { OnDifference } from './merge-file';
import { type StoredSource, sameContent } from './records';

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
