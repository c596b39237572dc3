import { walk } from './walk';

/**
 * The text of a live document without its white space, and where each of its characters stands.
 * White space and invisible characters differ between what was read and what is shown; the rest must not.
 */
export class LiveText {
  readonly text: string;
  private readonly nodes: readonly Text[];
  /** For each node, the index in `text` of its first character. */
  private readonly starts: readonly number[];

  constructor(root: Node) {
    const nodes: Text[] = [];
    const starts: number[] = [];
    const parts: string[] = [];
    let length = 0;
    walk(root, (node) => {
      if (node.nodeType !== 3) return !unreadTags.has(node.nodeName.toUpperCase());
      const part = squash(node.nodeValue ?? '');
      if (part === '') return false;
      nodes.push(node as Text);
      starts.push(length);
      parts.push(part);
      length += part.length;
      return false;
    });
    this.nodes = nodes;
    this.starts = starts;
    this.text = parts.join('');
  }

  /** The range from one character of `text` to another (exclusive); null when the nodes changed meanwhile. */
  range(start: number, end: number): Range | null {
    const from = this.place(start);
    const to = this.place(end - 1);
    const document = from?.node.ownerDocument;
    if (!from || !to || !document || !from.node.isConnected || !to.node.isConnected) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  }

  private place(index: number): { node: Text; offset: number } | null {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const node = this.nodes[low];
    const offset = node ? offsetOf(node.data, index - (this.starts[low] ?? 0)) : -1;
    return node && offset >= 0 ? { node, offset } : null;
  }
}

/** What two renderings of one text have in common: everything but white space, soft hyphens and zero-width signs. */
export function squash(text: string): string {
  return text.replace(invisible, '');
}

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const oneInvisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/;
const unreadTags = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'HEAD',
  'IFRAME',
  'SVG',
]);

/** Where the n-th visible character of a string stands, or -1. */
function offsetOf(data: string, count: number): number {
  let left = count;
  for (let offset = 0; offset < data.length; offset++) {
    if (oneInvisible.test(data.charAt(offset))) continue;
    if (left-- === 0) return offset;
  }
  return -1;
}
