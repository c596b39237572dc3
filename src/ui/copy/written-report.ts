import { articleAddress } from '../../messages/article-address';
import type { Relation, ReportArticle, ReportClaim } from '../../reading/report';
import { say, sayCount } from '../../words/say';
import { formatDate } from '../format-date';
import { passageLink } from '../passage-link';
import { reasonWords } from '../reason-words';
import { type Finding, type ReportModel, relationOrder, type Section } from '../report-model';
import {
  attributionWords,
  independentWords,
  namedSourcesWords,
  statusWords,
  subjectWords,
} from '../report-words';
import { shorten } from '../shorten';
import { sourceName } from '../source-name';
import type { Pen } from './pen';

/**
 * A report as a text to keep or to send: the article, every claim with what each source says and where it says it,
 * what is not covered or left out, and what all this was compared with. In the reader's language; ends with a newline.
 * Addresses are http or https, or they are not written. `version` is Lateral's.
 */
export function writtenReport(model: ReportModel, version: string, pen: Pen): string {
  const { article } = model.report;
  const blocks = [
    pen.heading(1, say('copy_title')),
    pen.lines(articleLines(article, pen)),
    pen.text(statusWords(model.counts)),
    ...model.sections.flatMap((section) => sectionBlocks(section, article, pen)),
    ...listBlocks(
      pen.heading(2, say('report_uncovered')),
      model.uncovered.map((claim) => [sentence(claim, article, pen), pen.text(subjectWords(claim))]),
      pen,
    ),
    ...listBlocks(
      pen.heading(2, say('report_leftOut')),
      model.leftOut.map((item) => [pen.text(item.statement), pen.text(namedSourcesWords(item))]),
      pen,
    ),
    pen.lines(provenance(model, version).map(pen.text)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function articleLines({ title, publisher, published, url }: ReportArticle, pen: Pen): string[] {
  const date = formatDate(published) ?? say('report_dateUnknown');
  const about = publisher === null ? date : say('copy_published', { publisher, date });
  return [pen.link(quoted(title), passageLink(cleanAddress(url), '')), pen.text(about)];
}

function sectionBlocks({ relation, findings }: Section, article: ReportArticle, pen: Pen): string[] {
  const heading = pen.heading(2, say(`report_sections_${relation}_title`));
  const note = pen.text(say(`report_sections_${relation}_note`));
  return [heading, note, ...findings.flatMap((finding) => findingBlocks(finding, article, pen))];
}

function findingBlocks(finding: Finding, article: ReportArticle, pen: Pen): string[] {
  const { claim, repeats, relations, counts, independent } = finding;
  const copies = relationOrder
    .filter((relation) => independent[relation] < counts[relation])
    .map((relation) =>
      say('report_subject', {
        label: say(`report_relations_${relation}`),
        value: independentWords(counts[relation], independent[relation]),
      }),
    );
  return [
    pen.heading(3, subjectWords(claim) || shorten(claim.sentence, 60)),
    ...[claim, ...repeats].map((said) => pen.quote(sentence(said, article, pen))),
    pen.lines(copies.map(pen.text)),
    relations.map((relation) => pen.item(relationLines(relation, pen))).join('\n'),
  ];
}

/** What a source says of a claim: the relation and its reason, who says it when, in which words, and where. */
function relationLines(whole: Relation, pen: Pen): string[] {
  const { relation, source, claim } = whole;
  const name = sourceName(source);
  const title = source.title.trim() && !name.includes(source.title.trim()) ? quoted(source.title) : '';
  const date = formatDate(source.published) ?? say('report_dateUnknown');
  const link = passageLink(source.url, claim.excerpt);
  const words = claim.excerpt === '' ? say('report_passage') : quoted(claim.excerpt);
  return [
    `${pen.strong(say(`report_relations_${relation}`))}: ${pen.text(reasonWords(whole))}`,
    pen.text([name, date, title].filter((part) => part !== '').join(' · ')),
    pen.text(claim.statement),
    pen.text(attributionWords(claim.attribution) ?? ''),
    link === null ? pen.text(`${words} (${say('report_noAddress')})`) : pen.link(words, link),
  ].filter((line) => line !== '');
}

function listBlocks(heading: string, items: readonly (readonly string[])[], pen: Pen): string[] {
  if (items.length === 0) return [];
  return [heading, items.map((lines) => pen.item(lines.filter((line) => line !== ''))).join('\n')];
}

function provenance({ report: { corpus } }: ReportModel, version: string): string[] {
  const made = say('copy_made', { version });
  if (!corpus) return [made];
  const newest = formatDate(corpus.newest);
  const compared = sayCount('copy_compared', corpus.sources);
  return [newest === null ? compared : say('copy_newest', { compared, date: newest }), made];
}

/** A sentence of the article, with the way to it on its page. */
function sentence({ sentence: words }: ReportClaim, { url }: ReportArticle, pen: Pen): string {
  return pen.link(quoted(words), passageLink(cleanAddress(url), endsOf(words)));
}

/** Words at either end of a sentence that find it; a link with all of a long one would be longer than the text. */
const END_WORDS = 4;

function endsOf(words: string): string {
  const all = words.trim().split(/\s+/);
  if (all.length <= 3 * END_WORDS) return words;
  return `${all.slice(0, END_WORDS).join(' ')} … ${all.slice(-END_WORDS).join(' ')}`;
}

/** How the reader came to the article is nobody else's business. */
function cleanAddress(url: string | null): string | null {
  return url === null ? null : articleAddress(url);
}

function quoted(words: string): string {
  return say('copy_quote', { words });
}
