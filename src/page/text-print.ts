/** What a page's text is told apart by, without reading it as an article: a few ms for the longest. */
export interface TextPrint {
  readonly hash: number;
  /** The element the text begins in: drawn anew, it is another one with the same text. */
  readonly first: Element | null;
}

/** Text beyond this is not read as an article either. In UTF-16 units. */
const mostText = 300_000;
/** With less than this in marked-up paragraphs, the text stands in plain divisions. */
const leastProse = 250;

/** The print of the prose under `root`. Counters, players and advertisements outside paragraphs do not change it. */
export function textPrint(root: Element): TextPrint {
  const elements = root.querySelectorAll('p, li, blockquote, h1, h2, h3');
  let hash = 0;
  let size = 0;
  for (let i = 0; i < elements.length && size < mostText; i++) {
    const text = elements[i]?.textContent ?? '';
    size += text.length;
    hash = hashOn(hash, text);
  }
  if (size < leastProse) hash = hashOn(hash, (root.textContent ?? '').slice(0, mostText));
  return { hash, first: elements[0] ?? null };
}

export function isSamePrint(one: TextPrint, other: TextPrint): boolean {
  return one.hash === other.hash && one.first === other.first;
}

function hashOn(hash: number, text: string): number {
  let next = hash ^ text.length;
  for (let i = 0; i < text.length; i++) next = (Math.imul(next, 31) + text.charCodeAt(i)) | 0;
  return next;
}
