/** One cell: text as it is, or nothing. */
export type Cell = string | null;

/** Spreadsheets in some languages read UTF-8 only where this mark comes first. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What makes a spreadsheet read a text as a formula, also behind white space it would cut off; the full-width signs
 * are read as the plain ones where Chinese or Japanese is set.
 */
const FORMULA = /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

/** Cells that need quotes in RFC 4180; leading and trailing space is kept by quotes too. */
const QUOTED = /[",\r\n]|^\s|\s$/;

function cellText(cell: Cell): string {
  if (cell === null) return '';
  // An apostrophe in front is what spreadsheets themselves write for "this is text".
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Rows as CSV by RFC 4180, in UTF-8 with a byte order mark: the first row is the header, lines end with CR LF. Texts that
 * a spreadsheet would run as a formula come with an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}
