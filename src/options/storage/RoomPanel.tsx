import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { locale, say } from '../../words/say';
import type { SectionProps } from '../section-props';
import { useLoaded } from '../use-loaded';
import { askToKeep, formatBytes, type Room, roomOf } from './room';

/** How much room is in use, and whether the browser keeps it. */
export function RoomPanel({ revision, notify }: SectionProps) {
  const [asked, setAsked] = useState(0);
  const { value: room } = useLoaded(() => roomOf(), [revision, asked]);
  const ask = async (): Promise<void> => {
    const isKept = await askToKeep();
    document.getElementById('room')?.focus();
    setAsked(asked + 1);
    notify(
      isKept
        ? { kind: 'done', text: say('options_storage_keepDone') }
        : { kind: 'problem', text: say('options_storage_keepRefused') },
    );
  };
  return (
    <section class="lo-panel" aria-labelledby="room">
      <h2 class="lo-section-title" id="room" tabIndex={-1}>
        {say('options_storage_room')}
      </h2>
      {room && (
        <>
          <p>{usedWords(room)}</p>
          {room.used !== null && room.quota !== null && (
            <meter
              class="lo-meter"
              min={0}
              max={room.quota}
              value={room.used}
              aria-label={say('options_storage_meter')}
            />
          )}
          <p class="lo-note">{room.isKept ? say('options_storage_kept') : say('options_storage_notKept')}</p>
          {!room.isKept && (
            <div>
              <Button onClick={() => void ask()}>{say('options_storage_keep')}</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function usedWords({ used, quota }: Room): string {
  if (used === null) return say('options_storage_unknown');
  const size = formatBytes(used, locale());
  return quota === null
    ? say('options_storage_usedOnly', { used: size })
    : say('options_storage_used', { used: size, quota: formatBytes(quota, locale()) });
}
