import { declaredEncoding, kindOfBytes, utf16Of } from './byte-kinds';
import { FileProblem } from './file-problem';

/**
 * The text of a document's bytes: UTF-8 or UTF-16, with a byte order mark or without, else the encoding its HTML names
 * (bytes that are valid UTF-8 are UTF-8 whatever they name: saving a page keeps its old declaration). Throws a
 * `FileProblem` for anything else.
 */
export function decodeBytes(bytes: Uint8Array): string {
  const kind = kindOfBytes(bytes);
  if (kind !== null) throw new FileProblem(kind);
  const wide = utf16Of(bytes);
  if (wide === null && bytes.includes(0)) throw new FileProblem('binary');
  const text = wide === null ? narrowText(bytes) : decodedAs(wide, bytes);
  if (text === null) throw new FileProblem('no-encoding', wide ?? declaredEncoding(bytes) ?? '');
  if (text.trim() === '') throw new FileProblem('empty');
  // Bytes can decode and still be no text.
  if (text.includes('\0')) throw new FileProblem('binary');
  return text;
}

function narrowText(bytes: Uint8Array): string | null {
  const text = decodedAs('utf-8', bytes);
  if (text !== null) return text;
  const declared = declaredEncoding(bytes);
  return declared === null || /^utf/.test(declared) ? null : decodedAs(declared, bytes);
}

/** Null when the bytes are not of that encoding, or when there is none of that name. */
function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
