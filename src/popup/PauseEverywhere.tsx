import { Button } from '../ui/Button';
import { formatTime } from '../ui/format-date';
import { say } from '../words/say';

interface PauseEverywhereProps {
  /** When the pause ends, in milliseconds as `Date.now` gives them; null when there is none. */
  readonly until: number | null;
  readonly onPause: (pause: boolean) => void;
}

/** Pauses Lateral on all sites for an hour; while they are paused, says until when and ends it. */
export function PauseEverywhere({ until, onPause }: PauseEverywhereProps) {
  if (until === null)
    return (
      <Button variant="quiet" icon="pause" onClick={() => onPause(true)}>
        {say('pause_hour')}
      </Button>
    );
  return (
    <Button variant="quiet" onClick={() => onPause(false)}>
      {say('pause_until', { time: formatTime(until) })}
    </Button>
  );
}
