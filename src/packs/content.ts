import { Refusal, shown } from '../corpus/check';
import type { CorpusFile } from '../corpus/corpus-file';
import { parseCorpusFile } from '../corpus/validate';
import { writeCorpusFile } from '../corpus/write-file';
import { PACK_CAPS } from './caps';
import { tooDeepAt } from './nesting';
import { PackError } from './pack-error';
import { refuseMarkup } from './plain-words';
import { refusedAs } from './read-file';

/** What a pack brings: the sources and claims of a corpus file that switches nothing off. */
export type PackContent = Pick<CorpusFile, 'sources' | 'claims'>;

/**
 * Reads the text of a pack's content, which is a corpus file within a pack's narrower limits. Throws a `PackError`
 * (`content`) whose detail is one line that names the place.
 */
export function readContent(text: string): PackContent {
  const deep = tooDeepAt(text);
  if (deep !== null) throw new PackError('content', `${deep}: nested too deep`);
  const parsed = parseCorpusFile(text);
  if (!parsed.ok) throw new PackError('content', parsed.problem);
  return checkContent(parsed.file);
}

/** Holds a checked corpus file to what a pack may be. Throws a `PackError` (`content`). */
export function checkContent({ sources, claims, disabled = [] }: CorpusFile): PackContent {
  return refusedAs('content', () => {
    if (disabled.length > 0) throw new Refusal('a pack switches no source off').within('disabled');
    checkEntries('sources', sources, PACK_CAPS.sources);
    checkEntries('claims', claims, PACK_CAPS.claims);
    refuseMarkup({ sources, claims });
    return { sources, claims };
  });
}

function checkEntries(name: string, entries: readonly { readonly id: string }[], most: number): void {
  if (entries.length > most) throw new Refusal(`more than ${most} entries`).within(name);
  entries.forEach(({ id }, index) => {
    const refuse = (problem: string): Refusal =>
      new Refusal(`${problem}: ${shown(id)}`).within('id').within(index).within(name);
    if (id.length > PACK_CAPS.innerId) throw refuse(`longer than ${PACK_CAPS.innerId} characters`);
    if (id.startsWith('pack:')) throw refuse('begins like what another pack has brought');
  });
}

/** The one text of this content: the same content gives the same bytes, and so the same hash. */
export function contentText({ sources, claims }: PackContent): string {
  return writeCorpusFile({ sources, claims, disabled: [] });
}
