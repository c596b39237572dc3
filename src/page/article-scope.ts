const scopes = '[itemprop~="articleBody"], article, main, [role="main"]';
/** Shorter paragraphs are teasers, captions and menu lines. In UTF-16 units. */
const shortestProse = 50;
/** A scope with less prose may be a card or a comment; pages so short need no short cut either. */
const leastProse = 800;
const leastTitled = 400;
/** The share of all marked-up prose that the article's own element must hold. */
const leastShare = 0.7;

/**
 * The smallest element marked up as the article that holds most of the page's prose; null when the page has no such
 * mark-up. Front pages and live blogs have many articles, of which none holds most.
 */
export function articleScope(document: Document): Element | null {
  const prose = new Map<Element, number>();
  let total = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length < shortestProse) continue;
    total += length;
    for (let scope = paragraph.closest(scopes); scope; scope = scope.parentElement?.closest(scopes) ?? null)
      prose.set(scope, (prose.get(scope) ?? 0) + length);
  }
  const least = Math.max(leastProse, total * leastShare);
  // Inner elements come before outer ones for each paragraph, so the first that holds enough is the smallest.
  for (const [scope, length] of prose)
    if (length >= least) return titledInstead(document, scope, prose) ?? scope;
  return null;
}

/** A short article under the headline, when the element with most prose is a list of other articles beside it. */
function titledInstead(
  document: Document,
  scope: Element,
  prose: ReadonlyMap<Element, number>,
): Element | null {
  const heading = document.querySelector('article h1, main h1, h1');
  const titled = heading?.closest('article') ?? null;
  if (!titled || scope.contains(titled) || titled.contains(scope)) return null;
  return (prose.get(titled) ?? 0) >= leastTitled ? titled : null;
}
