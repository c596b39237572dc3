import type { PageArticle } from '../messages/protocol';
import type { Report } from '../reading/report';
import type { Passage } from './locate';
import type { ReadPage } from './read-article';

/** One article while it is shown: gone as soon as the page shows another. */
export interface Visit {
  readonly address: string;
  readonly ended: AbortController;
  /** How many headlines stood where the article stands when it was first read. */
  readonly headlines: number;
  /** The element the article stands in, where it is marked up as such. */
  scope: Element | null;
  /** Title and text as they were read last. */
  words: string;
  /** How often it was compared; only the last answer counts. */
  readings: number;
  /** Its text was not there at the last look. */
  isMissing: boolean;
  /** As it was read last. */
  article: PageArticle | null;
  report: Report | null;
  locate: (passage: Passage) => Range | null;
  /** The article's last words. */
  end: Passage | null;
}

export function startVisit(address: string, { scope }: ReadPage, document: Document): Visit {
  return {
    address,
    ended: new AbortController(),
    headlines: headlinesIn(scope ?? document),
    scope,
    words: '',
    readings: 0,
    isMissing: false,
    article: null,
    report: null,
    locate: () => null,
    end: null,
  };
}

/** The element the article stands in, as long as the page has not put another in its place. */
export function scopeOf({ scope }: Visit): Element | null {
  return scope?.isConnected ? scope : null;
}

/** Where the article's text is to be found: its own element, else all of the page. */
export function rootOf(visit: Visit, document: Document): Element {
  return scopeOf(visit) ?? document.body ?? document.documentElement;
}

/** Whether an endless page has gone on to another article since the first reading. */
export function hasSecondArticle(visit: Visit, document: Document): boolean {
  return headlinesIn(scopeOf(visit) ?? document) > visit.headlines;
}

/** What makes a reading another one. */
export function wordsOf({ article }: ReadPage): string {
  return `${article.title}\n${article.text}`;
}

/** The article's last paragraph, as far as it needs to be known to be found. */
export function lastWordsOf({ map: { text, blocks } }: ReadPage): Passage | null {
  const last = blocks.at(-1);
  return last ? { ...last, sentence: text.slice(last.start, last.end) } : null;
}

/** The browser writes a translation into the page; what was read before is what was written. */
export function isTranslated(document: Document): boolean {
  return /(?:^|\s)translated-(?:ltr|rtl)(?=\s|$)/.test(document.documentElement.className);
}

function headlinesIn(root: ParentNode): number {
  return root.querySelectorAll('h1').length;
}
