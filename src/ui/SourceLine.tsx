import type { ReportSource } from '../reading/report';
import { say } from '../words/say';
import { formatDate } from './format-date';
import { sourceName } from './source-name';

interface SourceLineProps {
  readonly source: Pick<ReportSource, 'publisher' | 'title' | 'url' | 'published'>;
  /** BCP 47; the reader's own language when left out. */
  readonly locale?: string | undefined;
  /** Where the name leads, on this page; it is plain words when left out. */
  readonly href?: string;
}

/** Who published it and when, on one line. */
export function SourceLine({ source, locale, href }: SourceLineProps) {
  const date = formatDate(source.published, locale);
  return (
    <p class="lt-source">
      <span class="lt-source-name" dir="auto">
        {href === undefined ? sourceName(source) : <a href={href}>{sourceName(source)}</a>}
      </span>
      {date ? (
        <time dateTime={source.published ?? ''}>{date}</time>
      ) : (
        <span>{say('report_dateUnknown')}</span>
      )}
    </p>
  );
}
