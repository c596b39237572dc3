/**
 * A link that opens `url` at the words of `excerpt`, by text fragment. Without an excerpt it is the plain
 * address. Null when there is no address a reader may safely be sent to: only http and https, and none with
 * a user name in it, which can dress one host up as another.
 */
export function passageLink(url: string | null, excerpt: string): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const target = new URL(url);
  if (target.protocol !== 'https:' && target.protocol !== 'http:') return null;
  if (target.username !== '' || target.password !== '') return null;
  const fragment = textFragment(excerpt);
  // A directive already in the address would come before ours and win.
  const plainHash = target.hash.split(':~:')[0] ?? '';
  target.hash = '';
  const address = target.href.replace(/#$/, '');
  const hash = plainHash.length > 1 ? plainHash : '';
  if (fragment === null) return address + hash;
  return `${address}${hash || '#'}:~:text=${fragment}`;
}

/** `start` or, where the excerpt leaves words out, `start,end`; null when nothing is left to look for. */
function textFragment(excerpt: string): string | null {
  const words = excerpt
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”„«»…]+|[\s"“”„«»…]+$/g, '');
  const parts = words
    .split(/\s*(?:\[(?:…|\.{3})\]|…|\.{3})\s*/)
    .map(encodeTerm)
    .filter((part) => part !== '');
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (first === undefined || last === undefined) return null;
  return parts.length === 1 ? first : `${first},${last}`;
}

/** Comma and ampersand end a term and a hyphen marks its context: all three must be encoded. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term).replace(/-/g, '%2D');
}
