import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, line, object, Refusal } from '../corpus/check';
import { CAPS } from '../corpus/validate';
import { MANIFEST_FILE, readManifest, type SignedManifest } from '../packs/manifest';
import { PackError } from '../packs/pack-error';
import { readPackFile } from '../packs/read-file';
import { decodeText } from './decode-text';
import { InputError, quoted } from './input-error';
import { readBytes } from './read-input';

/** A publisher's folder; `name` is how it was given. */
export interface PackFolder {
  readonly path: string;
  readonly name: string;
}

export const ABOUT = 'about.json';
export const SOURCES = 'sources';
export const PUBLIC = 'public';
/** The edition that was built and is not signed yet. */
export const DRAFT = 'draft.json';
export const KEY = 'signing-key.json';

/** How many editions back readers can come by changes alone. */
export const EDITIONS_KEPT = 5;

const place = { stdin: process.stdin, folder: '/' };

/** How a file of the folder is called in messages. */
export function called(folder: PackFolder, ...parts: readonly string[]): string {
  return quoted(join(folder.name, ...parts));
}

/** The text of a file of the folder. Throws an `InputError` when it is not there or no text. */
export async function readText(folder: PackFolder, ...parts: readonly string[]): Promise<string> {
  const path = join(folder.path, ...parts);
  try {
    return decodeText(await readBytes(path, CAPS.file, place), called(folder, ...parts));
  } catch (error) {
    throw error instanceof InputError
      ? new InputError(error.message.replaceAll(quoted(path), called(folder, ...parts)))
      : error;
  }
}

/** Reads a JSON file of the folder by its table. Throws an `InputError` that names the file and the place. */
export async function readTable<T>(
  folder: PackFolder,
  check: Check<T>,
  ...parts: readonly string[]
): Promise<T> {
  const text = await readText(folder, ...parts);
  return naming(called(folder, ...parts), () => readPackFile(text, check, 'content'));
}

/** Runs `work`; what is refused in it is told of the file of this name. */
export function naming<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PackError) throw new InputError(`${name}: ${error.detail || error.code}`);
    throw error instanceof Refusal ? new InputError(`${name}: ${error.line}`) : error;
  }
}

/** The names of the .json files in a folder of the folder, in order; none when it is not there. */
export async function jsonFiles(folder: PackFolder, part: string): Promise<readonly string[]> {
  const all = await readdir(join(folder.path, part)).catch(() => []);
  return all.filter((name) => name.endsWith('.json')).sort();
}

export async function has(folder: PackFolder, ...parts: readonly string[]): Promise<boolean> {
  return readFile(join(folder.path, ...parts)).then(
    () => true,
    () => false,
  );
}

/** Writes a file in one step: whoever looks meanwhile finds the old one whole, or the new one. */
export async function writeWhole(path: string, text: string, mode = 0o644): Promise<void> {
  await writeFile(`${path}.part`, text, { mode });
  await rename(`${path}.part`, path);
}

export async function makePublic(folder: PackFolder): Promise<string> {
  const path = join(folder.path, PUBLIC);
  await mkdir(path, { recursive: true });
  return path;
}

/** The manifest that is published now; null before the first time. */
export async function published(folder: PackFolder): Promise<SignedManifest | null> {
  if (!(await has(folder, PUBLIC, MANIFEST_FILE))) return null;
  const text = await readText(folder, PUBLIC, MANIFEST_FILE);
  return naming(called(folder, PUBLIC, MANIFEST_FILE), () => readManifest(text));
}

/** Reads the key made by `sign --new-key`. */
export async function readKey(
  folder: PackFolder,
): Promise<{ readonly public: string; readonly secret: string }> {
  const key = object({ public: line(43), secret: line(200) });
  return readTable(folder, key, KEY);
}
