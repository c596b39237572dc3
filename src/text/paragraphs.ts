import type { Span } from './span';

/** The non-empty runs between line ends, each without its surrounding white space. */
export function splitParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  let lineStart = 0;
  for (let i = 0; i <= text.length; i += 1) {
    if (i < text.length && !isLineEnd(text.charCodeAt(i))) continue;
    const span = trimSpan(text, lineStart, i);
    if (span.start < span.end) paragraphs.push(span);
    lineStart = i + 1;
  }
  return paragraphs;
}

/** The span without white space at either end; empty (start = end) when there is nothing else. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85;
}

/** White space as JavaScript's `\s` has it, plus the next-line control (U+0085). */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
