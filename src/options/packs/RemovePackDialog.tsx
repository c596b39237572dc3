import { useEffect, useRef } from 'preact/hooks';
import type { ListedPack } from '../../corpus/pack-shelf';
import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';

interface RemovePackDialogProps {
  readonly pack: ListedPack;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** Says exactly what goes with a pack. */
export function RemovePackDialog({ pack, onRemove, onCancel }: RemovePackDialogProps) {
  const { title, sources, claims, address } = pack;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The first button would be the one that cannot be taken back.
    dialog.current?.querySelector<HTMLElement>('[data-safe]')?.focus();
  }, []);
  return (
    <dialog class="lo-dialog" ref={dialog} aria-labelledby="remove-pack" onClose={onCancel}>
      <h2 class="lo-section-title" id="remove-pack">
        {say('packs_remove_title', { title })}
      </h2>
      <p>
        {say('packs_remove_text', {
          sources: sayCount('packs_offer_sources', sources),
          claims: sayCount('claims', claims),
          host: new URL(address).hostname,
        })}
      </p>
      <div class="lo-actions lo-dialog-actions">
        <Button
          variant="danger"
          onClick={() => {
            dialog.current?.close();
            onRemove();
          }}
        >
          {say('packs_remove_do')}
        </Button>
        <Button variant="quiet" data-safe onClick={() => dialog.current?.close()}>
          {say('packs_cancel')}
        </Button>
      </div>
    </dialog>
  );
}
