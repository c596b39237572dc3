import type { CorpusClaim } from '../../claims/claim';
import type { Source } from '../../claims/source';
import type { StoredSource } from '../../corpus/records';
import { claimFilter, type LabelOf, sourceMatches } from '../../corpus/search';
import { byCodeUnits } from '../../corpus/write-file';
import { groupCopies } from '../../reading/near-copies';
import { folded } from '../../text/folded';

/** One source saying something. */
export interface Saying {
  readonly claim: CorpusClaim;
  readonly source: Source;
}

/** What subjects are listed under, in this order: figures, dates and lengths of time, states. */
export const subjectKinds = ['amounts', 'times', 'states'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What claims can be compared under: one slot, the same people counted and, for a figure, the same event. */
export interface Subject {
  /** The slot, and what narrows it: stands in the page's address. */
  readonly key: string;
  readonly slot: string;
  readonly population: string | null;
  /** For a figure, where the slot is told of several events; states of several stand together, on their days. */
  readonly event: string | null;
  readonly kind: SubjectKind;
  /** By the days they hold; those without a day at the end. */
  readonly sayings: readonly Saying[];
  readonly reports: number;
  /** How many reports are left when reprints of one text count once. */
  readonly independent: number;
}

/** All that the sources in use speak of. */
export interface Spoken {
  /** Those that most sources speak of first; among equals those of neighbouring slots stand together. */
  readonly subjects: readonly Subject[];
  readonly sources: number;
  readonly claims: number;
  /** Sources that are switched off. */
  readonly off: number;
  /** Claims of the sources in use that no subject covers. */
  readonly unplaced: number;
}

/** Where a claim is listed; null for one that no slot covers. */
export function subjectKey({ slot, population, event, value }: CorpusClaim): string | null {
  if (slot === null) return null;
  const parts = [slot, population ?? '', isState(value) ? '' : (event ?? '')];
  return parts.join('|').replace(/\|+$/, '');
}

/** What the sources that are switched on speak of. */
export function spokenOf(stored: readonly StoredSource[]): Spoken {
  const used = stored.filter(({ enabled }) => enabled);
  const copies = groupCopies(used.map(({ source }) => source));
  const found = new Map<string, Saying[]>();
  for (const { source, claims } of used) {
    for (const claim of claims) {
      const key = subjectKey(claim);
      if (key === null) continue;
      const sayings = found.get(key);
      if (sayings) sayings.push({ claim, source });
      else found.set(key, [{ claim, source }]);
    }
  }
  const claims = used.reduce((sum, each) => sum + each.claims.length, 0);
  const all = [...found].flatMap(([key, sayings]) => subjectOf(key, sayings, copies) ?? []);
  const subjects = withoutOnlyEvents(all);
  const placed = subjects.reduce((sum, { sayings }) => sum + sayings.length, 0);
  return {
    subjects: subjects.sort((one, other) => other.reports - one.reports || byCodeUnits(one.key, other.key)),
    sources: used.length,
    claims,
    off: stored.length - used.length,
    unplaced: claims - placed,
  };
}

/** A figure told of one event needs no event to be known by. */
function withoutOnlyEvents(subjects: readonly Subject[]): Subject[] {
  const perSlot = new Map<string, number>();
  for (const { slot } of subjects) perSlot.set(slot, (perSlot.get(slot) ?? 0) + 1);
  return subjects.map((subject) => (perSlot.get(subject.slot) === 1 ? { ...subject, event: null } : subject));
}

/** Subjects that contain a text: in their name, or in what a source says of them, or in that source's name. */
export function subjectsWith(
  text: string,
  subjects: readonly Subject[],
  labelOf: LabelOf,
): readonly Subject[] {
  const needle = folded(text);
  if (needle === '') return subjects;
  const claimMatches = claimFilter(needle, labelOf);
  const sources = new Map<Source, boolean>();
  const matches = ({ claim, source }: Saying): boolean => {
    if (claimMatches(claim)) return true;
    const known = sources.get(source);
    if (known !== undefined) return known;
    const found = sourceMatches(source, needle);
    sources.set(source, found);
    return found;
  };
  return subjects.filter(({ sayings }) => sayings.some(matches));
}

function subjectOf(
  key: string,
  sayings: readonly Saying[],
  copies: ReadonlyMap<string, string>,
): Subject | null {
  const [first] = sayings;
  if (!first || first.claim.slot === null) return null;
  const { slot, population, event, value } = first.claim;
  const reports = new Set(sayings.map(({ source }) => source.id));
  const texts = new Set([...reports].map((id) => copies.get(id) ?? id));
  return {
    key,
    slot,
    population,
    event: isState(value) ? null : event,
    kind: kindOf(value),
    sayings: [...sayings].sort((one, other) => byCodeUnits(dayOf(one), dayOf(other))),
    reports: reports.size,
    independent: texts.size,
  };
}

function isState(value: CorpusClaim['value']): boolean {
  return value === null || value.type === 'choice';
}

function kindOf(value: CorpusClaim['value']): SubjectKind {
  if (value === null || value.type === 'choice') return 'states';
  if (value.type === 'date') return 'times';
  return COUNTED.has(value.unit) ? 'amounts' : 'times';
}

/** Units that count something else than time. */
const COUNTED: ReadonlySet<string> = new Set(['person', 'percent', 'case']);

/** Sorts what has no day behind what has one. */
function dayOf({ claim: { asOf } }: Saying): string {
  return asOf === null ? '~' : asOf.from;
}
