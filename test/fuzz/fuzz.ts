import { PackService } from '../../src/background/packs/pack-service';
import { CorpusError } from '../../src/corpus/corpus-error';
import type { PackRecord } from '../../src/corpus/pack-record';
import type { Corpus } from '../../src/corpus/store';
import { parseCorpusFile } from '../../src/corpus/validate';
import { readChanges } from '../../src/packs/changes';
import { contentText } from '../../src/packs/content';
import { PackError } from '../../src/packs/pack-error';
import { fetchUpdate } from '../../src/packs/update';
import { ADDRESS } from '../unit/packs/make-pack';
import { before, hostileServer, importText, type PackMaker, packFiles } from './cases';
import { Chance } from './random';

/** How cases ended, by what was said. */
export type Tally = Map<string, number>;

/** A case that did what none may. `seed` makes it again. */
class Found extends Error {
  constructor(seed: number, what: string, options?: ErrorOptions) {
    super(`case ${seed}: ${what}`, options);
  }
}

/** A place in a file, as refusals name it: a path, a line and column, or the file as a whole. */
const PLACE =
  /^((sources|claims|disabled|format|version|content|changes|goneSources|goneClaims|id|from|to|title|publisher|about|homepage|edition|issued|expires|key|signature)\b[\w[\].]*: |line \d+, column \d+|not JSON|not complete JSON|the file is empty|not an object|unknown key |the key |"[^"]+" is missing|not a text in UTF-8)/;

function checkLine(seed: number, line: string): void {
  if (/[\n\r]/.test(line) || line.length > 400) throw new Found(seed, `no short line: ${line.slice(0, 300)}`);
  if (!PLACE.test(line)) throw new Found(seed, `names no place: ${line}`);
}

function count(tally: Tally, what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}

/** No case may leave a trace on what all objects share. */
function checkPrototypes(seed: number): void {
  const trace = Object.keys(Object.prototype);
  if (trace.length > 0) throw new Found(seed, `put ${trace.join(', ')} on every object`);
}

/** Reads a made-up import; with a corpus, takes it in too, which must be whole or not at all. */
export async function fuzzImport(seed: number, tally: Tally, corpus: Corpus | null): Promise<void> {
  const text = importText(new Chance(seed));
  const parsed = mustNotThrow(seed, () => parseCorpusFile(text));
  checkPrototypes(seed);
  if (!parsed.ok) checkLine(seed, parsed.problem);
  count(tally, parsed.ok ? 'import read' : 'import refused');
  if (corpus === null) return;
  const state = await corpus.exportAll();
  try {
    await corpus.importText(text);
    if (!parsed.ok) throw new Found(seed, 'took in what does not fit');
  } catch (error) {
    if (!(error instanceof CorpusError))
      throw error instanceof Found ? error : new Found(seed, 'threw', { cause: error });
    if ((await corpus.exportAll()) !== state) throw new Found(seed, 'was refused and changed something');
  }
}

function mustNotThrow<T>(seed: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Found(seed, `threw ${error}`, { cause: error });
  }
}

/** Offers a made-up edition from a made-up server to who has edition 1, without a corpus. */
export async function fuzzPack(seed: number, tally: Tally, maker: PackMaker): Promise<void> {
  const chance = new Chance(seed);
  const get = hostileServer(await packFiles(chance, maker), chance);
  const known = {
    id: 'talks',
    key: maker.key.public,
    edition: 1,
    sha256: '',
    etag: null,
    lastModified: null,
  };
  try {
    const { edition } = await fetchUpdate(ADDRESS, { ...known, content: async () => before }, get);
    // Whatever came through can be written again, so it is whole.
    if (edition !== null) contentText(edition.content);
    count(tally, edition === null ? 'pack unchanged' : 'pack read');
  } catch (error) {
    if (!(error instanceof PackError)) throw new Found(seed, `threw ${error}`, { cause: error });
    if (error.code === 'manifest' || error.code === 'content') checkLine(seed, error.detail);
    count(tally, `pack refused: ${error.code}`);
  }
  checkPrototypes(seed);
}

/** Reads a made-up changes file by itself: most are not reached where the content is fetched instead. */
export async function fuzzChanges(seed: number, tally: Tally, maker: PackMaker): Promise<void> {
  const files = await packFiles(new Chance(seed), maker);
  const text = new TextDecoder().decode(files['talks-1-2.json']);
  try {
    readChanges(text);
    count(tally, 'changes read');
  } catch (error) {
    if (!(error instanceof PackError)) throw new Found(seed, `threw ${error}`, { cause: error });
    checkLine(seed, error.detail);
    count(tally, 'changes refused');
  }
}

/** Updates a pack in a corpus from a made-up server: after it there is edition 1 or edition 2, whole. */
export async function fuzzSubscription(
  seed: number,
  tally: Tally,
  maker: PackMaker,
  corpus: Corpus,
): Promise<void> {
  const chance = new Chance(seed);
  const get = hostileServer(await packFiles(chance, maker), chance);
  await corpus.packs.remove('talks');
  await corpus.packs.subscribe(recordOf(maker), before);
  const state = await corpus.exportAll();
  const service = new PackService({
    shelf: async () => corpus.packs,
    get,
    mayFetchFrom: async () => true,
    now: () => 1,
    chance: () => 0,
  });
  try {
    await service.update('talks');
  } catch (error) {
    throw new Found(seed, `threw ${error}`, { cause: error });
  }
  const [pack] = await corpus.packs.list();
  const isSame = (await corpus.exportAll()) === state;
  if (pack === undefined) throw new Found(seed, 'lost the pack');
  const content = await corpus.packs.content('talks');
  if (content === null) throw new Found(seed, 'left part of an edition out');
  if (content.sources.length !== pack.sources || content.claims.length !== pack.claims)
    throw new Found(seed, 'has other claims than its sources say');
  if (pack.edition === 1 && !isSame) throw new Found(seed, 'half applied an edition');
  if (pack.edition === 1 && pack.problem === null) throw new Found(seed, 'kept quiet about a refusal');
  count(tally, `corpus at edition ${pack.edition === 1 ? 1 : '2 or later'}`);
}

function recordOf({ key, manifest }: PackMaker): PackRecord {
  const { id, title, publisher, about, homepage, issued, expires } = manifest;
  const times = { updatedAt: 0, checkedAt: 0, nextAt: 0 };
  const none = { etag: null, lastModified: null, problem: null, offered: null, off: [], leftOut: [] };
  const fields = { id, title, publisher, about, homepage, issued, expires, ...times, ...none };
  return { ...fields, address: ADDRESS, key: key.public, edition: 1, sha256: '', enabled: true, failures: 0 };
}
