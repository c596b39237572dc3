import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../ui/Button';
import { say } from '../words/say';
import { useModal } from './use-modal';

interface ConfirmDialogProps {
  readonly title: string;
  /** What the button says that does it. */
  readonly confirm: string;
  /** False while it cannot be said yet what will be gone. */
  readonly isReady?: boolean;
  /** What else can be done first. */
  readonly besides?: ComponentChildren;
  readonly onConfirm: () => void;
  /** Called once, whatever the answer was. */
  readonly onClose: () => void;
  /** What will be gone. */
  readonly children: ComponentChildren;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirm, isReady = true, besides, onConfirm, onClose, children } = props;
  const { dialog, close } = useModal();
  const id = useId();
  return (
    <dialog class="lo-dialog" ref={dialog} aria-labelledby={id} onClose={onClose}>
      <h2 class="lo-section-title" id={id}>
        {title}
      </h2>
      {children}
      <div class="lo-actions lo-dialog-actions">
        <Button
          variant="danger"
          disabled={!isReady}
          onClick={() => {
            // First: what is done next may have a place of its own for the focus.
            close();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        {besides}
        <Button variant="quiet" data-safe onClick={close}>
          {say('options_transfer_cancel')}
        </Button>
      </div>
    </dialog>
  );
}
