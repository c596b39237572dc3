import type { ReportSource } from '../reading/report';
import { say } from '../words/say';

/** A name for the source in a list: its publisher, else its host. A title is no name: it says whose text it is not known to be. */
export function sourceName(source: Pick<ReportSource, 'publisher' | 'title' | 'url'>): string {
  const title = source.title.trim();
  return (
    source.publisher?.trim() ||
    hostOf(source.url) ||
    (title ? say('publisher_unknownTitled', { title }) : say('publisher_unknown'))
  );
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}
