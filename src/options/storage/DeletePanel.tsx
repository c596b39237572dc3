import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { say } from '../../words/say';
import { ConfirmDialog } from '../ConfirmDialog';
import type { SectionProps } from '../section-props';
import { deleteEverything } from './delete-everything';

/** The way to be rid of all Lateral holds on this device. */
export function DeletePanel({ corpus, changed, notify }: SectionProps) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    corpus.close();
    try {
      await deleteEverything();
      // The next use opens a new corpus with what comes with Lateral.
      await corpus.reset();
      notify({ kind: 'done', text: say('options_storage_deleted') });
    } catch (bug) {
      console.error('Lateral: not everything could be deleted.', bug);
      notify({ kind: 'problem', text: say('options_storage_deleteFailed') });
    }
    setBusy(false);
    changed();
  };
  return (
    <section class="lo-panel" aria-labelledby="delete">
      <h2 class="lo-section-title" id="delete">
        {say('options_storage_delete')}
      </h2>
      <p class="lo-note">{say('options_storage_deleteText')}</p>
      <div class="lo-actions">
        <Button variant="danger" aria-disabled={isBusy} onClick={() => !isBusy && setAsking(true)}>
          {say('options_storage_delete')}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={say('options_storage_deleteTitle')}
          confirm={say('options_storage_delete')}
          onConfirm={() => void run()}
          onClose={() => setAsking(false)}
        >
          <p>{say('options_storage_deleteConfirm')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
