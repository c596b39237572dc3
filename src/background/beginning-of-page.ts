import { browser } from 'wxt/browser';
import type { Speaker } from '../messages/protocol';
import type { Beginning } from '../reading/read-ahead';
import { isIsoDate } from '../text/calendar';

/** No more is read ahead: the rest of a longer article is read with it. In UTF-16 units. */
const MOST_TEXT = 40_000;

/**
 * Paragraphs, headline and day of the page in a tab, as they stand there: what its article will be made of, long before
 * it has been taken from the page with care. Null when the tab shows another document or address by now, or does not let
 * us. To be asked for only where a gate has found an article on topic and Lateral may read.
 */
export async function beginningOfPage(
  tabId: number,
  { document, address }: Speaker,
): Promise<Beginning | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: lookAtPage,
      args: [document, address, MOST_TEXT],
    });
    return decodeBeginning(answer?.result);
  } catch {
    return null;
  }
}

/** Runs in the page: it may use nothing from around it. */
function lookAtPage(
  wanted: number,
  address: string,
  most: number,
): [headline: string, day: string, text: string] | null {
  if (performance.timeOrigin !== wanted || location.href !== address) return null;
  const fold = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  let text = '';
  for (const paragraph of document.querySelectorAll('p')) {
    const words = fold(paragraph.textContent);
    // Shorter ones are labels, names and buttons.
    if (words.length >= 40) text += `${words}\n`;
    if (text.length > most) break;
  }
  const stated = document.querySelector('meta[property="article:published_time"]')?.getAttribute('content');
  const linked = document.querySelector('script[type="application/ld+json"]')?.textContent;
  const day = stated ?? /"datePublished"\s*:\s*"([^"]{10})/.exec((linked ?? '').slice(0, 20_000))?.[1];
  const headline = fold(document.querySelector('h1')?.textContent);
  return [headline.slice(0, 500), fold(day).slice(0, 10), text.slice(0, most)];
}

/** A page can make our scripts in it see what it likes: nothing is taken on trust. */
function decodeBeginning(value: unknown): Beginning | null {
  const [title, day, text] = (Array.isArray(value) ? value : []) as unknown[];
  if (typeof title !== 'string' || typeof day !== 'string' || typeof text !== 'string') return null;
  if (title.length + text.length > 2 * MOST_TEXT) return null;
  return { title, published: isIsoDate(day) ? day : null, paragraphs: text.split('\n').filter(Boolean) };
}
