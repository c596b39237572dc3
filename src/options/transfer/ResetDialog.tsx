import { useState } from 'preact/hooks';
import { editsOf } from '../../corpus/edits';
import type { Corpus, ListedSource } from '../../corpus/store';
import { isSupplied } from '../../corpus/supplied';
import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';
import { ConfirmDialog } from '../ConfirmDialog';
import { useLoaded } from '../use-loaded';

interface ResetDialogProps {
  readonly corpus: Corpus;
  /** Saves everything; answers with one line on how it went. */
  readonly onExport: () => Promise<string>;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

/** Says exactly what a reset takes away, and offers to save it first. */
export function ResetDialog({ corpus, onExport, onReset, onClose }: ResetDialogProps) {
  const [saved, setSaved] = useState('');
  const { value: sources, problem } = useLoaded(() => corpus.listSources(), [corpus]);
  return (
    <ConfirmDialog
      title={say('options_transfer_resetConfirm')}
      confirm={say('options_transfer_resetDo')}
      isReady={sources !== null}
      besides={
        <Button icon="download" onClick={() => void onExport().then(setSaved)}>
          {say('options_transfer_resetExport')}
        </Button>
      }
      onConfirm={onReset}
      onClose={onClose}
    >
      {problem !== null && <p role="alert">{problem}</p>}
      {sources !== null && <Losses sources={sources} />}
      <p class="lo-note" role="status">
        {saved}
      </p>
    </ConfirmDialog>
  );
}

function Losses({ sources }: { readonly sources: readonly ListedSource[] }) {
  const own = sources.filter(({ source }) => !isSupplied(source));
  const packed = sources.filter(({ source }) => source.origin === 'pack').length;
  const claims = own.reduce((sum, { claimCount: count }) => sum + count, 0);
  const off = sources.filter(({ source, enabled }) => source.origin === 'bundled' && !enabled).length;
  const edited = sources.filter(
    ({ source }) => source.origin === 'bundled' && editsOf(source).length > 0,
  ).length;
  if (own.length === 0 && packed === 0 && off === 0 && edited === 0) {
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
      {packed > 0 && <p>{say('options_transfer_packsLost', { sources: sayCount('sources', packed) })}</p>}
      {edited > 0 && <p>{sayCount('manage_resetEdited', edited)}</p>}
      {off > 0 && <p>{sayCount('options_transfer_onAgain', off)}</p>}
    </>
  );
}
