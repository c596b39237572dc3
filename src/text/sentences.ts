import { listMarkerAt, nextMarkerPosition } from './list-markers';
import { isSpace, splitParagraphs, trimSpan } from './paragraphs';
import { endsSentence } from './sentence-ends';
import type { Span } from './span';

/** A sentence; `paragraph` counts from 1 in the text, `sentence` from 1 in its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly sentence: number;
}

/**
 * The sentences of a text in order. Together they cover everything that is not white space; a line without a full
 * stop (a heading) is one sentence. Linear in the length of the text; never throws.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  splitParagraphs(text).forEach((paragraph, index) => {
    let count = 0;
    let start = paragraph.start;
    for (const end of breaksOf(text, paragraph)) {
      const span = trimSpan(text, start, end);
      start = end;
      if (span.start === span.end) continue;
      count += 1;
      sentences.push({ ...span, paragraph: index + 1, sentence: count });
    }
  });
  return sentences;
}

/** The offsets at which a paragraph's sentences end, its own end last. */
function breaksOf(text: string, paragraph: Span): number[] {
  const breaks: number[] = [];
  let start = paragraph.start;
  let forced = forcedBreakAfter(text, start, paragraph.end);
  let i = start;
  const breakAt = (offset: number) => {
    breaks.push(offset);
    start = offset;
    while (start < paragraph.end && isSpace(text.charCodeAt(start))) start += 1;
    forced = forcedBreakAfter(text, start, paragraph.end);
    i = Math.max(start, i);
  };
  while (i < paragraph.end) {
    if (forced !== -1 && i >= forced) {
      breakAt(forced);
      continue;
    }
    if (isBullet(text.charCodeAt(i)) && i > start && isSpace(text.charCodeAt(i - 1))) {
      breakAt(i);
    }
    if (!isTerminator(text.charCodeAt(i))) {
      i += 1;
      continue;
    }
    const verdict = endsSentence(text, i, { start, end: paragraph.end });
    if (forced !== -1 && verdict.next > forced) {
      i = forced;
      continue;
    }
    i = verdict.next;
    if (verdict.breakAt !== -1 && verdict.breakAt < paragraph.end) breakAt(verdict.breakAt);
  }
  breaks.push(paragraph.end);
  return breaks;
}

/** Where the next item of a list on one line starts ("1) … 2) …"), or -1. */
function forcedBreakAfter(text: string, start: number, end: number): number {
  const marker = listMarkerAt(text, start, end);
  return marker === null ? -1 : nextMarkerPosition(text, marker, end);
}

function isTerminator(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0xff0e || code === 0x3002;
}

function isBullet(code: number): boolean {
  return code === 0x2022 || code === 0x2043 || code === 0x2023 || code === 0x25aa || code === 0x25cf;
}
