import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { say } from '../words/say';

/** Asks the browser; true when it was allowed. Must be called by the click itself, or the browser refuses. */
export type AskForAccess = () => Promise<boolean>;

type Answer = 'none' | 'allowed' | 'refused';

/** For a browser that keeps the news sites back until its user allows them, as Firefox can. */
export function AccessPanel({ onAllow }: { readonly onAllow: AskForAccess }) {
  const [answer, setAnswer] = useState<Answer>('none');
  const heading = useRef<HTMLHeadingElement>(null);
  const allowed = answer === 'allowed';
  useEffect(() => {
    // The button went with the answer; the heading keeps the reader's place and says what came of it.
    if (allowed) heading.current?.focus();
  }, [allowed]);
  const ask = (): void => {
    onAllow().then(
      (given) => setAnswer(given ? 'allowed' : 'refused'),
      () => setAnswer('refused'),
    );
  };
  return (
    <section class="lw-access" aria-labelledby="access">
      <h2 class="lw-heading" id="access" tabIndex={-1} ref={heading}>
        <Icon name="shield" />
        {allowed ? say('welcome_allowedTitle') : say('welcome_accessTitle')}
      </h2>
      <p>{allowed ? say('welcome_allowed') : say('welcome_accessText')}</p>
      {!allowed && (
        <div class="lw-access-foot">
          <Button variant="primary" onClick={ask}>
            {say('welcome_allow')}
          </Button>
          <span role="status">{answer === 'refused' && say('welcome_notAllowed')}</span>
        </div>
      )}
    </section>
  );
}
