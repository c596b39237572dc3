import type { ImportResult } from '../../corpus/import-file';
import { sourceCount } from '../options-texts';

/** "2 sources added, 1 source replaced, 5 sources already there." */
export function importWords({ added, replaced, unchanged }: ImportResult): string {
  const parts = [
    added > 0 && `${sourceCount(added)} added`,
    replaced > 0 && `${sourceCount(replaced)} replaced`,
    unchanged > 0 && `${sourceCount(unchanged)} already there`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'The file holds nothing to add.' : `${parts.join(', ')}.`;
}
