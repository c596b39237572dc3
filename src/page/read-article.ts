import Readability from '@mozilla/readability/Readability.js';
import type { Article } from '../reading/report';
import { atOnce } from '../turns/in-turns';
import { describePage } from './about-page';
import { articleBlocks } from './article-blocks';
import { articleScope } from './article-scope';
import { removeSideMatter } from './side-matter';
import { readBlocks, type TextBlock } from './text-blocks';
import { joinBlocks, type TextMap } from './text-map';
import { isDeeperThan } from './walk';

/** An article as read from a page, with the map that leads from its offsets back to its blocks. */
export interface ReadPage {
  readonly article: Article;
  readonly map: TextMap;
  /** The element marked up as the article, where there is one. */
  readonly scope: Element | null;
}

/** What is known of a page besides its document. */
export interface Circumstances {
  /** The document was loaded at another address: what its head says may be of another article. */
  readonly moved?: boolean;
  /** The element the article stands in; looked for when it is missing. */
  readonly scope?: Element | null | undefined;
}

/** Shorter texts are teasers, captions or consent walls. In UTF-16 units. */
const shortestArticle = 250;
/** Readability must keep this share of a marked-up article's paragraphs to be trusted with it. */
const leastKept = 0.6;
const textTags = new Set(['P', 'LI', 'BLOCKQUOTE', 'H2', 'H3']);
/** A line outside these elements counts as text of the article from this length on. */
const shortestProse = 80;
/** No article is more link than text. */
const mostLinked = 0.5;
/** Readability's time grows with the square of the depth and more; real pages stay far below. In levels. */
const deepestPage = 200;
/** Weighing a page takes long where there is much to weigh; what is longer is taken line by line. In UTF-16 units. */
const longestWeighed = 120_000;
/** Longer texts are cut at a block's end, so that no page can make the engine work without end. */
const longestArticle = 300_000;

/**
 * Reads the article of a document: text, title, publisher, language and publication date. The document is not
 * changed. Null when it holds no text worth calling an article. Needs no layout: a parsed file will do.
 */
export function readArticle(
  document: Document,
  url: string,
  circumstances: Circumstances = {},
): ReadPage | null {
  return atOnce(readInSteps(document, url, circumstances));
}

/** The same in steps of some milliseconds. All of the document that counts is copied in the first. */
export function* readInSteps(
  document: Document,
  url: string,
  { moved = false, scope = articleScope(document) }: Circumstances = {},
): Generator<void, ReadPage | null> {
  const about = describePage(document, url, moved);
  const copy = scope ? documentOf(document, scope) : (document.cloneNode(true) as Document);
  yield;
  const map = joinBlocks(withinLimit(yield* bodyBlocks(copy, scope !== null, about.title)));
  if (map.text.length < shortestArticle) return null;
  return { article: { url, ...about, text: map.text }, map, scope };
}

function* bodyBlocks(copy: Document, isScoped: boolean, title: string): Generator<void, string[]> {
  if (!copy.body) return [];
  removeSideMatter(copy.body);
  // Readability changes what it reads: the lines to fall back on are taken before.
  const own = readBlocks(copy.body).filter(isOwnLine);
  yield;
  const isWeighable =
    sizeOf(own.map(({ text }) => text)) <= longestWeighed && !isDeeperThan(copy.body, deepestPage);
  const main = isWeighable ? mainContent(copy) : null;
  yield;
  const found = main ? readBlocks(main) : [];
  // A menu or a list of teasers, taken for the article: then the lines that are no links are.
  if (linkedShare(found) > mostLinked) return articleBlocks(own.filter(isUnlinked), title);
  const all = articleBlocks(own, title);
  const blocks = articleBlocks(found, title);
  // Readability takes a well marked-up article apart at times; then its own paragraphs are the better text.
  const enough = isScoped ? sizeOf(all) * leastKept : shortestArticle;
  return sizeOf(blocks) >= enough ? blocks : all;
}

function linkedShare(blocks: readonly TextBlock[]): number {
  const linked = blocks.reduce((sum, { text, linked }) => sum + text.length * linked, 0);
  return linked / Math.max(1, sizeOf(blocks.map(({ text }) => text)));
}

function isUnlinked({ text, tag, linked }: TextBlock): boolean {
  return linked < mostLinked && (tag === 'P' || text.length >= shortestProse);
}

/** A document with a copy of one element only: much less to copy and to weigh than the whole page. */
function documentOf(document: Document, scope: Element): Document {
  const copy = document.cloneNode(false) as Document;
  const root = copy.createElement('html');
  const body = copy.createElement('body');
  body.append(copy.importNode(scope, true));
  root.append(copy.createElement('head'), body);
  copy.append(root);
  return copy;
}

/** Readability gets a copy, without the parts that only cost time. */
function mainContent(copy: Document): Node | null {
  for (const element of [
    ...copy.querySelectorAll('script, style, svg, template, noscript, iframe, object, embed, link'),
  ])
    element.remove();
  try {
    const reader = new Readability<Node>(copy, { serializer: (node) => node, keepClasses: false });
    return reader.parse()?.content ?? null;
  } catch {
    // A document it cannot take apart; its paragraphs can still be read.
    return null;
  }
}

/** Whether a line of the whole page is marked up as text, or long enough to be text in a plain division. */
function isOwnLine({ text, tag, linked }: TextBlock): boolean {
  return textTags.has(tag) || (text.length >= shortestProse && linked < mostLinked);
}

function withinLimit(blocks: readonly string[]): readonly string[] {
  let size = 0;
  const end = blocks.findIndex((block) => {
    size += block.length + 1;
    return size > longestArticle;
  });
  if (end < 0) return blocks;
  return end > 0
    ? blocks.slice(0, end)
    : [(blocks[0] ?? '').slice(0, longestArticle).replace(/\S+$/, '').trim()];
}

function sizeOf(blocks: readonly string[]): number {
  return blocks.reduce((size, block) => size + block.length, 0);
}
