/** A stand-in for the browser's Range over text nodes: the parsed documents of the tests have none. */
class TextRange {
  startContainer: Node | null = null;
  endContainer: Node | null = null;
  private startOffset = 0;
  private endOffset = 0;

  constructor(private readonly root: Node) {}

  setStart(node: Node, offset: number): void {
    this.startContainer = node;
    this.startOffset = offset;
  }

  setEnd(node: Node, offset: number): void {
    this.endContainer = node;
    this.endOffset = offset;
  }

  toString(): string {
    const nodes = textNodes(this.root);
    const first = nodes.indexOf(this.startContainer as Node);
    const last = nodes.indexOf(this.endContainer as Node);
    return nodes
      .slice(first, last + 1)
      .map((node, i) => {
        const from = i === 0 ? this.startOffset : 0;
        return (node.nodeValue ?? '').slice(from, first + i === last ? this.endOffset : undefined);
      })
      .join('');
  }
}

/** Gives a parsed document the ranges a browser's document has. */
export function withRanges(document: Document): Document {
  return Object.assign(document, { createRange: () => new TextRange(document) });
}

function textNodes(node: Node): Node[] {
  return node.nodeType === 3 ? [node] : [...node.childNodes].flatMap(textNodes);
}
