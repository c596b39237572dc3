import type { Amount, ImportResult } from '../../corpus/import-file';
import { say, sayCount, sayList } from '../../words/say';

/** "7 sources, 183 claims". */
export function amountWords({ sources, claims }: Amount): string {
  return sayList([sayCount('sources', sources), sayCount('claims', claims)]);
}

/** "2 sources added, 1 source replaced, 5 sources already there." */
export function importWords({ added, merged, replaced, unchanged }: ImportResult): string {
  const parts = [
    added > 0 && sayCount('options_transfer_added', added),
    merged > 0 && sayCount('options_transfer_merged', merged),
    replaced > 0 && sayCount('options_transfer_replaced', replaced),
    unchanged > 0 && sayCount('options_transfer_unchanged', unchanged),
  ].filter((part) => part !== false);
  return parts.length === 0 ? say('options_transfer_nothing') : `${sayList(parts)}.`;
}
