import type { CorpusClaim } from '../../claims/claim';
import type { Edit } from '../../claims/edit';
import { editsOf, isSameEdit } from '../../corpus/edits';
import type { StoredSource } from '../../corpus/records';
import type { LabelOf } from '../../corpus/search';
import { Button } from '../../ui/Button';
import { formatMoment } from '../../ui/format-date';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { say, sayCount } from '../../words/say';
import { editWords } from './edit-words';

interface EditHistoryProps {
  readonly entry: StoredSource;
  readonly labelOf: LabelOf;
  readonly onRevert: (isChosen: (edit: Edit) => boolean) => void;
}

/** What the reader has changed in a source, the latest first, each to be taken back alone, with what was saved with it, or all. */
export function EditHistory({ entry, labelOf, onRevert }: EditHistoryProps) {
  const edits = editsOf(entry.source);
  if (edits.length === 0) return null;
  const savings = savingsOf(edits);
  const revert: EditHistoryProps['onRevert'] = (isChosen) => {
    // The button goes with its edit, and with the last one all of this.
    document.getElementById(edits.every(isChosen) ? 'claims' : 'history')?.focus();
    onRevert(isChosen);
  };
  return (
    <section class="lo-history" aria-labelledby="history">
      <div class="lo-section-head">
        <h2 class="lo-section-title" id="history" tabIndex={-1}>
          {say('manage_history')}
        </h2>
        <Button icon="history" onClick={() => revert(() => true)}>
          {say('manage_revertAll')}
        </Button>
      </div>
      <p class="lo-note">
        {say(entry.source.origin === 'bundled' ? 'manage_historyBundled' : 'manage_historyOwn')}
      </p>
      <ol class="lo-list">
        {savings.map((saving) => (
          <Saving
            key={`${saving.at} ${saving.claim}`}
            saving={saving}
            entry={entry}
            labelOf={labelOf}
            onRevert={revert}
          />
        ))}
      </ol>
    </section>
  );
}

/** Edits that were saved together. */
interface SavingData {
  readonly at: number;
  /** The claim's id; null for the source itself. */
  readonly claim: string | null;
  readonly edits: readonly Edit[];
}

function savingsOf(edits: readonly Edit[]): readonly SavingData[] {
  const savings = new Map<string, SavingData>();
  for (const edit of edits) {
    const claim = 'claim' in edit ? edit.claim : null;
    const key = JSON.stringify([edit.at, claim]);
    savings.set(key, { at: edit.at, claim, edits: [...(savings.get(key)?.edits ?? []), edit] });
  }
  return [...savings.values()].reverse();
}

interface SavingProps extends EditHistoryProps {
  readonly saving: SavingData;
}

function Saving({ saving, entry, labelOf, onRevert }: SavingProps) {
  const { at, claim: id, edits } = saving;
  const claim = id === null ? undefined : claimAt(entry, id);
  return (
    <li class="lo-saving">
      <div class="lo-section-head">
        <p class="lo-meta">
          <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>
          {claim !== undefined && (
            <a
              href={`#claim-${claim.id}`}
              class="lo-saving-claim"
              onClick={(event) => goToClaim(event, claim.id)}
            >
              <bdi lang={TEXT_LANGUAGE}>{claim.statement}</bdi>
            </a>
          )}
        </p>
        {edits.length > 1 && (
          <Button
            variant="quiet"
            onClick={() => onRevert((one) => edits.some((edit) => isSameEdit(one, edit)))}
          >
            {sayCount('manage_revertTogether', edits.length)}
          </Button>
        )}
      </div>
      <ul>
        {edits.map((edit) => {
          const { what, was, now } = editWords(edit, entry.source, claim, labelOf);
          return (
            <li key={edit.part} class="lo-change">
              <span class="lo-change-what">{what}</span>
              <span class="lo-change-words">
                <del>
                  <bdi>{was}</bdi>
                </del>{' '}
                {now !== null && (
                  <ins>
                    <bdi>{now}</bdi>
                  </ins>
                )}
              </span>
              <Button
                variant="quiet"
                icon="history"
                aria-label={say('manage_revertOne', { what })}
                onClick={() => onRevert((one) => isSameEdit(one, edit))}
              >
                {say(edit.part === 'removed' ? 'manage_bringBack' : 'manage_revert')}
              </Button>
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** The claim as it is, or as it was when it was taken out. */
function claimAt({ claims, source }: StoredSource, id: string): CorpusClaim | undefined {
  const there = claims.find((claim) => claim.id === id);
  if (there !== undefined) return there;
  return editsOf(source).flatMap((edit) =>
    edit.part === 'removed' && edit.claim === id ? [edit.was] : [],
  )[0];
}

/** The address of the page is the way through the options; a claim is gone to without it. */
function goToClaim(event: Event, id: string): void {
  event.preventDefault();
  const claim = document.getElementById(`claim-${id}`);
  claim?.scrollIntoView();
  claim?.querySelector<HTMLElement>('button')?.focus();
}
