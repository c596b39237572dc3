/** A plain text as an article: paragraphs one per line, the title apart; '' when it has none. */
export interface PlainText {
  readonly title: string;
  readonly text: string;
}

const LONGEST_TITLE = 150;

/** Takes a plain text apart. A first line that reads like a heading is the title. */
export function readPlainText(given: string): PlainText {
  const paragraphs = paragraphsOf(given);
  const [first, ...rest] = paragraphs;
  if (first === undefined || rest.length === 0 || !isHeading(first))
    return { title: '', text: paragraphs.join('\n') };
  return { title: first, text: rest.join('\n') };
}

/** The paragraphs of a text: its lines, or its blocks between empty lines when lines are wrapped by hand. */
export function paragraphsOf(given: string): readonly string[] {
  const lines = given
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim());
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((block) => block.length > 0);
  return isWrapped(filled) ? filled.map((block) => block.join(' ')) : filled.flat();
}

/** Lines wrapped to a width: none is long, and most of those followed by another end inside a sentence. */
function isWrapped(blocks: readonly (readonly string[])[]): boolean {
  const inner = blocks.flatMap((block) => block.slice(0, -1));
  if (inner.length === 0 || blocks.flat().some((line) => line.length > 110)) return false;
  const broken = inner.filter((line) => line.length >= 40 && !/[.!?:;]["'”’)\]]*$/.test(line));
  return broken.length > inner.length / 2;
}

function isHeading(line: string): boolean {
  return line.length <= LONGEST_TITLE && /\s/.test(line) && !/[.!:;,…]["'”’)\]]*$/.test(line);
}
