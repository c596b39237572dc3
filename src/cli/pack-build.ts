import { join } from 'node:path';
import { object } from '../corpus/check';
import type { FileSource } from '../corpus/corpus-file';
import { parseCorpusFile } from '../corpus/validate';
import { EXPIRY_HOURS, PACK_CAPS } from '../packs/caps';
import { changesBetween } from '../packs/changes';
import { checkContent, contentText, type PackContent, readContent } from '../packs/content';
import { aboutFields, expiry, type Manifest, type PackedFile } from '../packs/manifest';
import { inPlainWords } from '../packs/plain-words';
import { sha256Hex, utf8 } from '../packs/signature';
import { InputError } from './input-error';
import {
  ABOUT,
  called,
  DRAFT,
  EDITIONS_KEPT,
  has,
  jsonFiles,
  makePublic,
  naming,
  type PackFolder,
  PUBLIC,
  published,
  readTable,
  readText,
  SOURCES,
  writeWhole,
} from './pack-folder';

const { id, title, publisher, about, homepage } = aboutFields;
const aboutFile = inPlainWords(object({ id, title, publisher }, { about, homepage, expires: expiry }));

/** Puts the sources of the folder together as the next edition, not signed yet. Gives lines on what was done. */
export async function buildPack(folder: PackFolder, now: Date): Promise<readonly string[]> {
  const given = await readAbout(folder);
  const content = await readSources(folder);
  const text = contentText(content);
  const last = await published(folder);
  if (last !== null && last.id !== given.id) {
    throw new InputError(
      `${called(folder, ABOUT)}: the id was "${last.id}" and is "${given.id}" now: readers know a pack by its id; put it back, or begin in another folder`,
    );
  }
  const edition = (last?.edition ?? 0) + 1;
  const sha256 = await sha256Hex(utf8(text));
  const { about: words = '', homepage: page = null, expires = EXPIRY_HOURS.usual } = given;
  const counts = { sources: content.sources.length, claims: content.claims.length };
  const whole = await writePacked(folder, `${given.id}-${edition}.json`, text);
  const changes =
    last === null ? [] : await writeChanges(folder, { content, edition, id: given.id, size: whole.bytes });
  const manifest: Omit<Manifest, 'key'> = {
    format: 'lateral-pack',
    version: 1,
    id: given.id,
    title: given.title,
    publisher: given.publisher,
    about: words,
    homepage: page,
    edition,
    issued: `${now.toISOString().slice(0, 19)}Z`,
    expires,
    content: { ...whole, ...counts },
    changes,
  };
  await writeWhole(join(folder.path, DRAFT), `${JSON.stringify(manifest, null, 2)}\n`);
  const same = last?.content.sha256 === sha256 ? ' (the same content as the last one)' : '';
  return [
    `built edition ${edition} of "${given.id}"${same}: sources ${counts.sources}, claims ${counts.claims}, ${whole.bytes} bytes`,
    `next: npm run --silent pack -- sign ${folder.name}`,
  ];
}

async function readAbout(folder: PackFolder) {
  if (!(await has(folder, ABOUT))) {
    throw new InputError(
      `there is no ${called(folder, ABOUT)}: write one like {"id": "harbour-facts", "title": "Harbour facts", "publisher": "Harbour Post"}`,
    );
  }
  return readTable(folder, aboutFile, ABOUT);
}

/** All sources of the folder's files, each id once. */
async function readSources(folder: PackFolder): Promise<PackContent> {
  const names = await jsonFiles(folder, SOURCES);
  if (names.length === 0) {
    throw new InputError(
      `there is no .json file in ${called(folder, SOURCES)}: put Lateral JSON files there, as "Import & export" in the options saves them`,
    );
  }
  const owners = new Map<string, string>();
  const sources: FileSource[] = [];
  const claims: PackContent['claims'][number][] = [];
  for (const name of names) {
    const parsed = parseCorpusFile(await readText(folder, SOURCES, name));
    const shownAs = called(folder, SOURCES, name);
    if (!parsed.ok) throw new InputError(`${shownAs}: ${parsed.problem}`);
    // On/off choices are the exporter's own, and no part of a pack.
    const part = naming(shownAs, () => checkContent({ ...parsed.file, disabled: [] }));
    for (const entry of [...part.sources, ...part.claims]) claimId(owners, entry.id, shownAs);
    sources.push(...part.sources);
    claims.push(...part.claims);
  }
  return naming(called(folder, SOURCES), () =>
    checkContent({ format: 'lateral-corpus', version: 1, sources, claims }),
  );
}

function claimId(owners: Map<string, string>, id: string, file: string): void {
  const owner = owners.get(id);
  if (owner !== undefined && owner !== file)
    throw new InputError(`the id "${id}" is in ${owner} and in ${file}: take it out of one of them`);
  owners.set(id, file);
}

async function writePacked(folder: PackFolder, file: string, text: string): Promise<PackedFile> {
  const bytes = utf8(text);
  if (bytes.length > PACK_CAPS.content) {
    throw new InputError(
      `the pack would have ${bytes.length} bytes, more than the ${PACK_CAPS.content} allowed: make two of it`,
    );
  }
  await writeWhole(join(await makePublic(folder), file), text);
  return { file, bytes: bytes.length, sha256: await sha256Hex(bytes) };
}

interface Next {
  readonly id: string;
  readonly edition: number;
  readonly content: PackContent;
  /** Bytes of the whole content. */
  readonly size: number;
}

/** Changes from the last editions whose content is still there, where they are less than half of the whole. */
async function writeChanges(
  folder: PackFolder,
  { id, edition, content, size }: Next,
): Promise<Manifest['changes']> {
  const changes: Manifest['changes'][number][] = [];
  for (let from = edition - 1; from >= Math.max(1, edition - EDITIONS_KEPT); from -= 1) {
    const name = `${id}-${from}.json`;
    if (!(await has(folder, PUBLIC, name))) continue;
    const text = await readText(folder, PUBLIC, name);
    const before = naming(called(folder, PUBLIC, name), () => readContent(text));
    const step = `${JSON.stringify(changesBetween(before, content, { id, from, to: edition }))}\n`;
    if (utf8(step).length * 2 > size) continue;
    changes.push({ ...(await writePacked(folder, `${id}-${from}-${edition}.json`, step)), from });
  }
  return changes;
}
