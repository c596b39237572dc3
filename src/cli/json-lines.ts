import type { IsoDate } from '../text/period';
import { decodeText } from './decode-text';
import { readAddress, readDay } from './facts';
import { InputError } from './input-error';
import type { GivenArticle } from './to-article';

/** One line of a JSON Lines input: the article it holds, or what is wrong with it. */
export type GivenLine =
  | { readonly id: LineId; readonly article: GivenArticle }
  | { readonly id: LineId; readonly error: string };

/** As given; null when the line does not say. */
export type LineId = string | number | null;

/**
 * The lines of a byte stream, without their line breaks. A line of more than `most` bytes is passed over and
 * comes as null.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array | null => {
    const line = size > most ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > most) parts = [];
    else parts.push(part);
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

/** Reads one line; null for an empty one. Never throws: a bad line says what is wrong with it. */
export function readLine(bytes: Uint8Array | null, most: number): GivenLine | null {
  if (bytes === null) {
    return {
      id: null,
      error: `the line is larger than ${Math.floor(most / 1024 / 1024)} MB, the most this reads`,
    };
  }
  if (bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)) return null;
  let id: LineId = null;
  try {
    const fields = objectIn(decodeText(bytes, 'the line'));
    id = idIn(fields);
    return { id, article: articleIn(fields) };
  } catch (error) {
    if (error instanceof InputError) return { id, error: error.message };
    throw error;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function objectIn(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('the line is not JSON: give one object per line');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(
      'the line is not an object: give { "id", "url", "published", "title", "text" | "html" }',
    );
  }
  return value as Fields;
}

function idIn({ id }: Fields): LineId {
  if (id === undefined || id === null) return null;
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw new InputError('"id" is neither text nor a number');
}

function articleIn(fields: Fields): GivenArticle {
  const text = textIn(fields, 'text');
  const html = textIn(fields, 'html');
  if (text !== null && html !== null)
    throw new InputError('"text" and "html" are both given: give one of them');
  const content = text ?? html;
  if (content === null) throw new InputError('"text" or "html" is missing: give one of them');
  if (content.trim() === '')
    throw new InputError(`"${text === null ? 'html' : 'text'}" is empty: give the article`);
  const url = textIn(fields, 'url');
  return {
    content,
    form: text === null ? 'html' : 'text',
    url: url === null || url === '' ? null : readAddress('"url"', url),
    published: dayIn(fields),
    title: textIn(fields, 'title'),
  };
}

function dayIn(fields: Fields): IsoDate | null {
  const published = textIn(fields, 'published');
  return published === null || published === '' ? null : readDay('"published"', published);
}

function textIn(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new InputError(`"${name}" is not text`);
  return value;
}
