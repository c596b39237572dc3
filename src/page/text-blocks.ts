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

const elementNode = 1;
const textNode = 3;

/**
 * The text of an element, block by block in reading order, white space collapsed. A `br` ends a block too: sites
 * separate paragraphs by it. Works on the tree alone (no layout), so it reads a clone and a parsed file alike.
 */
export function textBlocks(root: Node): string[] {
  const blocks: string[] = [];
  let current = '';
  const close = (): void => {
    const text = current.replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    current = '';
  };
  const isBlock = (node: Node): boolean => blockTags.has(node.nodeName.toUpperCase());
  const enter = (node: Node): boolean => {
    if (node.nodeType === textNode) current += node.nodeValue ?? '';
    if (node.nodeType !== elementNode || skippedTags.has(node.nodeName.toUpperCase())) return false;
    if (isBlock(node)) close();
    return true;
  };
  walk(root, enter, (node) => {
    if (isBlock(node)) close();
  });
  close();
  return blocks;
}
