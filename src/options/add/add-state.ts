import type { CorpusClaim } from '../../claims/claim';
import { type DraftProblems, emptyDraft, type SourceDraft } from '../new-source';

/** What was found in the pasted text and which of it to keep. */
export interface Preview {
  readonly sourceId: string;
  /** The form as it was read. */
  readonly draft: SourceDraft;
  readonly claims: readonly CorpusClaim[];
  readonly chosen: ReadonlySet<string>;
}

/** Everything typed and found; it outlives a look at another section. */
export interface AddState {
  readonly draft: SourceDraft;
  readonly problems: DraftProblems;
  readonly preview: Preview | null;
}

/** Changes what is there at that moment: several fields can be filled in at once, before the next drawing. */
export type ChangeAddState = (change: (last: AddState) => AddState) => void;

export const emptyAddState: AddState = { draft: emptyDraft, problems: {}, preview: null };
