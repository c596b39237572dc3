import { useEffect, useRef } from 'preact/hooks';
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
  const { place, remember, leave } = usePlace();
  const dismiss = (): void => {
    leave();
    onDismiss();
  };
  useEffect(() => {
    if (notice === null || notice.kind === 'problem' || notice.undo) return;
    const timer = setTimeout(dismiss, CONFIRMATION_STAYS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="lo-notices" role="status" aria-live="polite" ref={place} onFocusIn={remember}>
      {notice && (
        <div class={`lo-notice lo-notice-${notice.kind}`}>
          {notice.kind === 'problem' && <Icon name="warning" />}
          <p dir={notice.kind === 'problem' ? 'auto' : undefined}>{notice.text}</p>
          {notice.undo && (
            <Button
              variant="quiet"
              class="lo-notice-undo"
              onClick={() => {
                leave();
                notice.undo?.();
              }}
            >
              {say('options_undo')}
            </Button>
          )}
          <Button variant="quiet" icon="close" aria-label={say('options_dismiss')} onClick={dismiss} />
        </div>
      )}
    </div>
  );
}

/** Where the reader came from into an element that may go at any time, and the way back there. */
function usePlace() {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef<HTMLElement | null>(null);
  const remember = ({ relatedTarget }: FocusEvent): void => {
    const from = relatedTarget as HTMLElement | null;
    if (from && !place.current?.contains(from)) before.current = from;
  };
  const leave = (): void => {
    if (!document.activeElement || !place.current?.contains(document.activeElement)) return;
    const back = before.current?.isConnected ? before.current : document.getElementById('main');
    back?.focus();
  };
  return { place, remember, leave };
}
