/**
 * Writes the parts of a report in one format. What is given is raw: a page's or a source's own words, made harmless
 * here. What comes back is written: it may be put together, and never goes through a pen again.
 */
export interface Pen {
  text(raw: string): string;
  strong(raw: string): string;
  /** Words that lead to an address; the words alone where there is none. */
  link(raw: string, address: string | null): string;
  heading(level: 1 | 2 | 3, raw: string): string;
  /** A written line, set apart as a quotation. */
  quote(line: string): string;
  /** Written lines, one under the other. */
  lines(lines: readonly string[]): string;
  /** An item of a list, of written lines. */
  item(lines: readonly string[]): string;
}

/** Characters that are not seen and can make a line read otherwise: controls, and marks that turn its direction. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

/** One line of what a reader sees: no line breaks, nothing invisible that turns or hides the words after it. */
export function oneLine(raw: string): string {
  return raw.replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
}

const MARKUP = /[\\`*_[\]{}#|~$]/g;

/**
 * Marks that format in any common Markdown lose their meaning. Angle brackets and ampersands become entities and not
 * escapes: older readers of Markdown do not know those and would let the markup through.
 */
function escapeMarkdown(raw: string): string {
  return oneLine(raw)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(MARKUP, '\\$&')
    .replace(/^(?=[-+=])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');
}

/** Inside the brackets of a link these would end it; everything else was encoded when the address was parsed. */
function markdownAddress(address: string): string {
  return address.replace(/[()\\`'"<>|*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

export const markdownPen: Pen = {
  text: escapeMarkdown,
  strong: (raw) => `**${escapeMarkdown(raw)}**`,
  link: (raw, address) =>
    address === null ? escapeMarkdown(raw) : `[${escapeMarkdown(raw)}](${markdownAddress(address)})`,
  heading: (level, raw) => `${'#'.repeat(level)} ${escapeMarkdown(raw)}`,
  quote: (line) => `> ${line}`,
  // Two spaces at a line's end: the one line break every reader of Markdown knows.
  lines: (lines) => lines.join('  \n'),
  item: (lines) => `- ${lines.join('  \n  ')}`,
};

const UNDERLINES = { 1: '=', 2: '-', 3: '' } as const;

export const plainPen: Pen = {
  text: oneLine,
  strong: oneLine,
  link: (raw, address) => (address === null ? oneLine(raw) : `${oneLine(raw)}\n${address}`),
  heading: (level, raw) => {
    const words = oneLine(raw);
    return [words, UNDERLINES[level].repeat([...words].length)].join('\n').trimEnd();
  },
  quote: (line) => line,
  lines: (lines) => lines.join('\n'),
  item: (lines) => `- ${lines.join('\n').replaceAll('\n', '\n  ')}`,
};
