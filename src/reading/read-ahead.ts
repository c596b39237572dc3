import { TextReading } from '../claims/extract';
import { keepSentences, wordsOf } from '../claims/sentence-words';
import type { IsoDate } from '../text/period';
import { splitSentences } from '../text/sentences';
import type { Topic } from '../topic/topic';

/** What can be seen of an article before it is read: some of it may be none of its text, and some may be missing. */
export interface Beginning {
  readonly title: string;
  readonly published: IsoDate | null;
  /** White space folded. */
  readonly paragraphs: readonly string[];
}

/**
 * Reads the words of an article that is still being taken from its page, a paragraph in each step, and keeps them. It
 * needs no topic yet.
 */
export function* readWordsAhead({ paragraphs }: Beginning): Generator<void, void> {
  keepSentences();
  for (const text of paragraphs) {
    for (const { start, end } of splitSentences(text)) wordsOf(text.slice(start, end));
    yield;
  }
}

/**
 * The reading of such an article, not yet begun. Reading the article itself takes over what stands in both from their
 * start, and goes over no word twice. What turns out not to stand in it is lost time, no more.
 */
export function beginReading({ title, published, paragraphs }: Beginning, topic: Topic): TextReading {
  return new TextReading({ title, text: paragraphs.join('\n'), published }, topic, true);
}
