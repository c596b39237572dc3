import { gzipSync } from 'node:zlib';
import { getOverHttps, type Request } from '../../src/packs/get-over-https';
import type { Manifest } from '../../src/packs/manifest';
import { makeSigningKey, type SigningKey, sha256Hex, signManifest, utf8 } from '../../src/packs/signature';
import type { GetFile } from '../../src/packs/update';
import { sampleFile } from '../unit/corpus/samples';
import { type Files, makePack, someContent } from '../unit/packs/make-pack';
import { damaged, mutated, randomJson } from './hostile';
import type { Chance } from './random';

const valid = { ...sampleFile('mine'), disabled: ['mine'] };

/** Of a value that was taken away whole nothing is left to write. */
const written = (value: unknown): string => JSON.stringify(value) ?? '';

/** The text of a file somebody imports: nearly valid, damaged on its way, or nothing of the kind. */
export function importText(chance: Chance): string {
  const way = chance.next();
  if (way < 0.6) return written(mutated(valid, chance));
  if (way < 0.85) return damaged(JSON.stringify(valid), chance);
  return way < 0.97 ? JSON.stringify(randomJson(chance)) : JSON.stringify(valid);
}

/** What packs are made from, once for all cases. */
export interface PackMaker {
  readonly key: SigningKey;
  readonly manifest: Manifest;
  readonly files: Files;
}

/** Edition 1 as it stands in the corpus, and edition 2 to be spoilt. */
export const before = someContent(2);
const after = someContent(3, 'second');

export async function packMaker(): Promise<PackMaker> {
  const key = await makeSigningKey();
  const { manifest, files } = await makePack(after, { key, edition: 2, before });
  return { key, manifest, files };
}

const decoded = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const CONTENT = 'talks-2.json';
const CHANGES = 'talks-1-2.json';

/**
 * The files of an edition as a hostile or broken publisher may put them up. In half of the cases what is spoilt is signed
 * all the same, so that it comes past signature and hash.
 */
export async function packFiles(chance: Chance, maker: PackMaker): Promise<Files> {
  const files: Files = { ...maker.files };
  const name = chance.pick(['pack.json', CONTENT, CONTENT, CHANGES, CHANGES]);
  const text = decoded(maker.files[name]);
  const way = chance.next();
  const spoilt =
    way < 0.6
      ? written(mutated(JSON.parse(text), chance))
      : way < 0.9
        ? damaged(text, chance)
        : JSON.stringify(randomJson(chance));
  files[name] = utf8(spoilt);
  if (name === 'pack.json') {
    if (chance.next() < 0.5) files[name] = utf8(await signedAgain(spoilt, maker));
  } else if (chance.next() < 0.8) await signWith(files, name, maker);
  return files;
}

/** A spoilt manifest signed by its publisher, as far as it can be. */
async function signedAgain(spoilt: string, { key }: PackMaker): Promise<string> {
  try {
    const manifest = { ...(JSON.parse(spoilt) as Manifest), key: key.public };
    return JSON.stringify({ ...manifest, ...(await signManifest(manifest, key.secret)) });
  } catch {
    return spoilt;
  }
}

async function signWith(files: Files, name: string, { key, manifest }: PackMaker): Promise<void> {
  const bytes = files[name] ?? utf8('');
  const packed = { bytes: Math.max(1, bytes.length), sha256: await sha256Hex(bytes) };
  const content = name === CONTENT ? { ...manifest.content, ...packed } : manifest.content;
  // Without changes the content itself is read.
  const changes = name === CONTENT ? [] : manifest.changes.map((one) => ({ ...one, ...packed }));
  const again = await signManifest({ ...manifest, content, changes }, key.secret);
  files['pack.json'] = utf8(JSON.stringify(again));
}

const BOMB = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024)));

/** A server of these files that may lie about lengths, send in pieces, break off, or send a compressed bomb. */
export function hostileServer(files: Files, chance: Chance): GetFile {
  const request: Request = async (address) => {
    const bytes = files[address.slice(address.lastIndexOf('/') + 1)];
    const way = chance.next();
    if (way < 0.02) throw new TypeError('Failed to fetch');
    if (way < 0.03)
      return new Response(bomb(), {
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      });
    if (bytes === undefined) return new Response('', { status: 404 });
    const type = way < 0.05 ? 'text/html' : 'application/json';
    const headers = { 'content-type': type, ...(way < 0.07 && { 'content-length': String(1e12) }) };
    return new Response(inPieces(bytes, chance, way < 0.1), { headers });
  };
  return getOverHttps(request);
}

/** Decompressed as it is read, as a browser does it. */
function bomb(): ReadableStream<Uint8Array> {
  return new Blob([BOMB]).stream().pipeThrough(new DecompressionStream('gzip')) as ReadableStream<Uint8Array>;
}

function inPieces(bytes: Uint8Array, chance: Chance, breaksOff: boolean): ReadableStream<Uint8Array> {
  const size = 1 + chance.below(bytes.length + 1);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      if (breaksOff && at > 0) return controller.error(new TypeError('terminated'));
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}
