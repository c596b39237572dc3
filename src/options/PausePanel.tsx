import { pausedUntil, setPausedEverywhere } from '../settings/paused';
import type { Settings } from '../settings/settings';
import { Button } from '../ui/Button';
import { formatTime } from '../ui/format-date';
import { say } from '../words/say';

interface PausePanelProps {
  readonly settings: Settings;
  readonly store: (change: Promise<void>) => void;
}

/** Says that Lateral is paused on all sites, and until when; nothing at other times. */
export function PausePanel({ settings, store }: PausePanelProps) {
  const until = pausedUntil(settings, Date.now());
  if (until === null) return null;
  const resume = (): void => {
    // The panel goes with its button.
    document.getElementById('main')?.focus();
    store(setPausedEverywhere(false, Date.now()));
  };
  return (
    <section class="lo-panel" aria-labelledby="paused-everywhere">
      <h2 class="lo-section-title" id="paused-everywhere">
        {say('pause_everywhere_title')}
      </h2>
      <p class="lo-note">{say('pause_everywhere_text', { time: formatTime(until) })}</p>
      <div>
        <Button onClick={resume}>{say('pause_resume')}</Button>
      </div>
    </section>
  );
}
