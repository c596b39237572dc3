import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError, quoted } from './input-error';

/** The most an article may have, in bytes. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** Where the command takes its input from. `folder` is what relative paths are relative to. */
export interface InputPlace {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly folder: string;
}

/** How an input is called in messages. */
export function inputName(file: string): string {
  return file === '-' ? 'standard input' : quoted(file);
}

/** All bytes of a file or of standard input. Throws an `InputError` when it cannot be read or is over `most` bytes. */
export async function readBytes(file: string, most: number, place: InputPlace): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of await openBytes(file, place)) {
    size += part.length;
    if (size > most) {
      const limit = Math.floor(most / 1024 / 1024);
      throw new InputError(
        `${inputName(file)} is larger than ${limit} MB, the most this reads: give a smaller file`,
      );
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The bytes of a file or of standard input, in parts. Throws an `InputError` when it cannot be read. */
export async function openBytes(file: string, place: InputPlace): Promise<AsyncIterable<Uint8Array>> {
  if (file === '-') {
    if (place.stdin.isTTY === true) {
      throw new InputError('no input: name a file, or send the article to standard input');
    }
    return place.stdin;
  }
  const path = resolve(place.folder, file);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new InputError(`${quoted(file)} is a directory: name a file in it`);
  } catch (error) {
    throw asInputError(error, file);
  }
  return partsOf(path, file);
}

async function* partsOf(path: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(path)) yield part as Buffer;
  } catch (error) {
    throw asInputError(error, file);
  }
}

function asInputError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new InputError(`there is no file ${quoted(file)}: check its name`);
  if (code === 'EACCES' || code === 'EPERM')
    return new InputError(`${quoted(file)} may not be read: check its permissions`);
  if (typeof code === 'string' && !(error instanceof InputError)) {
    return new InputError(`${quoted(file)} cannot be read (${code}): name another file`);
  }
  return error;
}
