/** What the gate looks at: enough to tell an article's topic, cheap enough for every news page. */
export interface PageSignals {
  /** The headline. */
  readonly title: string;
  /** What the browser's tab says. */
  readonly tabTitle: string;
  readonly description: string;
  /** The first paragraphs, one per line. */
  readonly body: string;
  /** Whether the page is one article and not a front page, a section or a video. */
  readonly isArticle: boolean;
}

const bodyLimit = 5_000;
const paragraphLimit = 60;
const shortestParagraph = 50;
const leastProse = 350;
const jsonLdLimit = 100_000;
const articleType = /"@type"\s*:\s*\[?\s*"(?:\w*Article|\w*Posting)"/;

/** Collects the signals without touching layout or style. */
export function gatherSignals(document: Document): PageSignals {
  // Single-page sites leave the first article's meta title in place; headline and tab title are current.
  const title = textOf(document.querySelector('h1')) || document.title;
  const body = firstParagraphs(document);
  return {
    title: title.slice(0, 500),
    tabTitle: document.title,
    description: (metaContent(document, 'description') || metaContent(document, 'og:description')).slice(
      0,
      1_000,
    ),
    body,
    isArticle: body.length >= leastProse && isMarkedArticle(document),
  };
}

function isMarkedArticle(document: Document): boolean {
  const ogType = metaContent(document, 'og:type');
  if (ogType.toLowerCase() === 'article') return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (articleType.test((script.textContent ?? '').slice(0, jsonLdLimit))) return true;
  const onFrontPage = document.location?.pathname === '/' && document.location.search === '';
  return !onFrontPage && document.querySelectorAll('h1').length === 1;
}

function firstParagraphs(document: Document): string {
  for (const selector of ['[itemprop="articleBody"] p', 'article p', 'main p', 'p']) {
    const body = collect(document.querySelectorAll(selector));
    if (body.length >= leastProse) return body;
  }
  return collect(document.querySelectorAll('[itemprop="articleBody"], article, main')).slice(0, bodyLimit);
}

function collect(elements: ArrayLike<Element>): string {
  let body = '';
  for (let i = 0; i < elements.length && i < paragraphLimit && body.length < bodyLimit; i++) {
    const text = textOf(elements[i] ?? null);
    if (text.length >= shortestParagraph) body += `${text}\n`;
  }
  return body;
}

function metaContent(document: Document, name: string): string {
  const meta = document.head?.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return meta?.getAttribute('content')?.trim() ?? '';
}

function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
