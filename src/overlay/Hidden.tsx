import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/Button';
import { say } from '../words/say';
import type { OverlayProps } from './overlay-props';

/** Ms the way back is offered; longer while the reader points at it or has the focus in it. */
const OFFERED_MS = 10_000;

/** In place of what the reader has hidden, for a while: the way back. Then the overlay leaves the page. */
export function Hidden({ view, isDeliberate, onUnhide, onGone }: OverlayProps) {
  const box = useRef<HTMLElement>(null);
  const byKeyboard = view.hidden === 'by-keyboard';
  useLayoutEffect(() => {
    // A pointer stays where it is: the next key is meant for the page.
    if (byKeyboard) box.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [byKeyboard]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) onGone();
    }, OFFERED_MS);
    return () => clearInterval(timer);
  }, [onGone]);
  return (
    <section
      ref={box}
      class="lt-gone"
      aria-label={say('overlay_name')}
      onKeyDown={(event) => event.key === 'Escape' && onGone()}
    >
      <span id="lt-gone-words">{say('overlay_hidden')}</span>
      <Button
        variant="quiet"
        aria-describedby="lt-gone-words"
        onClick={(event) => isDeliberate(event) && onUnhide()}
      >
        {say('options_undo')}
      </Button>
      <Button
        variant="quiet"
        icon="close"
        aria-label={say('overlay_close')}
        onClick={(event) => isDeliberate(event) && onGone()}
      />
    </section>
  );
}
