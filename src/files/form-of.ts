/** What an article was handed in as. */
export type DocumentForm = 'text' | 'html';

/** Whether a document is HTML, by its beginning and its file's name. */
export function formOf(content: string, file: string): DocumentForm {
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html)\b/i.test(content))
    return 'html';
  if (/\.x?html?$/i.test(file)) return 'html';
  if (/\.(txt|text|md|markdown)$/i.test(file)) return 'text';
  return /^\s*<(head|body|main|article|section|div|h1|p|meta)\b/i.test(content) ? 'html' : 'text';
}

/** Nesting no page has (browsers stop at 512); the time to read grows with its square. */
const DEEPEST = 600;

/** Elements that are closed without saying so, so that counting tags would see them as nested. */
const UNCLOSED = new Set(
  'area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** Whether HTML is nested too deeply to be read in reasonable time. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, closing, name = '', selfClosing] of html.matchAll(
    /<(\/?)([a-z][a-z0-9:-]*)[^<>]*?(\/?)>/gi,
  )) {
    if (selfClosing !== '' || UNCLOSED.has(name.toLowerCase())) continue;
    depth = closing === '' ? depth + 1 : Math.max(depth - 1, 0);
    if (depth > DEEPEST) return true;
  }
  return false;
}
