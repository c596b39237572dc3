import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, type Manifest, manifestDraft, type SignedManifest } from '../packs/manifest';
import { keyFingerprint, makeSigningKey, type SigningKey, signManifest } from '../packs/signature';
import { InputError } from './input-error';
import {
  called,
  DRAFT,
  EDITIONS_KEPT,
  has,
  jsonFiles,
  KEY,
  makePublic,
  type PackFolder,
  PUBLIC,
  published,
  readKey,
  readTable,
  writeWhole,
} from './pack-folder';

/** Signs the edition that was built and puts it where it is uploaded from. Gives lines on what was done. */
export async function signPack(folder: PackFolder, isFirst: boolean): Promise<readonly string[]> {
  if (!(await has(folder, DRAFT))) {
    throw new InputError(`there is nothing to sign: run "pack -- build ${folder.name}" first`);
  }
  const draft = await readTable(folder, manifestDraft, DRAFT);
  const key = isFirst ? await newKey(folder) : await keyOf(folder);
  const last = await published(folder);
  if (last !== null && last.key !== key.public && !isFirst) {
    throw new InputError(
      `${called(folder, KEY)} is not the key the last edition was signed with: put that one back, or every reader is warned`,
    );
  }
  const manifest = await signed(folder, draft, key);
  await writeWhole(join(await makePublic(folder), MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  await rm(join(folder.path, DRAFT));
  await tidy(folder, manifest);
  return [
    `signed edition ${manifest.edition} of "${manifest.id}"`,
    `key: ${await keyFingerprint(key.public)} (show it on your own page, so that readers can compare)`,
    ...(last !== null && last.key !== key.public
      ? [
          `every reader of edition ${last.edition} will be warned that the key has changed, and asked to accept it`,
        ]
      : []),
    ...(isFirst
      ? [`keep ${called(folder, KEY)} secret and keep a copy: whoever has it can sign, and nothing else can`]
      : []),
    `next: npm run --silent pack -- check ${folder.name}, then upload ${called(folder, PUBLIC)}, ${MANIFEST_FILE} last`,
  ];
}

/** Takes away files of editions nobody comes from any more, and of builds that were never signed. */
async function tidy(folder: PackFolder, { id, edition, content, changes }: SignedManifest): Promise<void> {
  const listed = new Set([content, ...changes].map(({ file }) => file));
  for (const file of await jsonFiles(folder, PUBLIC)) {
    const [, name, from, of] = /^(.+?)-(?:(\d+)-)?(\d+)\.json$/.exec(file) ?? [];
    if (name !== id || listed.has(file)) continue;
    // What the edition before named stays for those who still see it; whole contents stay for the next changes.
    const kept = from === undefined ? EDITIONS_KEPT : 1;
    if (Number(of) < edition - kept || Number(of) >= edition) await rm(join(folder.path, PUBLIC, file));
  }
}

async function newKey(folder: PackFolder): Promise<SigningKey> {
  if (await has(folder, KEY)) {
    throw new InputError(`there already is a key, ${called(folder, KEY)}: leave out --new-key`);
  }
  const key = await makeSigningKey();
  await writeWhole(join(folder.path, KEY), `${JSON.stringify(key, null, 2)}\n`, 0o600);
  return key;
}

async function keyOf(folder: PackFolder): Promise<SigningKey> {
  if (!(await has(folder, KEY))) {
    throw new InputError(
      `there is no key, ${called(folder, KEY)}: put it there, or make the first one with sign --new-key`,
    );
  }
  return readKey(folder);
}

async function signed(folder: PackFolder, draft: Omit<Manifest, 'key'>, key: SigningKey) {
  try {
    return await signManifest(withKey(draft, key), key.secret);
  } catch {
    throw new InputError(
      `${called(folder, KEY)} holds no key that can sign: put the one "sign --new-key" made back`,
    );
  }
}

function withKey(draft: Omit<Manifest, 'key'>, key: SigningKey): Manifest {
  return { ...draft, key: key.public };
}
