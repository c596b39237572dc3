import { useEffect } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { say } from '../words/say';

/** Something that happened, said in one line; a later one takes its place. */
export interface Notice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
  /** Takes it back. */
  readonly undo?: () => void;
}

interface NoticesProps {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

/** How long a notice stays that only confirms what was asked for, in milliseconds. */
const CONFIRMATION_STAYS = 10_000;

/**
 * Where results and errors appear, always in the page so that screen readers hear what comes into it. A
 * problem, or anything that can be undone, stays until it is dismissed or replaced: nobody has to be quick.
 */
export function Notices({ notice, onDismiss }: NoticesProps) {
  useEffect(() => {
    if (notice === null || notice.kind === 'problem' || notice.undo) return;
    const timer = setTimeout(onDismiss, CONFIRMATION_STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="lo-notices" role="status" aria-live="polite">
      {notice && (
        <div class={`lo-notice lo-notice-${notice.kind}`}>
          {notice.kind === 'problem' && <Icon name="warning" />}
          <p dir={notice.kind === 'problem' ? 'auto' : undefined}>{notice.text}</p>
          {notice.undo && (
            <Button variant="quiet" class="lo-notice-undo" onClick={notice.undo}>
              {say('options_undo')}
            </Button>
          )}
          <Button variant="quiet" icon="close" aria-label={say('options_dismiss')} onClick={onDismiss} />
        </div>
      )}
    </div>
  );
}
