import type { RelationName, ReportClaim } from '../reading/report';
import type { ClaimCounts } from './report-model';

/** Every word of the shared report view, in one place. */
export const reportTexts = {
  sections: {
    conflicts: {
      title: 'Conflict with other sources',
      note: 'Sources differ. Lateral does not say which is right.',
    },
    changed: { title: 'Changed with time', note: 'Both can be right, each at its date.' },
    agrees: { title: 'Agree with other sources', note: null },
  },
  relations: { conflicts: 'Conflicts', changed: 'Changed', agrees: 'Agrees' },
  uncovered: 'Not covered',
  uncoveredNote: 'No source in the corpus speaks about these.',
  leftOut: 'Not in this article',
  leftOutNote: 'Several sources of the same days report this.',
  sources: 'Sources',
  showInArticle: 'Show in the article',
  passage: 'Read the passage',
  opensNewTab: '(opens in a new tab)',
  noAddress: 'No address on record',
  dateUnknown: 'date unknown',
  sameText: 'Nearly the same text as the report above.',
} as const;

const WORDS: Record<RelationName | 'uncovered', { readonly one: string; readonly many: string }> = {
  conflicts: { one: 'conflicts', many: 'conflict' },
  changed: { one: 'changed', many: 'changed' },
  agrees: { one: 'agrees', many: 'agree' },
  uncovered: { one: 'not covered', many: 'not covered' },
};

/** "1 conflicts", "3 conflict", "2 changed", "9 agree". */
export function countWords(relation: RelationName | 'uncovered', count: number): string {
  return `${count} ${WORDS[relation][count === 1 ? 'one' : 'many']}`;
}

/** "Lateral: 3 claims conflict, 2 changed, 9 agree. Compared with other sources." Relations nobody has are left out. */
export function statusWords(counts: ClaimCounts): string {
  const relations = (['conflicts', 'changed', 'agrees'] as const).filter((name) => counts[name] > 0);
  const parts = relations.map((name, at) => {
    const words = countWords(name, counts[name]);
    return at === 0 ? words.replace(' ', counts[name] === 1 ? ' claim ' : ' claims ') : words;
  });
  return parts.length === 0 ? '' : `Lateral: ${parts.join(', ')}. Compared with other sources.`;
}

/** "Hostages believed alive: about 24": what a claim is about. One sentence can hold several claims. */
export function subjectWords({ label, value }: Pick<ReportClaim, 'label' | 'value'>): string {
  return [label.trim(), value?.said ?? ''].filter((part) => part !== '').join(': ');
}

/** "5 reports, 2 independent": how many are left when reprints of one text count once. */
export function independentWords(reports: number, independent: number): string {
  return `${reports} reports, ${independent} independent`;
}

/** "3 sources", "1 source". */
function sourceCountWords(count: number): string {
  return `${count} ${count === 1 ? 'source' : 'sources'}`;
}

/** "Said by an official, according to The Post": the text names the outermost voice first. */
export function attributionWords(attribution: readonly string[]): string | null {
  const [speaker, ...reporters] = [...attribution].reverse();
  if (speaker === undefined) return null;
  return [`Said by ${speaker}`, ...reporters.map((name) => `according to ${name}`)].join(', ');
}

/** "2 sources: Harbour Post and 1 more"; the count alone when no name is known. */
export function leftOutWords(names: readonly string[], sourceCount: number): string {
  const more = sourceCount - names.length;
  if (names.length === 0) return sourceCountWords(sourceCount);
  return `${sourceCountWords(sourceCount)}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The line that says what this is. Only sources that appear in the report are counted. */
export function footerWords(sourceCount: number): string {
  const speak = sourceCount === 1 ? 'speaks' : 'speak';
  const whom = sourceCount === 0 ? '' : `: ${sourceCountWords(sourceCount)} ${speak} about these claims`;
  return `Compared on this device${whom}. Lateral shows who says what, not who is right.`;
}
