import type { CorpusClaim } from '../../claims/claim';
import { type DraftProblems, emptyDraft, type SourceDraft } from '../new-source';
import type { Twin } from './known-sources';

/** What was found in the text, what the reader made of it, and which of it to keep. */
export interface Preview {
  readonly sourceId: string;
  /** The form as it was read. */
  readonly draft: SourceDraft;
  /** As they were found. */
  readonly found: readonly CorpusClaim[];
  /** The same, in the same order, with the reader's corrections. */
  readonly claims: readonly CorpusClaim[];
  readonly chosen: ReadonlySet<string>;
  /** The source of the corpus that is this article already. */
  readonly twin: Twin | null;
}

/** What the form was filled from, where the reader did not type it. */
export type FilledFrom =
  /** `place` names the page, as `addingPlace` gives it. */
  | { readonly kind: 'page'; readonly place: string }
  /** `row` is the file's place in the list of results. */
  | { readonly kind: 'file'; readonly name: string; readonly row: number };

/** Everything typed and found; it outlives a look at another section. */
export interface AddState {
  readonly draft: SourceDraft;
  readonly problems: DraftProblems;
  readonly preview: Preview | null;
  readonly from: FilledFrom | null;
}

/** Changes what is there at that moment: several fields can be filled in at once, before the next drawing. */
export type ChangeAddState = (change: (last: AddState) => AddState) => void;

export const emptyAddState: AddState = { draft: emptyDraft, problems: {}, preview: null, from: null };

/** Whether the claims were read from another text, or for another day, than the form has now. */
export function isStale({ draft }: Preview, now: SourceDraft): boolean {
  return draft.text !== now.text || draft.published !== now.published;
}

/**
 * What the reader unticked and corrected, carried over to a new reading of the text: for claims that were found at the
 * same place and say the same.
 */
export function carriedOver(
  last: Preview | null,
  found: readonly CorpusClaim[],
): Pick<Preview, 'claims' | 'chosen'> {
  const before = new Map(last?.found.map((claim, at) => [keyOf(claim), { claim, now: last.claims[at] }]));
  const chosen = new Set<string>();
  const claims = found.map((claim) => {
    const { sourceId } = claim;
    const known = before.get(keyOf(claim));
    if (!known || last?.chosen.has(known.claim.id)) chosen.add(claim.id);
    return known?.now === undefined || known.now === known.claim
      ? claim
      : { ...known.now, id: claim.id, sourceId };
  });
  return { claims, chosen };
}

function keyOf({ slot, value, statement }: CorpusClaim): string {
  return JSON.stringify([slot, value, statement]);
}
