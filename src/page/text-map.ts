import type { Span } from '../text/span';

/** The article's text as it was read, and where its blocks lie in it. Offsets are UTF-16. */
export interface TextMap {
  readonly text: string;
  /** One span per paragraph, heading or list item, in reading order, without the newlines between them. */
  readonly blocks: readonly Span[];
}

/** Joins blocks with one newline each, so that no two blocks are glued and none is empty. */
export function joinBlocks(blocks: readonly string[]): TextMap {
  const spans: Span[] = [];
  let text = '';
  for (const block of blocks) {
    if (block === '') continue;
    if (text !== '') text += '\n';
    spans.push({ start: text.length, end: text.length + block.length });
    text += block;
  }
  return { text, blocks: spans };
}

/** The block that holds a span entirely, or null. */
export function blockAround(map: TextMap, span: Span): Span | null {
  return map.blocks.find((block) => block.start <= span.start && span.end <= block.end) ?? null;
}
