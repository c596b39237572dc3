import { walk } from './walk';

/**
 * What a class or id says of an element that stands inside an article and is not its text. Whole words only:
 * `article-caption` and `articleCaption` name a caption, `recaptions` does not.
 */
const sideWords = new Set(
  'advert advertisement ads adslot bio blurb breadcrumb breadcrumbs byline caption captions comments consent cookie cookies copyright credit credits cta disclaimer disqus gallery gdpr mostpopular mostread newsletter newsletters outbrain popular promo promos promoted recirc recirculation recommendation recommendations recommended related relatedarticles relatedlinks relatedstories share sharing sidebar signup slideshow sponsor sponsored subscribe subscription taboola tags teaser teasers toolbar trending'.split(
    ' ',
  ),
);
/** With these, a name tells what the page has beside this element: `and-w-sidebar`, `has-related`. */
const layoutWords = new Set(['and', 'enabled', 'has', 'no', 'w', 'with', 'without']);
const sideRoles = new Set(
  'alert alertdialog banner complementary contentinfo dialog menu menubar navigation search'.split(' '),
);
const sideTags = new Set('ASIDE DIALOG FIGCAPTION FORM NAV'.split(' '));
/** Readers' comments: out however long they are, and they are often longer than the article. */
const commentNames =
  /(?:^|\s)(?:disqus(?:_thread)?|comments(?:[-_]?(?:area|section|container|wrapper))?|comment[-_]?list)(?=\s|$)/i;
/** Inline elements stay: taken out of a sentence they would leave a gap that the live page does not have. */
const inlineTags = new Set('A ABBR B CITE CODE EM I MARK P Q S SMALL SPAN STRONG SUB SUP TIME U'.split(' '));
/** Themes name the body or the whole article `has-sidebar` or `share-enabled`: what holds more than this is no aside. */
const mostShare = 0.3;
/** When the mark-up's words would take this share of all text away, they do not mean what they seem to. */
const mostOfAll = 0.6;
const mostNames = 400;

/** What its author does not show: by attribute or by its own style. Style sheets are not looked at. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/**
 * Takes out of a copy of a page what stands inside the article and is not its text: captions, boxes with other
 * stories, sign-up forms, consent notices, hidden parts. Goes by the mark-up's own words, never by a site, and
 * leaves what holds too much of the text to be an aside. One pass over the tree for sizes, one to remove.
 */
export function removeSideMatter(root: Element): void {
  const sizes = textSizes(root);
  const most = (sizes.get(root) ?? 0) * mostShare;
  const titled = withHeading(root);
  const surely: Element[] = [];
  const beside: Element[] = [];
  walk(root, (node) => {
    if (node.nodeType !== 1) return false;
    const element = node as Element;
    const small = (sizes.get(element) ?? 0) <= most && !titled.has(element);
    const list =
      isHidden(element) || (isComments(element) && !titled.has(element))
        ? surely
        : small && isSideMatter(element)
          ? beside
          : null;
    if (list) {
      list.push(element);
      return false;
    }
    // A page under an open dialog is hidden from screen readers only; Readability would drop it all.
    if (!small && element.getAttribute('aria-hidden') === 'true') element.removeAttribute('aria-hidden');
    return true;
  });
  const size = (elements: readonly Element[]): number =>
    elements.reduce((sum, element) => sum + (sizes.get(element) ?? 0), 0);
  const believed = size(beside) <= ((sizes.get(root) ?? 0) - size(surely)) * mostOfAll;
  for (const element of believed ? [...surely, ...beside] : surely) element.remove();
}

function isSideMatter(element: Element): boolean {
  const tag = element.nodeName.toUpperCase();
  if (inlineTags.has(tag)) return false;
  if (sideTags.has(tag) || sideRoles.has(element.getAttribute('role') ?? '')) return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`.slice(0, mostNames).split(/\s+/);
  return names.some((name) => {
    const words = wordsOf(name);
    return words.some((word) => sideWords.has(word)) && !words.some((word) => layoutWords.has(word));
  });
}

/** The elements around the page's headline: whatever they are called, the article is in them. */
function withHeading(root: Element): ReadonlySet<Element> {
  const around = new Set<Element>();
  for (let element: Element | null = root.querySelector('h1'); element; element = element.parentElement)
    around.add(element);
  return around;
}

function isComments(element: Element): boolean {
  if (!/^(?:div|section|ol|ul)$/i.test(element.nodeName)) return false;
  return (
    commentNames.test(`${element.getAttribute('class') ?? ''} ${element.id}`) && !element.querySelector('h1')
  );
}

/** The words of one name: split at hyphens, underscores and capitals. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}

/** The length of the text under each element, scripts and styles not counted. */
function textSizes(root: Element): Map<Node, number> {
  const sizes = new Map<Node, number>();
  const add = (node: Node | null, size: number): void => {
    if (node) sizes.set(node, (sizes.get(node) ?? 0) + size);
  };
  walk(
    root,
    (node) => !/^(?:script|style|noscript|template)$/i.test(node.nodeName),
    (node) => {
      const own = node.nodeType === 3 ? (node.nodeValue?.trim().length ?? 0) : (sizes.get(node) ?? 0);
      if (own > 0) add(node.parentNode, own);
    },
  );
  return sizes;
}
