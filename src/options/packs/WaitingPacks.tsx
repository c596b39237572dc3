import { Button } from '../../ui/Button';
import { say } from '../../words/say';
import type { KeptSubscription } from './kept-subscriptions';

interface WaitingPacksProps {
  readonly waiting: readonly KeptSubscription[];
  /** Puts the address into the form, where the reader looks at the pack and subscribes. */
  readonly onChoose: (one: KeptSubscription) => void;
  readonly onDrop: (one: KeptSubscription) => void;
}

/** Subscriptions a backup brought: none of them is asked for anything before the reader says so. */
export function WaitingPacks({ waiting, onChoose, onDrop }: WaitingPacksProps) {
  return (
    <section class="lo-panel" aria-labelledby="waiting-packs">
      <h2 class="lo-section-title" id="waiting-packs">
        {say('packs_waiting_title')}
      </h2>
      <p class="lo-note">{say('packs_waiting_text')}</p>
      <ul class="lo-packs">
        {waiting.map((one) => (
          <li class="lo-pack" key={one.address}>
            <h3 class="lo-row-title" dir="auto">
              {one.title}
            </h3>
            <p class="lo-meta" dir="auto">
              {say('packs_offer_by', { publisher: one.publisher })}
            </p>
            <p class="lo-note lo-pack-address" dir="ltr">
              {one.address}
            </p>
            <div class="lo-actions">
              <Button
                aria-label={say('packs_named', { action: say('packs_waiting_choose'), title: one.title })}
                onClick={() => onChoose(one)}
              >
                {say('packs_waiting_choose')}
              </Button>
              <Button
                variant="quiet"
                aria-label={say('packs_named', { action: say('packs_waiting_drop'), title: one.title })}
                onClick={() => onDrop(one)}
              >
                {say('packs_waiting_drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
