import type { Source } from '../../claims/source';
import { editsOf } from '../../corpus/edits';
import type { ImportPlan } from '../../corpus/import-file';
import { packPrefix } from '../../corpus/pack-record';
import type { Corpus } from '../../corpus/store';
import { isSupplied } from '../../corpus/supplied';
import type { History } from '../../history/history';
import type { Reading } from '../../history/reading';
import { changeSettings, readSettings, type Settings, settingsFrom } from '../../settings/settings';
import { readReading } from './read-reading';

const FORMAT = 'lateral-backup';
const VERSION = 1;

/** Settings that belong to the reader, not to the moment: a pause for an hour is over by the time of a restore. */
type KeptSettings = Omit<Settings, 'pausedUntil'>;

/** All that is the reader's on this device, as one file holds it. */
export interface Backup {
  /** When it was saved, as an ISO 8601 moment in UTC. */
  readonly savedAt: string;
  /** The reader's own sources, and those the reader has edited: the text of a corpus file. */
  readonly corpus: string;
  /** Ids of the sources that are switched off. */
  readonly off: readonly string[];
  readonly settings: KeptSettings;
  readonly history: readonly Reading[];
}

/** Why a file cannot be restored; `place` names where it is damaged. */
export type BackupProblem =
  | { readonly kind: 'notBackup' | 'newer' }
  | { readonly kind: 'damaged'; readonly place: string };

/** Gathers the backup of this device. */
export async function makeBackup(corpus: Corpus, history: History, now: Date): Promise<Backup> {
  const [sources, settings, found] = await Promise.all([
    corpus.listSources(),
    readSettings(),
    history.find('', Number.POSITIVE_INFINITY),
  ]);
  const ids = sources.map(({ source }) => source).filter(isTheReaders);
  const own = await corpus.exportAll({ ids: new Set(ids.map(({ id }) => id)) });
  return {
    savedAt: now.toISOString(),
    corpus: own,
    off: sources.filter(({ enabled }) => !enabled).map(({ source }) => source.id),
    settings: keptOf(settings),
    history: found.readings,
  };
}

/** The backup as the text of a file. */
export function writeBackup(backup: Backup): string {
  const { corpus, ...rest } = backup;
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...rest, corpus: JSON.parse(corpus) }, null, 2)}\n`;
}

/** Reads the text of a file; what it holds is checked, but for the corpus, which its own importer checks. */
export function readBackup(text: string): Backup | BackupProblem {
  const given = parsed(text);
  if (!isRecord(given) || given.format !== FORMAT) return { kind: 'notBackup' };
  if (typeof given.version === 'number' && given.version > VERSION) return { kind: 'newer' };
  const { savedAt, corpus, off, settings, history } = given;
  if (typeof savedAt !== 'string' || Number.isNaN(Date.parse(savedAt))) return damaged('savedAt');
  if (!isRecord(corpus)) return damaged('corpus');
  if (!Array.isArray(off) || !off.every((id) => typeof id === 'string')) return damaged('off');
  if (!isRecord(settings)) return damaged('settings');
  if (!Array.isArray(history)) return damaged('history');
  const readings: Reading[] = [];
  for (const [at, one] of history.entries()) {
    const reading = readReading(one);
    if (!reading) return damaged(`history[${at}]`);
    readings.push(reading);
  }
  const kept = keptOf(settingsFrom(settings));
  return { savedAt, corpus: JSON.stringify(corpus), off, settings: kept, history: readings };
}

/**
 * Puts a backup back: its sources over those of the same id, its choices and settings, its history beside what is there.
 * Gives how many sources it held. Throws `invalid` before anything is changed when its corpus does not fit.
 */
export async function restoreBackup(backup: Backup, corpus: Corpus, history: History): Promise<number> {
  const plan = await corpus.planImport(backup.corpus);
  await corpus.runImport(plan, 'replace');
  await corpus.switchSources(await switchesOf(backup, plan, corpus));
  await changeSettings(backup.settings);
  for (const reading of backup.history) await history.remember(reading);
  return plan.file.sources.length;
}

/**
 * What a backup says of the switch of each source here. It knows nothing of sources the reader has added since; and what
 * belongs to a pack that is off comes back with its pack alone.
 */
async function switchesOf(
  { off }: Backup,
  { file }: ImportPlan,
  corpus: Corpus,
): Promise<ReadonlyMap<string, boolean>> {
  const [sources, packs] = await Promise.all([corpus.listSources(), corpus.packs.list()]);
  const saved = new Set(file.sources.map(({ id }) => id));
  const resting = packs.filter(({ enabled }) => !enabled).map(({ id }) => packPrefix(id));
  const known = sources.filter(({ source }) => {
    if (source.origin === 'pack' && resting.some((prefix) => source.id.startsWith(prefix))) return false;
    return isSupplied(source) || saved.has(source.id);
  });
  const wanted = new Set(off);
  return new Map(known.map(({ source: { id } }) => [id, !wanted.has(id)]));
}

/** What comes with Lateral or a pack can be had again, unless the reader has edited it. */
function isTheReaders(source: Source): boolean {
  return !isSupplied(source) || editsOf(source).length > 0 || source.reportGroup !== undefined;
}

function keptOf({ pausedUntil: _moment, ...kept }: Settings): KeptSettings {
  return kept;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const damaged = (place: string): BackupProblem => ({ kind: 'damaged', place });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
