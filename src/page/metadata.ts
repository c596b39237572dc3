import { articleAddress } from '../messages/article-address';

/** One article as the page's JSON-LD describes it; values are untrusted and may have any type. */
export interface LinkedArticle {
  readonly headline: unknown;
  readonly datePublished: unknown;
  readonly publisher: unknown;
  readonly language: unknown;
}

const maxNodes = 2_000;
const maxScript = 500_000;

/**
 * The JSON-LD description of this page's article; null when there is none. Of several (pages list other articles
 * too), the one with the page's address, else the one with its title. One that names neither is taken only if it is
 * the only one and `moved` is false: a single-page site leaves the description of the article before in place.
 */
export function readLinkedArticle(document: Document, url: string, moved = false): LinkedArticle | null {
  const nodes = articleNodes(document);
  const here = articleAddress(url);
  const title = squeeze(document.querySelector('h1')?.textContent ?? document.title);
  const only = moved ? undefined : soleArticle(nodes);
  // An AMP page, or one of several addresses: the canonical one is this article's too.
  const canonical = moved ? null : canonicalOf(document);
  const addresses = [here, ...(canonical ? [addressFrom(canonical, url)] : [])];
  const chosen =
    nodes.find((node) =>
      addressesOf(node).some((address) => addresses.includes(addressFrom(address, url))),
    ) ??
    nodes.find((node) => squeeze(node.headline) === title && title !== '') ??
    only;
  if (!chosen) return null;
  return {
    headline: chosen.headline,
    datePublished: plainValue(chosen.datePublished) ?? plainValue(chosen.dateCreated),
    publisher: nameOf(chosen.publisher) ?? nameOf(chosen.sourceOrganization),
    language: chosen.inLanguage,
  };
}

/** Whether the page's head says of itself that it describes this address. */
export function headDescribes(document: Document, url: string): boolean {
  const here = articleAddress(url);
  return [canonicalOf(document), metaValue(document, ['og:url'])].some(
    (address) => address && addressFrom(address, url) === here,
  );
}

function canonicalOf(document: Document): string | null {
  return document.head?.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
}

/**
 * The first content, in the order of the names (name, property or itemprop), that is not empty and that `accepts`
 * takes: a site may fill its first date with "soon" and a later one well.
 */
export function metaValue(
  document: Document,
  names: readonly string[],
  accepts: (content: string) => boolean = () => true,
): string | null {
  const wanted = names.map((name) => name.toLowerCase());
  let best: string | null = null;
  let bestRank = wanted.length;
  for (const meta of document.querySelectorAll('meta[content]')) {
    const rank = wanted.indexOf(
      (
        meta.getAttribute('property') ??
        meta.getAttribute('name') ??
        meta.getAttribute('itemprop') ??
        ''
      ).toLowerCase(),
    );
    const content = meta.getAttribute('content')?.trim();
    if (rank < 0 || rank >= bestRank || !content || !accepts(content)) continue;
    best = content;
    bestRank = rank;
  }
  return best;
}

type Node = Readonly<Record<string, unknown>>;

function articleNodes(document: Document): Node[] {
  const found: Node[] = [];
  const queue: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    queue.push(parseLoosely(script.textContent ?? ''));
  for (let i = 0; i < queue.length && i < maxNodes; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isNode(value)) {
      if (isArticleType(value['@type'])) found.push(value);
      queue.push(value['@graph'], value.mainEntity, value.mainEntityOfPage);
    }
  }
  return found;
}

/**
 * The one article of a page's descriptions: the only one, the live blog among its entries, or the first of several
 * that tell of the same day and headline in other words of the vocabulary.
 */
function soleArticle(nodes: readonly Node[]): Node | undefined {
  const live = nodes.filter((node) => JSON.stringify(node['@type'] ?? '').includes('LiveBlogPosting'));
  if (live.length === 1) return live[0];
  const [first] = nodes;
  const same = (node: Node): boolean =>
    squeeze(node.headline) === squeeze(first?.headline) && dayOf(node) === (first ? dayOf(first) : '');
  return nodes.every(same) ? first : undefined;
}

function dayOf(node: Node): string {
  return squeeze(plainValue(node.datePublished)).slice(0, 10);
}

/** The value inside a list of one or a typed value (`{"@value": …}`). */
function plainValue(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return isNode(one) ? one['@value'] : one;
}

/** Sites wrap JSON-LD in comments and leave raw line breaks in its strings. */
function parseLoosely(text: string): unknown {
  if (text.length > maxScript) return null;
  const bare = text.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>);?\s*$/g,
    '',
  );
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next, more forgiving reading is tried; a script no reading fits is left out.
    }
  }
  return null;
}

function isArticleType(type: unknown): boolean {
  const types = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && /(?:Article|Posting|^Report)$/.test(name));
}

function addressesOf(node: Node): string[] {
  const main = node.mainEntityOfPage;
  const candidates = [
    node.url,
    node['@id'],
    main,
    isNode(main) ? main['@id'] : null,
    isNode(main) ? main.url : null,
  ];
  return candidates.filter((value): value is string => typeof value === 'string');
}

function addressFrom(address: string, base: string): string {
  return articleAddress(URL.canParse(address, base) ? new URL(address, base).href : address);
}

function nameOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return /^https?:/.test(one) ? null : one;
  return isNode(one) && typeof one.name === 'string' ? one.name : null;
}

function squeeze(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
