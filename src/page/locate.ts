import { type Span, sliceOf } from '../text/span';
import { LiveText, squash } from './live-text';
import { blockAround, type TextMap } from './text-map';

/** A stretch of the article and the text that stands there. */
export interface Passage extends Span {
  readonly sentence: string;
}

/** More places than this and the text is boilerplate, not a sentence of the article. */
const mostPlaces = 8;

/** So long an index of the page is taken for the page, in ms. */
const STAYS_NEW = 200;

/**
 * Makes the function that leads from a passage of the article to its place in the live document. The article was
 * read from a clone and the page changes, so the place is found by text: in the passage's own block if that block
 * stands in the page, else anywhere. Null when it is gone, hidden, or not surely the same words.
 */
export function createLocator(document: Document, map: TextMap): (passage: Passage) => Range | null {
  let live: LiveText | null = null;
  // Of many passages that are gone, looked for one after the other, only the first is worth a second look.
  let isNew = false;
  const renew = (): LiveText => {
    isNew = true;
    setTimeout(() => {
      isNew = false;
    }, STAYS_NEW);
    return new LiveText(document.body ?? document);
  };
  return (passage) => {
    if (sliceOf(map.text, passage) !== passage.sentence || squash(passage.sentence) === '') return null;
    live ??= renew();
    const range = find(live, map, passage);
    if (range || isNew) return range;
    // The page may have changed since the index was made.
    live = renew();
    return find(live, map, passage);
  };
}

function find(live: LiveText, map: TextMap, passage: Passage): Range | null {
  const sentence = squash(passage.sentence);
  const block = blockAround(map, passage);
  if (block) {
    const lead = squash(map.text.slice(block.start, passage.start)).length;
    const range = firstGood(live, squash(sliceOf(map.text, block)), lead, sentence);
    if (range) return range;
  }
  return firstGood(live, sentence, 0, sentence);
}

/** The first place of `context` in the page whose part from `lead` on is the sentence, word for word, and shown. */
function firstGood(live: LiveText, context: string, lead: number, sentence: string): Range | null {
  let at = live.text.indexOf(context);
  for (let place = 0; at >= 0 && place < mostPlaces; place++) {
    const start = at + lead;
    const range = live.range(start, start + sentence.length);
    if (range && squash(range.toString()) === sentence && isShown(range)) return range;
    at = live.text.indexOf(context, at + 1);
  }
  return null;
}

/** A file parsed without layout has no boxes to ask for; there, everything counts as shown. */
function isShown(range: Range): boolean {
  return typeof range.getClientRects !== 'function' || range.getClientRects().length > 0;
}
