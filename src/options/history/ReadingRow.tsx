import type { Reading } from '../../history/reading';
import { Button } from '../../ui/Button';
import { CountsLine } from '../../ui/CountsLine';
import { formatDate, formatMoment } from '../../ui/format-date';
import { say } from '../../words/say';

interface ReadingRowProps {
  readonly reading: Reading;
  readonly onForget: () => void;
}

/** One article that was read: where it stands, when it was read, and what was found. */
export function ReadingRow({ reading, onForget }: ReadingRowProps) {
  const { address, title, publisher, published, readAt, counts } = reading;
  const date = formatDate(published);
  const name = title === '' ? address : title;
  const found = counts.conflicts + counts.changed + counts.agrees;
  return (
    <li class="lo-reading">
      <div class="lo-reading-text">
        <h3 class="lo-reading-title">
          <a href={address} target="_blank" rel="noopener noreferrer" dir="auto">
            {name}
            <span class="lt-hidden">{say('options_opensNewTab')}</span>
          </a>
        </h3>
        <p class="lo-meta">
          <span class="lo-publisher" dir="auto">
            {publisher ?? new URL(address).hostname}
          </span>
          {date !== null && <span>{date}</span>}
          <span>{say('options_history_readAt', { time: formatMoment(readAt) })}</span>
        </p>
        {found > 0 && (
          <p class="lo-meta">
            <CountsLine counts={{ ...counts, uncovered: 0 }} />
          </p>
        )}
      </div>
      <Button
        class="lo-reading-forget"
        variant="quiet"
        icon="trash"
        aria-label={say('options_history_forget', { title: name })}
        onClick={onForget}
      />
    </li>
  );
}
