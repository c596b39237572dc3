import type { ListedSource } from '../../corpus/store';
import { isSupplied } from '../../corpus/supplied';
import { byCodeUnits } from '../../corpus/write-file';

/** The reader's own first, then the newest. */
export function inReadingOrder<T extends ListedSource>(found: readonly T[]): T[] {
  const rank = ({ source }: T): string => (isSupplied(source) ? '0' : '1') + (source.published ?? '');
  return [...found].sort((one, other) => byCodeUnits(rank(other), rank(one)));
}
