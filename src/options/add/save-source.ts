import type { CorpusClaim } from '../../claims/claim';
import { CorpusError } from '../../corpus/corpus-error';
import type { FileSource } from '../../corpus/corpus-file';
import type { Corpus } from '../../corpus/store';
import { say, sayCount } from '../../words/say';
import { messageOf } from '../message-of';
import { articleOf, type SourceDraft, sourceOf } from '../new-source';
import type { SectionProps } from '../section-props';
import type { Preview } from './add-state';
import { KnownSources, type Twin } from './known-sources';

/** `add` a source that is new, `keep` one beside its twin, or `replace` the twin by it. */
export type SaveWay = 'add' | 'keep' | 'replace';

/** Where the source stands now; `sourceId` is null when nothing was saved, because of a `twin` that came up meanwhile. */
export type Saved =
  | { readonly sourceId: string; readonly twin: null }
  | { readonly sourceId: null; readonly twin: Twin };

/** Saves what was chosen of a preview and says so. `draft` is the form as it is now. Throws as the corpus does. */
export async function saveSource(
  preview: Preview,
  draft: SourceDraft,
  way: SaveWay,
  shared: SectionProps,
): Promise<Saved> {
  const { corpus, notify } = shared;
  const kept = preview.claims.filter(({ id }) => preview.chosen.has(id));
  if (way === 'replace' && preview.twin)
    return { sourceId: await replaceTwin(preview.twin, draft, kept, shared), twin: null };
  const twin = way === 'add' ? (await KnownSources.of(corpus)).twinOf(articleOf(draft)) : null;
  if (twin) {
    notify({ kind: 'problem', text: twinWords(twin) });
    return { sourceId: null, twin };
  }
  await corpus.addSource(sourceOf(draft, preview.sourceId), kept);
  const title = draft.title.trim();
  notify({ kind: 'done', text: sayCount('options_add_saved', kept.length, { title }) });
  return { sourceId: preview.sourceId, twin: null };
}

/** That an article is there already, and how that is known. */
export function twinWords({ source: { title }, by }: Twin): string {
  return by === 'address' ? say('add_twin_address', { title }) : say('add_twin_copy', { title });
}

async function replaceTwin(
  twin: Twin,
  draft: SourceDraft,
  kept: readonly CorpusClaim[],
  { corpus, notify, changed }: SectionProps,
): Promise<string> {
  const { origin: _origin, ...before } = twin.source;
  const { id, title } = before;
  const claims = await corpus.claimsOf(id);
  const mine = kept.map((claim, at) => ({ ...claim, sourceId: id, id: `${id}.${at + 1}` }));
  await replaceSource(corpus, sourceOf(draft, id), mine);
  const undo = (): void => {
    notify(null);
    replaceSource(corpus, before, claims).then(changed, (error: unknown) =>
      notify({ kind: 'problem', text: messageOf(error) }),
    );
  };
  notify({ kind: 'done', text: say('add_replaced', { title }), undo });
  return id;
}

/**
 * Puts a source in the place of the one with its id, in one transaction: it keeps that one's switch and origin, and has
 * only the claims given. Throws as the corpus does; `invalid` where the one that is there comes with Lateral.
 */
async function replaceSource(
  corpus: Corpus,
  source: FileSource,
  claims: readonly CorpusClaim[],
): Promise<void> {
  const file = { format: 'lateral-corpus', version: 1, sources: [source], claims };
  const { refused } = await corpus.runImport(await corpus.planImport(JSON.stringify(file)), 'replace');
  if (refused.length > 0) throw new CorpusError('invalid', say('add_twin_bundled'));
}
