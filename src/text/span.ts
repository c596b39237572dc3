/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
