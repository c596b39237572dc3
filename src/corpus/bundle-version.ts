/** What tells the content of parsed corpus files from any other. */
export function versionOf(files: readonly unknown[]): string {
  return fingerprint(JSON.stringify(files));
}

/**
 * 64 bits in two FNV-1a halves over the text's UTF-16 units. It tells one bundle of ours from the next; it
 * is no protection against anyone.
 */
function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
