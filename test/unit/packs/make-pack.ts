import { changesBetween } from '../../../src/packs/changes';
import { contentText, type PackContent } from '../../../src/packs/content';
import type { Manifest, SignedManifest } from '../../../src/packs/manifest';
import { PackError } from '../../../src/packs/pack-error';
import { makeSigningKey, type SigningKey, sha256Hex, signManifest, utf8 } from '../../../src/packs/signature';
import type { GetFile } from '../../../src/packs/update';
import { sampleClaim, sampleFile, sampleSource } from '../corpus/samples';

export const ADDRESS = 'https://facts.example/talks/pack.json';

/** Content of so many sources with two claims each; `word` stands in every statement. */
export function someContent(sources: number, word = 'first'): PackContent {
  const ids = Array.from({ length: sources }, (_, at) => `s${at}`);
  return {
    sources: ids.map((id) => sampleSource(id)),
    claims: ids.flatMap((id) => [
      sampleClaim(`${id}-1`, id, { statement: `Told ${word} by ${id}.` }),
      sampleClaim(`${id}-2`, id),
    ]),
  };
}

export const wholeSample: PackContent = sampleFile('whole');

/** The files of one edition, by name, as a server has them. */
export type Files = Record<string, Uint8Array<ArrayBuffer>>;

interface Made {
  readonly files: Files;
  readonly manifest: SignedManifest;
}

interface Options {
  readonly key: SigningKey;
  readonly edition?: number;
  /** The content of the edition before, for a changes file. */
  readonly before?: PackContent;
  readonly change?: (manifest: Manifest) => Manifest;
}

async function packed(file: string, bytes: Uint8Array<ArrayBuffer>) {
  return { file, bytes: bytes.length, sha256: await sha256Hex(bytes) };
}

/** Makes and signs an edition. */
export async function makePack(
  content: PackContent,
  { key, edition = 1, before, change = (manifest) => manifest }: Options,
): Promise<Made> {
  const whole = utf8(contentText(content));
  const name = `talks-${edition}.json`;
  const files: Files = { [name]: whole };
  const changes = [];
  if (before !== undefined) {
    const step = changesBetween(before, content, { id: 'talks', from: edition - 1, to: edition });
    const bytes = utf8(JSON.stringify(step));
    files[`talks-${edition - 1}-${edition}.json`] = bytes;
    changes.push({ ...(await packed(`talks-${edition - 1}-${edition}.json`, bytes)), from: edition - 1 });
  }
  const { sources, claims } = content;
  const manifest = await signManifest(
    change({
      format: 'lateral-pack',
      version: 1,
      id: 'talks',
      title: 'The talks',
      publisher: 'Harbour Post',
      about: '',
      homepage: null,
      edition,
      issued: '2026-03-05T10:00:00Z',
      expires: 24,
      content: { ...(await packed(name, whole)), sources: sources.length, claims: claims.length },
      changes,
      key: key.public,
    }),
    key.secret,
  );
  files['pack.json'] = utf8(JSON.stringify(manifest, null, 2));
  return { files, manifest };
}

export const newKey = makeSigningKey;

/** Gives files as a server would that is never wrong; `asked` lists what was fetched. */
export function serverOf(files: () => Files): { get: GetFile; asked: string[] } {
  const asked: string[] = [];
  const get: GetFile = async (address, most, validators) => {
    const name = address.slice(ADDRESS.lastIndexOf('/') + 1);
    asked.push(name);
    const bytes = files()[name];
    if (bytes === undefined) throw new PackError('status', '404');
    if (bytes.length > most) throw new PackError('large', String(most));
    const etag = `"${await sha256Hex(bytes)}"`;
    if (validators?.etag === etag) return { kind: 'unchanged' };
    return { kind: 'file', bytes, validators: { etag, lastModified: null } };
  };
  return { get, asked };
}
