import type { StoredSource } from '../../corpus/records';
import type { Corpus } from '../../corpus/store';
import { isSupplied } from '../../corpus/supplied';
import type { GroupChanges } from '../../reading/report-groups';
import { say, sayCount } from '../../words/say';
import type { LibraryRow } from './library';
import type { Done } from './use-undoable';

/** Switches sources on or off. */
export async function switchRows(
  corpus: Corpus,
  rows: readonly LibraryRow[],
  enabled: boolean,
): Promise<Done> {
  const differing = rows.filter(({ entry }) => entry.enabled !== enabled);
  const choices = (to: boolean) => new Map(differing.map(({ entry }) => [entry.source.id, to]));
  if (differing.length > 0) await corpus.switchSources(choices(enabled));
  return {
    text: sayCount(enabled ? 'manage_switchedOn' : 'manage_switchedOff', differing.length),
    undo: differing.length === 0 ? undefined : () => corpus.switchSources(choices(!enabled)),
  };
}

/** Deletes sources, but for those that come with Lateral or a pack, and says so. */
export async function deleteRows(corpus: Corpus, rows: readonly LibraryRow[]): Promise<Done> {
  const own = rows.filter(({ entry }) => !isSupplied(entry.source));
  const kept = rows.length - own.length;
  const keptWords = kept === 0 ? '' : ` ${sayCount('manage_kept', kept)}`;
  if (own.length === 0) return { text: keptWords.trim() };
  const removed = await corpus.removeSources(own.map(({ entry }) => entry.source.id));
  return {
    text: sayCount('manage_deleted', removed.length) + keptWords,
    undo: () => corpus.restoreSources(removed),
    undone: sayCount('manage_restored', removed.length),
  };
}

/** Makes sources one report or several, as it says. */
export async function regroup(corpus: Corpus, changes: GroupChanges, text: string): Promise<Done> {
  const before = await corpus.updateSources([...changes.keys()], (entry) => withGroup(entry, changes));
  return { text, undo: () => corpus.restoreSources(before), undone: say('manage_regroupedBack') };
}

function withGroup(entry: StoredSource, changes: GroupChanges): StoredSource {
  const { reportGroup: _before, ...source } = entry.source;
  const word = changes.get(entry.source.id) ?? null;
  return { ...entry, source: word === null ? source : { ...source, reportGroup: word } };
}
