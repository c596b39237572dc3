import type { RelationName, ReportClaim } from '../reading/report';
import { say, sayCount, sayList, sayRow } from '../words/say';
import { saidWords, slotWords } from './pack-words';
import type { ClaimCounts, LeftOutItem } from './report-model';

type NamedSources = Pick<LeftOutItem, 'names' | 'sourceCount' | 'unnamed'>;

/** "3 conflict", "2 changed", "9 agree": a table's words, the same for one. */
export function countWords(relation: RelationName | 'uncovered', count: number): string {
  return sayCount(`count_${relation}`, count);
}

/** "1 source conflicts", "2 sources agree": how many sources stand in a relation to one claim. */
export function sourceWords(relation: RelationName, count: number): string {
  return sayCount(`sources_${relation}`, count);
}

/** "Lateral compared this article with other sources: 3 conflict, 2 changed, 9 agree." Relations nobody has are left out. */
export function statusWords(counts: ClaimCounts): string {
  const found = foundWords(counts);
  return found === '' ? '' : say('report_status', { found });
}

/** "3 conflict, 2 changed, 9 agree"; '' for nothing. */
export function foundWords(counts: ClaimCounts): string {
  const relations = (['conflicts', 'changed', 'agrees'] as const).filter((name) => counts[name] > 0);
  return relations.length === 0 ? '' : sayRow(relations.map((name) => countWords(name, counts[name])));
}

/** "Hostages believed alive: about 24": what a claim is about. One sentence can hold several claims. */
export function subjectWords(claim: Pick<ReportClaim, 'slot' | 'label' | 'value'>): string {
  const [name, said] = [slotWords(claim).trim(), saidWords(claim)?.text ?? ''];
  return name === '' || said === '' ? name + said : say('report_subject', { label: name, value: said });
}

/** "5 reports, 2 independent": how many are left when reprints of one text count once. */
export function independentWords(reports: number, independent: number): string {
  return sayList([sayCount('reports', reports), sayCount('independent', independent)]);
}

/** "Said by an official, according to The Post": the text names the outermost voice first. */
export function attributionWords(attribution: readonly string[]): string | null {
  const [speaker, ...reporters] = [...attribution].reverse();
  if (speaker === undefined) return null;
  const others = reporters.map((name) => say('report_accordingTo', { name }));
  return sayList([say('report_saidBy', { name: speaker }), ...others]);
}

/** More names than these are counted, unless only one would be. */
const MOST_NAMES = 6;

/** "2 sources: Harbour Post, Meridian Wire"; the count alone when no name is known. */
export function namedSourcesWords({ names, sourceCount, unnamed }: NamedSources): string {
  const sources = sayCount('sources', sourceCount);
  if (names.length === 0) return sources;
  const shown = names.length > MOST_NAMES + 1 ? names.slice(0, MOST_NAMES) : names;
  const more = names.length - shown.length + unnamed;
  const listed = sayList(more > 0 ? [...shown, sayCount('more', more)] : shown);
  return say('report_namedSources', { sources, names: listed });
}

/** The line that says what this is. Only sources that appear in the report are counted. */
export function footerWords(sourceCount: number): string {
  return sourceCount === 0 ? say('footer_none') : sayCount('footer', sourceCount);
}
