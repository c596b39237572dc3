/** What a text says of itself in lines of its own, as written. */
export interface HeadFacts {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly address?: string;
  readonly language?: string;
}

const NAMES: Readonly<Record<string, keyof HeadFacts>> = {
  title: 'title',
  headline: 'title',
  publisher: 'publisher',
  source: 'publisher',
  site: 'publisher',
  published: 'published',
  date: 'published',
  address: 'address',
  url: 'address',
  link: 'address',
  language: 'language',
  lang: 'language',
};

/** Below these lines the text has begun. */
const MOST_LINES = 12;
/** A longer line is a paragraph. In UTF-16 units. */
const LONGEST_LINE = 300;

/**
 * Takes lines like "Publisher: The Quay Gazette" or "Date: 5 March 2025" off the top of a text, with or without the
 * dashes of front matter around them. The first of each name counts; lines of other names are text.
 */
export function takeHeadLines(text: string): { readonly facts: HeadFacts; readonly rest: string } {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\n\r]/);
  const facts: Record<string, string> = {};
  const fenced = lines[0]?.trim() === '---' ? closingFence(lines) : 0;
  const kept: string[] = [];
  let seen = 0;
  for (const [at, line] of lines.entries()) {
    const isFence = fenced > 0 && (at === 0 || at === fenced);
    const isHead = at < fenced || (seen < MOST_LINES && line.length <= LONGEST_LINE);
    if (line.trim() !== '') seen = line.length <= LONGEST_LINE ? seen + 1 : MOST_LINES;
    const [name, value] = isHead ? factIn(line) : [];
    if (name !== undefined && value !== undefined && facts[name] === undefined) facts[name] = value;
    // Front matter has more than this reads (tags, layout); none of it is text.
    else if (!isFence && at > fenced - 1) kept.push(line);
  }
  return { facts, rest: kept.join('\n') };
}

/** The line that closes front matter; 0 when none does. */
function closingFence(lines: readonly string[]): number {
  const at = lines.slice(1, 60).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line));
  return at + 1;
}

function factIn(line: string): [keyof HeadFacts, string] | [] {
  const [, key = '', given = ''] = /^\s*\**([A-Za-z]+)\**\s*:\**\s+(.+?)\s*$/.exec(line) ?? [];
  const name = Object.hasOwn(NAMES, key.toLowerCase()) ? NAMES[key.toLowerCase()] : undefined;
  const value = given.replace(/^(["'])(.*)\1$/, '$2').trim();
  return name === undefined || value === '' ? [] : [name, value];
}
