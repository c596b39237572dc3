import { performance } from 'node:perf_hooks';
import { extractClaims } from '../../src/claims/extract';
import { splitSentences } from '../../src/text/sentences';
import { tokenize } from '../../src/text/tokens';
import type { Topic } from '../../src/topic/topic';

/** Pieces that, said over and over, have made readers of text slow: each could make a pattern or a loop go back. */
const PIECES: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '7',
  'digits and commas': '1,',
  spaces: ' ',
  'line ends': '\n',
  'full stops': '. ',
  'opening quotes': '“',
  brackets: '([',
  hyphens: 'ceasefire-',
  'combining marks': 'e\u0301',
  'halves of a pair': '\ud83d',
  'number words': 'twenty hundred thousand ',
  'dates in a row': '5 March 2025, ',
  'words of the topic': 'hostages held in Gaza since the truce ',
  'one endless sentence': 'officials said that 24 of 59 hostages, who were taken, and ',
};

export interface HostileTime {
  readonly name: string;
  /** For a quarter of the size, and for all of it. In ms. */
  readonly quarter: number;
  readonly whole: number;
}

/** Reads texts of `size` UTF-16 units made of one piece each: sentences and tokens of all of it, and its claims. */
export function measureHostileTexts(topic: Topic, size: number): HostileTime[] {
  return Object.entries(PIECES).map(([name, piece]) => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    return { name, quarter: timeOf(text.slice(0, size / 4), topic), whole: timeOf(text, topic) };
  });
}

function timeOf(text: string, topic: Topic): number {
  const started = performance.now();
  splitSentences(text);
  tokenize(text);
  extractClaims({ title: '', text, published: '2025-03-05' }, topic);
  return performance.now() - started;
}
