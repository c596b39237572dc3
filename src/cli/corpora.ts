import { bundledFiles } from '../corpus/bundled-files';
import type { CorpusFile } from '../corpus/corpus-file';
import { CAPS, checkCorpusFile, parseCorpusFile } from '../corpus/validate';
import type { CorpusReader } from '../reading/corpus-reader';
import { type CorpusContent, memoryCorpus } from '../reading/memory-corpus';
import { decodeText } from './decode-text';
import { InputError, quoted } from './input-error';
import { type InputPlace, inputName, readBytes } from './read-input';

/**
 * The bundled corpus with `files` added, a later file over an earlier one. As in the extension, a bundled source
 * keeps its own content and takes only its on/off choice from a file. Throws an `InputError` that names the file
 * and the place when one is not a corpus.
 */
export async function openCorpora(files: readonly string[], place: InputPlace): Promise<CorpusReader> {
  const bundled = bundledFiles.map(readBundled);
  const ours = new Set(bundled.flatMap(({ sources }) => sources.map(({ id }) => id)));
  const owners = new Map(bundled.flatMap(({ claims }) => claims.map(({ id, sourceId }) => [id, sourceId])));
  const off = new Set<string>();
  const added: CorpusContent[] = [];
  for (const file of files) {
    const content = await readCorpus(file, place);
    choose(content, off);
    const own = without(ours, content);
    claimOwners(own, owners, file);
    added.push(own);
  }
  return memoryCorpus([...bundled, ...added].map((content) => ({ ...content, disabled: [...off] })));
}

function readBundled(given: unknown): CorpusContent {
  const checked = checkCorpusFile(given);
  if (!checked.ok) throw new Error(`bundled corpus: ${checked.problem}`);
  const { sources, claims } = checked.file;
  return { sources: sources.map((source) => ({ ...source, origin: 'bundled' })), claims };
}

async function readCorpus(file: string, place: InputPlace): Promise<CorpusFile> {
  const name = `the corpus file ${inputName(file)}`;
  const parsed = parseCorpusFile(decodeText(await readBytes(file, CAPS.file, place), name));
  if (!parsed.ok) throw new InputError(`${name} cannot be used: ${parsed.problem}`);
  return parsed.file;
}

/** Takes over which sources a file has switched on and off, when it says so at all. */
function choose({ sources, disabled }: CorpusFile, off: Set<string>): void {
  if (disabled === undefined) return;
  const chosen = new Set(disabled);
  for (const { id } of sources) {
    if (chosen.has(id)) off.add(id);
    else off.delete(id);
  }
}

function without(ids: ReadonlySet<string>, { sources, claims }: CorpusFile): CorpusContent {
  return {
    sources: sources.filter(({ id }) => !ids.has(id)),
    claims: claims.filter(({ sourceId }) => !ids.has(sourceId)),
  };
}

/** One claim id under two sources would make a report ambiguous. */
function claimOwners({ claims }: CorpusContent, owners: Map<string, string>, file: string): void {
  for (const { id, sourceId } of claims) {
    const owner = owners.get(id);
    if (owner !== undefined && owner !== sourceId) {
      throw new InputError(
        `the corpus file ${inputName(file)} cannot be used: its claim id ${quoted(id)} belongs to the source ${quoted(owner)}`,
      );
    }
    owners.set(id, sourceId);
  }
}
