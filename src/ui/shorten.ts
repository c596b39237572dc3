/** A sentence on one line of at most `length` UTF-16 units, cut between words with an ellipsis. */
export function shorten(sentence: string, length: number): string {
  const line = sentence.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  const lastSpace = cut.lastIndexOf(' ');
  // Text without spaces is cut where it stands, but never inside a surrogate pair.
  const kept = lastSpace > length / 2 ? cut.slice(0, lastSpace) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`;
}
