import { type ByteKind, declaredEncoding, kindOfBytes, utf16Of } from '../files/byte-kinds';
import { InputError } from './input-error';

const KINDS: Readonly<Record<ByteKind, string>> = {
  pdf: 'a PDF',
  office: 'a ZIP or office file',
  compressed: 'a compressed file',
  picture: 'a picture',
};

/**
 * The text of UTF-8 bytes; a byte order mark is tolerated. `name` stands in front of every error.
 * Throws an `InputError` when there is no text, or none in UTF-8.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const kind = kindOfBytes(bytes);
  if (kind !== null) throw new InputError(`${name} is ${KINDS[kind]}: save it as text first`);
  if (utf16Of(bytes) !== null) throw new InputError(`${name} is in UTF-16: save it as UTF-8`);
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
  const charset = declaredEncoding(bytes);
  return charset === null || /^utf-?8$/.test(charset) ? '' : `; it says it is ${charset}`;
}
