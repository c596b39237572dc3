import type { ListedPack } from '../../corpus/pack-shelf';
import { say, sayCount } from '../../words/say';
import { ConfirmDialog } from '../ConfirmDialog';

interface RemovePackDialogProps {
  readonly pack: ListedPack;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Says exactly what goes with a pack. */
export function RemovePackDialog({ pack, onRemove, onClose }: RemovePackDialogProps) {
  const { title, sources, claims, address } = pack;
  return (
    <ConfirmDialog
      title={say('packs_remove_title', { title })}
      confirm={say('packs_remove_do')}
      onConfirm={onRemove}
      onClose={onClose}
    >
      <p>
        {say('packs_remove_text', {
          sources: sayCount('packs_offer_sources', sources),
          claims: sayCount('claims', claims),
          host: new URL(address).hostname,
        })}
      </p>
    </ConfirmDialog>
  );
}
