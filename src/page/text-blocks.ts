import { isHidden } from './side-matter';
import { walk } from './walk';

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

/** What is on an article's page and is not its text. */
const skippedTags = new Set(
  'ASIDE AUDIO BUTTON CANVAS DIALOG FIGCAPTION FIGURE FOOTER FORM IFRAME INPUT MATH NAV NOSCRIPT OBJECT OPTION SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);

const wordEnd = /[\p{Ll}\d.!?)\]”’"']$/u;
const wordStart = /^\p{Lu}/u;
const elementNode = 1;
const textNode = 3;

/** One line of a page. */
export interface TextBlock {
  readonly text: string;
  /** The upper-case name of the block element the text begins in. */
  readonly tag: string;
  /** The share of the text inside links, 0 to 1. */
  readonly linked: number;
}

/**
 * The text of an element, block by block in reading order, white space collapsed. A `br` ends a block too: sites
 * separate paragraphs by it. Works on the tree alone (no layout), so it reads a clone and a parsed file alike.
 */
export function readBlocks(root: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  const tags = [root.nodeName.toUpperCase()];
  let links = 0;
  let apart = false;
  let last = '';
  let current = { text: '', tag: '', linked: 0 };
  const close = (): void => {
    const text = collapse(current.text);
    if (text !== '')
      blocks.push({ text, tag: current.tag, linked: Math.min(1, current.linked / inkOf(text)) });
    current = { text: '', tag: '', linked: 0 };
    apart = false;
    last = '';
  };
  const add = (text: string): void => {
    const ink = inkOf(text);
    // A name and its card, a headline and its teaser: two elements that only a style sheet keeps apart.
    if (apart && wordEnd.test(last) && wordStart.test(text)) current.text += ' ';
    if (ink > 0) apart = false;
    if (ink > 0 && current.tag === '') current.tag = tags.at(-1) ?? '';
    if (links > 0) current.linked += ink;
    current.text += text;
    // Kept apart: looking at the end of a string that grows by pieces would copy it each time.
    if (text !== '') last = text.slice(-1);
  };
  const enter = (node: Node): boolean => {
    if (node.nodeType === textNode) add(node.nodeValue ?? '');
    if (node.nodeType !== elementNode) return false;
    const tag = node.nodeName.toUpperCase();
    if (blockTags.has(tag)) close();
    if (skippedTags.has(tag) || isHidden(node as Element)) return false;
    if (node.firstChild === null) return false;
    apart ||= node.previousSibling?.nodeType === elementNode;
    if (tag === 'A') links++;
    if (blockTags.has(tag)) tags.push(tag);
    return true;
  };
  walk(root, enter, (node) => {
    const tag = node.nodeName.toUpperCase();
    if (node.nodeType !== elementNode) return;
    if (blockTags.has(tag)) close();
    if (skippedTags.has(tag) || isHidden(node as Element) || node.firstChild === null) return;
    if (tag === 'A') links--;
    if (blockTags.has(tag)) tags.pop();
  });
  close();
  return blocks;
}

/** The lines of an element as text alone. */
export function textBlocks(root: Node): string[] {
  return readBlocks(root).map(({ text }) => text);
}

function collapse(text: string): string {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim();
}

/** How many characters of a text are no white space. */
function inkOf(text: string): number {
  return text.replace(/[\s\u200b\u2060\ufeff]+/g, '').length;
}
