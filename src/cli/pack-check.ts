import { join } from 'node:path';
import { besideManifest } from '../packs/address';
import { PACK_CAPS } from '../packs/caps';
import { readChanges } from '../packs/changes';
import { readContent } from '../packs/content';
import { MANIFEST_FILE } from '../packs/manifest';
import { PackError, type PackProblem } from '../packs/pack-error';
import { keyFingerprint } from '../packs/signature';
import { fetchEdition, fetchUpdate, type GetFile, lookAtPack } from '../packs/update';
import { InputError } from './input-error';
import { called, DRAFT, has, type PackFolder, PUBLIC, readText } from './pack-folder';
import { readBytes } from './read-input';

/** Stands for wherever the folder will be uploaded to. */
const ADDRESS = `https://pack.example/${MANIFEST_FILE}`;

/** Reads what is to be uploaded as a reader's browser does, from the first edition and from those before. */
export async function checkPack(folder: PackFolder): Promise<readonly string[]> {
  if (!(await has(folder, PUBLIC, MANIFEST_FILE))) {
    throw new InputError(
      `there is no ${called(folder, PUBLIC, MANIFEST_FILE)} to check: build and sign first (--help shows how)`,
    );
  }
  const get = fromDisk(folder);
  try {
    const looked = await lookAtPack(ADDRESS, get);
    const { content } = await fetchEdition(ADDRESS, looked, get);
    const { id, edition, key, changes } = looked.manifest;
    for (const { from, file } of changes) await checkChanges(folder, { id, key, from, file }, get);
    const drafts = (await has(folder, DRAFT)) ? ['note: a newer edition is built and not signed yet'] : [];
    return [
      `edition ${edition} of "${id}" is good: sources ${content.sources.length}, claims ${content.claims.length}`,
      `key: ${await keyFingerprint(key)}`,
      ...(changes.length > 0
        ? [`readers of edition ${changes.map(({ from }) => from).join(', ')} fetch only what changed`]
        : []),
      ...drafts,
    ];
  } catch (error) {
    throw error instanceof PackError ? new InputError(words(folder, error)) : error;
  }
}

interface Step {
  readonly id: string;
  readonly key: string;
  readonly from: number;
  readonly file: string;
}

/** The way a reader of an earlier edition comes to this one. */
async function checkChanges(folder: PackFolder, { id, key, from, file }: Step, get: GetFile): Promise<void> {
  readChanges(await readText(folder, PUBLIC, file));
  const name = `${id}-${from}.json`;
  if (!(await has(folder, PUBLIC, name))) return;
  const before = readContent(await readText(folder, PUBLIC, name));
  const known = { id, key, edition: from, sha256: '', etag: null, lastModified: null };
  const { edition } = await fetchUpdate(ADDRESS, { ...known, content: async () => before }, get);
  if (edition?.byChanges !== true)
    throw new PackError('content', `${file} does not lead from edition ${from} to this one: build again`);
}

function fromDisk(folder: PackFolder): GetFile {
  return async (address) => {
    const file = address.slice(besideManifest(ADDRESS, '.').length);
    if (!(await has(folder, PUBLIC, file))) throw new PackError('status', file);
    const path = join(folder.path, PUBLIC, file);
    const bytes = await readBytes(path, PACK_CAPS.content, { stdin: process.stdin, folder: '/' });
    return { kind: 'file', bytes: new Uint8Array(bytes), validators: { etag: null, lastModified: null } };
  };
}

function words(folder: PackFolder, { code, detail }: PackProblem): string {
  const manifest = called(folder, PUBLIC, MANIFEST_FILE);
  if (code === 'signature') return `${manifest}: the signature does not fit; build and sign again`;
  if (code === 'hash')
    return `${called(folder, PUBLIC, detail)} is not the file that was signed: build and sign again`;
  if (code === 'status') return `${called(folder, PUBLIC, detail)} is missing: build and sign again`;
  return `${code === 'manifest' ? manifest : called(folder, PUBLIC)}: ${detail || code}`;
}
