import { markStyleSheet } from './styles';

/** The one name in the page's registry of highlights. It says nothing about what was found. */
const MARK_NAME = 'lateral';

export interface Marks {
  /** Marks exactly these ranges. */
  show(ranges: readonly Range[]): void;
  /** Takes every trace out of the page. */
  remove(): void;
}

/**
 * Marks sentences through the highlight registry, which leaves the page's elements alone. The registry is never
 * iterated (Firefox forbids it across the page's boundary), and a page that clears it is left in peace until the reader
 * asks for a sentence. Nothing is marked on paper.
 */
export function createMarks(): Marks {
  let sheet: CSSStyleSheet | null = null;
  const remove = (): void => {
    CSS.highlights.delete(MARK_NAME);
    if (sheet) setSheets(document.adoptedStyleSheets.filter((other) => other !== sheet));
    sheet = null;
  };
  const mark = (ranges: readonly Range[]): void => {
    sheet ??= makeSheet();
    // A page may have set its own list of sheets meanwhile.
    if (!document.adoptedStyleSheets.includes(sheet)) setSheets([...document.adoptedStyleSheets, sheet]);
    CSS.highlights.set(MARK_NAME, new Highlight(...ranges));
  };
  const show = (ranges: readonly Range[]): void => (ranges.length > 0 ? mark(ranges) : remove());
  return { show: quietly(show), remove: quietly(remove) };
}

/** A page may have an element answer to the name of a registry; then it has no marks, and all else goes on. */
function quietly<A extends readonly unknown[]>(work: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      work(...args);
    } catch {
      // Nothing was marked.
    }
  };
}

function makeSheet(): CSSStyleSheet {
  const sheet = markStyleSheet(MARK_NAME);
  sheet.media.mediaText = 'not print';
  return sheet;
}

function setSheets(sheets: CSSStyleSheet[]): void {
  document.adoptedStyleSheets = sheets;
}
