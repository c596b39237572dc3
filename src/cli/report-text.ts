import { countReports } from '../reading/independent';
import type {
  LeftOut,
  Relation,
  RelationName,
  Report,
  ReportArticle,
  ReportClaim,
  ReportSource,
} from '../reading/report';
import type { IsoDate, Period } from '../text/period';

/** How a report is laid out on a terminal. */
export interface Layout {
  readonly colour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
}

const CODES: Readonly<Record<RelationName | 'strong' | 'faint', string>> = {
  strong: '1',
  faint: '2',
  conflicts: '31',
  changed: '33',
  agrees: '32',
};

const RANK: readonly RelationName[] = ['conflicts', 'changed', 'agrees'];
const LABEL_WIDTH = 11;

/** The report for a person to read. Ends with a newline. */
export function reportText(report: Report, layout: Layout): string {
  const blocks = [head(report, layout), ...body(report, layout)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function head({ article, topic }: Report, layout: Layout): string[] {
  const title = article.title === '' ? '(no title)' : article.title;
  return [
    ...wrap(title, layout, '').map((line) => paint(line, 'strong', layout)),
    ...wrap(describe(article), layout, ''),
    ...wrap(`${topic.onTopic ? 'On' : 'Not on'} a topic Lateral knows. ${topic.reason}`, layout, ''),
  ];
}

function describe(article: ReportArticle): string {
  const date = article.published === null ? 'date unknown' : spelt(article.published);
  const words = `${article.words.toLocaleString('en-GB')} words`;
  return [article.publisher, date, words].filter((part) => part !== null).join(' · ');
}

function body({ topic, claims, leftOut }: Report, layout: Layout): string[][] {
  if (!topic.onTopic) return [];
  const covered = claims.filter(({ relations }) => relations.length > 0);
  const others = claims.length - covered.length;
  const blocks = covered.map((claim) => claimBlock(claim, layout));
  if (covered.length === 0) blocks.push(['The corpus has nothing to say about this article.']);
  if (others > 0)
    blocks.push([
      `${others} more ${others === 1 ? 'claim' : 'claims'} of the article: no source says what could be set beside ${others === 1 ? 'it' : 'them'} with certainty.`,
    ]);
  if (leftOut.length > 0) {
    const items = leftOut.flatMap((each) => item(leftOutLine(each, namesIn(claims)), layout));
    blocks.push([paint('Other sources of the same days also say', 'strong', layout), ...items]);
  }
  return blocks;
}

/** The names of all sources the report shows, by id. */
function namesIn(claims: readonly ReportClaim[]): ReadonlyMap<string, string> {
  const sources = claims.flatMap(({ relations }) => relations.map(({ source }) => source));
  return new Map(sources.map((source) => [source.id, nameOf(source)]));
}

/** "They said so. (3 sources: Harbour Post, Valley Times, 1 more)". Sources that nothing else in the report names are counted. */
function leftOutLine({ statement, sources }: LeftOut, names: ReadonlyMap<string, string>): string {
  const ids = [...new Set(sources)];
  const known = ids.flatMap((id) => names.get(id) ?? []);
  const more = ids.length - known.length;
  const listed = [...known, ...(known.length > 0 && more > 0 ? [`${more} more`] : [])];
  const count = `${ids.length} ${ids.length === 1 ? 'source' : 'sources'}`;
  return `${statement} (${listed.length === 0 ? count : `${count}: ${listed.join('; ')}`})`;
}

/** The publisher, else the site. A title is no name. */
function nameOf({ publisher, url, title }: ReportSource): string {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const unknown = title.trim() === '' ? 'unknown publisher' : `unknown publisher, “${title.trim()}”`;
  return publisher?.trim() || host || unknown;
}

function claimBlock(claim: ReportClaim, layout: Layout): string[] {
  const facts = [
    `${claim.label}${claim.value === null ? '' : `: ${claim.value.said}`}`,
    claim.asOf === null ? null : speltPeriod(claim.asOf),
    claim.attribution.length > 0 ? `from ${claim.attribution.join(', ')}` : null,
    claim.derived === null ? null : `worked out: ${claim.derived}`,
  ];
  const relations = RANK.flatMap((name) => claim.relations.filter(({ relation }) => relation === name));
  return [
    ...wrap(`“${claim.sentence}”`, layout, ''),
    ...wrap(facts.filter((fact) => fact !== null).join(' · '), layout, '  ').map((line) =>
      paint(line, 'strong', layout),
    ),
    ...relations.flatMap((relation) => relationLines(relation, layout)),
    ...RANK.flatMap((name) => independentLine(name, claim.relations, layout)),
  ];
}

/** Says how many reports are left when reprints of one text count once; nothing where all are independent. */
function independentLine(name: RelationName, relations: readonly Relation[], layout: Layout): string[] {
  const { reports, independent } = countReports(relations.filter(({ relation }) => relation === name));
  if (independent === reports) return [];
  return [`  ${paint(name.padEnd(LABEL_WIDTH), name, layout)}${reports} reports, ${independent} independent`];
}

function relationLines({ relation, reason, source, claim }: Relation, layout: Layout): string[] {
  const indent = ' '.repeat(2 + LABEL_WIDTH);
  const date = source.published === null ? 'date unknown' : spelt(source.published);
  const from = claim.attribution.length > 0 ? ` (from ${claim.attribution.join(', ')})` : '';
  const [first = '', ...rest] = wrap(`${nameOf(source)}, ${date}: ${claim.statement}${from}`, layout, indent);
  const label = paint(relation.padEnd(LABEL_WIDTH), relation, layout);
  return [
    `  ${label}${first.slice(indent.length)}`,
    ...rest,
    ...wrap(reason, layout, indent).map((line) => paint(line, 'faint', layout)),
    ...(source.url === null ? [] : [paint(`${indent}${clean(source.url)}`, 'faint', layout)]),
  ];
}

function item(text: string, layout: Layout): string[] {
  const [first = '', ...rest] = wrap(text, layout, '    ');
  return [`  - ${first.slice(4)}`, ...rest];
}

/** Text from a page or a file can hold control characters that would steer the terminal. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, ' ');
}

function wrap(text: string, { width }: Layout, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of clean(text)
    .split(' ')
    .filter((part) => part !== '')) {
    const joined = line === indent ? indent + word : `${line} ${word}`;
    if (joined.length > width && line !== indent) {
      lines.push(line);
      line = indent + word;
    } else line = joined;
  }
  return [...lines, line];
}

function paint(text: string, style: keyof typeof CODES, { colour }: Layout): string {
  return colour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function spelt(day: IsoDate): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}

function speltPeriod({ from, to }: Period): string {
  return days.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
