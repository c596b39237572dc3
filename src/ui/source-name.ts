import type { ReportSource } from '../reading/report';

/** A name for the source in a list: its publisher, else its host, else its title. */
export function sourceName(source: Pick<ReportSource, 'publisher' | 'title' | 'url'>): string {
  return source.publisher?.trim() || hostOf(source.url) || source.title.trim() || 'Publisher unknown';
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '') || null;
}
