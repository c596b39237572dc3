import { articleAddress } from '../../messages/article-address';
import type { Report } from '../../reading/report';
import { reportJson } from '../../reading/report-json';

/** Longest part of an article's title in a file's name. */
const NAME_LENGTH = 60;

/** The report as the text of a JSON file, in the shape the command line prints. Ends with a newline. */
export function reportFileText(report: Report): string {
  const { article } = report;
  const url = article.url === null ? null : articleAddress(article.url);
  return `${JSON.stringify(reportJson({ ...report, article: { ...article, url } }), null, 2)}\n`;
}

/** "lateral-report-envoys-return.json": of the title only what every file system takes. */
export function reportFileName(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME_LENGTH)
    .replace(/^-+|-+$/g, '');
  return `${['lateral-report', slug].filter((part) => part !== '').join('-')}.json`;
}
