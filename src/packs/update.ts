import { besideManifest } from './address';
import { PACK_CAPS } from './caps';
import { applyChanges, readChanges } from './changes';
import { contentText, type PackContent, readContent } from './content';
import { type PackedFile, readManifest, type SignedManifest } from './manifest';
import { PackError } from './pack-error';
import { sha256Hex, utf8, verifyManifest } from './signature';

/** What a server gave with a file, to ask next time whether it has changed. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** One file as it was fetched; `unchanged` only where validators were sent. */
export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly validators: Validators };

/** Fetches a file of at most so many bytes. Throws a `PackError`. */
export type GetFile = (address: string, most: number, validators: Validators | null) => Promise<Fetched>;

/** The edition that is here. `content` reads it from the store; null where not all of it is there. */
export interface KnownPack extends Validators {
  readonly id: string;
  readonly key: string;
  readonly edition: number;
  /** SHA-256 of its content. */
  readonly sha256: string;
  readonly content: () => Promise<PackContent | null>;
}

export interface Looked {
  readonly manifest: SignedManifest;
  readonly validators: Validators;
}

export interface Edition extends Looked {
  readonly content: PackContent;
  /** Whether only what changed was fetched. */
  readonly byChanges: boolean;
}

export interface Update {
  readonly edition: Edition | null;
  readonly validators: Validators;
}

/** Fetches a manifest and checks its signature against the key it names. Throws a `PackError`. */
export async function lookAtPack(address: string, get: GetFile): Promise<Looked> {
  const answer = await get(address, PACK_CAPS.manifest, null);
  if (answer.kind === 'unchanged') throw new PackError('status', '304');
  return verified(answer);
}

async function verified({ bytes, validators }: Extract<Fetched, { kind: 'file' }>): Promise<Looked> {
  const manifest = readManifest(decoded(bytes, 'manifest'));
  await verifyManifest(manifest);
  return { manifest, validators };
}

/** Fetches the whole content of a verified manifest. Throws a `PackError`. */
export async function fetchEdition(address: string, looked: Looked, get: GetFile): Promise<Edition> {
  const { content: packed } = looked.manifest;
  const content = readContent(decoded(await packedBytes(address, packed, get), 'content'));
  checkCounts(content, packed);
  return { ...looked, content, byChanges: false };
}

/**
 * Looks whether there is another edition than the known one and fetches it: by its changes where they lead from the known
 * edition to exactly what was signed, else as a whole. `edition` is null when nothing has changed; `validators` are then
 * those to ask with next time. Throws a `PackError`; what is known then stays.
 */
export async function fetchUpdate(address: string, known: KnownPack, get: GetFile): Promise<Update> {
  const { etag, lastModified } = known;
  const answer = await get(address, PACK_CAPS.manifest, { etag, lastModified });
  if (answer.kind === 'unchanged') return { edition: null, validators: { etag, lastModified } };
  const looked = await verified(answer);
  const { validators } = looked;
  if (!isNewer(looked.manifest, known)) return { edition: null, validators };
  const edition = await byChanges(address, looked, known, get);
  return { edition: edition ?? (await fetchEdition(address, looked, get)), validators };
}

function isNewer({ id, key, edition, content }: SignedManifest, known: KnownPack): boolean {
  if (id !== known.id) throw new PackError('other', id);
  if (key !== known.key) throw new PackError('key', key);
  if (edition < known.edition) throw new PackError('older', String(edition));
  if (edition > known.edition) return true;
  if (content.sha256 === known.sha256) return false;
  throw new PackError('manifest', `edition: ${edition} again, with other content`);
}

/** Null where changes cannot be used: then the whole content is fetched, and tells what is wrong with it, if anything. */
async function byChanges(
  address: string,
  looked: Looked,
  known: KnownPack,
  get: GetFile,
): Promise<Edition | null> {
  const { id, edition, content: wanted, changes } = looked.manifest;
  const packed = changes.find(({ from }) => from === known.edition);
  if (packed === undefined) return null;
  try {
    const step = readChanges(decoded(await packedBytes(address, packed, get), 'content'));
    const before = await known.content();
    if (before === null || step.id !== id || step.from !== known.edition || step.to !== edition) return null;
    const text = contentText(applyChanges(before, step));
    if ((await sha256Hex(utf8(text))) !== wanted.sha256) return null;
    const content = readContent(text);
    checkCounts(content, wanted);
    return { ...looked, content, byChanges: true };
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

/** The bytes of one of a pack's files, which are exactly those the manifest was signed for. */
async function packedBytes(
  address: string,
  { file, bytes: size, sha256 }: PackedFile,
  get: GetFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await get(besideManifest(address, file), size, null);
  if (answer.kind === 'unchanged') throw new PackError('status', '304');
  if (answer.bytes.length !== size || (await sha256Hex(answer.bytes)) !== sha256)
    throw new PackError('hash', file);
  return answer.bytes;
}

function checkCounts({ sources, claims }: PackContent, said: SignedManifest['content']): void {
  for (const [name, count] of [
    ['sources', sources.length],
    ['claims', claims.length],
  ] as const) {
    if (count !== said[name])
      throw new PackError('content', `${name}: ${count}, where the manifest says ${said[name]}`);
  }
}

function decoded(bytes: Uint8Array, code: 'manifest' | 'content'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PackError(code, 'not a text in UTF-8');
  }
}
