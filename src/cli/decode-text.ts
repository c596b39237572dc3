import { InputError } from './input-error';

const SIGNATURES: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP or office file'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
];

/**
 * The text of UTF-8 bytes; a byte order mark is tolerated. `name` stands in front of every error.
 * Throws an `InputError` when there is no text, or none in UTF-8.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw new InputError(`${name} is ${known[1]}: save it as text first`);
  if (isUtf16(bytes)) throw new InputError(`${name} is in UTF-16: save it as UTF-8`);
  if (bytes.includes(0)) throw new InputError(`${name} is binary data: give a text in UTF-8`);
  const text = decodeOrNull(bytes);
  if (text === null) {
    const line = lineOfFirstError(bytes);
    throw new InputError(`${name} is not valid UTF-8 (line ${line})${declared(bytes)}: save it as UTF-8`);
  }
  if (text.trim() === '') throw new InputError(`${name} is empty: check that it is the right one`);
  return text;
}

function decodeOrNull(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A mark at the start, or zero bytes on one side of nearly every pair: Latin text in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const sample = bytes.subarray(0, 512);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const pairs = sample.length / 2;
  return pairs >= 2 && Math.max(even, odd) > pairs * 0.7 && Math.min(even, odd) < pairs * 0.1;
}

function lineOfFirstError(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isValidStart(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return bytes.subarray(0, good).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** What another encoding the file itself names, if any. */
function declared(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const charset = /charset\s*=\s*["']?([a-z0-9_-]{2,30})/i.exec(head)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset) ? '' : `; it says it is ${charset}`;
}
