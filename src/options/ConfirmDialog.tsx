import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { say } from '../words/say';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will be gone. */
  readonly text: string;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Called once, whatever the answer was. */
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back; the focus stands on the way out. */
export function ConfirmDialog({ title, text, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('[data-safe]')?.focus();
  }, []);
  return (
    <dialog class="lo-dialog" ref={dialog} aria-labelledby="confirm-title" onClose={onClose}>
      <h2 class="lo-section-title" id="confirm-title">
        {title}
      </h2>
      <p>{text}</p>
      <div class="lo-actions lo-dialog-actions">
        <Button
          variant="danger"
          onClick={() => {
            // Closing gives the focus back to where the dialog was opened.
            dialog.current?.close();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
        <Button variant="quiet" data-safe onClick={() => dialog.current?.close()}>
          {say('options_transfer_cancel')}
        </Button>
      </div>
    </dialog>
  );
}
