import { useEffect, useRef, useState } from 'preact/hooks';
import { editsOf } from '../../corpus/edits';
import type { Corpus, ListedSource } from '../../corpus/store';
import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';
import { useLoaded } from '../use-loaded';

interface ResetDialogProps {
  readonly corpus: Corpus;
  /** Saves everything; answers with one line on how it went. */
  readonly onExport: () => Promise<string>;
  readonly onReset: () => void;
  readonly onCancel: () => void;
}

/** Says exactly what a reset takes away, and offers to save it first. */
export function ResetDialog({ corpus, onExport, onReset, onCancel }: ResetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [saved, setSaved] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    // The first button would be the one that cannot be taken back.
    dialog.current?.querySelector<HTMLElement>('[data-safe]')?.focus();
  }, []);
  const { value: sources, problem } = useLoaded(() => corpus.listSources(), [corpus]);
  return (
    <dialog class="lo-dialog" ref={dialog} aria-labelledby="reset-title" onClose={onCancel}>
      <h2 class="lo-section-title" id="reset-title">
        {say('options_transfer_resetConfirm')}
      </h2>
      {problem !== null && <p role="alert">{problem}</p>}
      {sources !== null && <Losses sources={sources} />}
      <p class="lo-note" role="status">
        {saved}
      </p>
      <div class="lo-actions lo-dialog-actions">
        <Button
          variant="danger"
          disabled={sources === null}
          onClick={() => {
            // Closing gives the focus back to where the dialog was opened.
            dialog.current?.close();
            onReset();
          }}
        >
          {say('options_transfer_resetDo')}
        </Button>
        <Button icon="download" onClick={() => void onExport().then(setSaved)}>
          {say('options_transfer_resetExport')}
        </Button>
        <Button variant="quiet" data-safe onClick={() => dialog.current?.close()}>
          {say('options_transfer_cancel')}
        </Button>
      </div>
    </dialog>
  );
}

function Losses({ sources }: { readonly sources: readonly ListedSource[] }) {
  const own = sources.filter(({ source }) => source.origin !== 'bundled');
  const claims = own.reduce((sum, { claimCount: count }) => sum + count, 0);
  const off = sources.filter(({ source, enabled }) => source.origin === 'bundled' && !enabled).length;
  const edited = sources.filter(
    ({ source }) => source.origin === 'bundled' && editsOf(source).length > 0,
  ).length;
  if (own.length === 0 && off === 0 && edited === 0) {
    return <p>{say('options_transfer_nothingLost')}</p>;
  }
  return (
    <>
      {own.length > 0 && (
        <>
          <p>{sayCount('options_transfer_losses', own.length, { claims: sayCount('claims', claims) })}</p>
          <ul class="lo-losses">
            {own.slice(0, 8).map(({ source }) => (
              <li key={source.id}>
                <bdi>{source.title}</bdi>
              </li>
            ))}
            {own.length > 8 && <li>{sayCount('options_transfer_moreSources', own.length - 8)}</li>}
          </ul>
        </>
      )}
      {edited > 0 && <p>{sayCount('manage_resetEdited', edited)}</p>}
      {off > 0 && <p>{sayCount('options_transfer_onAgain', off)}</p>}
    </>
  );
}
