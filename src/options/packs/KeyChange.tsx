import type { PackRecord } from '../../corpus/pack-record';
import { Button } from '../../ui/Button';
import { formatMoment } from '../../ui/format-date';
import { Icon } from '../../ui/Icon';
import { say } from '../../words/say';
import { KeyPrint } from './KeyPrint';

interface KeyChangeProps {
  readonly pack: PackRecord;
  readonly offered: NonNullable<PackRecord['offered']>;
  readonly onAccept: (key: string) => void;
  readonly onKeep: (refused: boolean) => void;
}

/** Says that a publisher signs with another key, and leaves it to the reader what that means. */
export function KeyChange({ pack, offered, onAccept, onKeep }: KeyChangeProps) {
  const { edition } = pack;
  if (offered.refused) {
    return (
      <div class="lo-outcome">
        <p>{say('packs_key_kept', { edition })}</p>
        <div class="lo-actions">
          <Button onClick={() => onKeep(false)}>{say('packs_key_review')}</Button>
        </div>
      </div>
    );
  }
  return (
    <section class="lo-outcome lo-outcome-problem" aria-labelledby={`key-${pack.id}`}>
      <p class="lo-outcome-title" id={`key-${pack.id}`}>
        <Icon name="warning" />
        {say('packs_key_title')}
      </p>
      <p class="lo-outcome-line">{say('packs_key_text', { date: formatMoment(offered.since), edition })}</p>
      <p class="lo-outcome-line">{say('packs_key_advice')}</p>
      <dl class="lo-pack-facts lo-pack-keys">
        <div>
          <dt>{say('packs_key_yours')}</dt>
          <dd>
            <KeyPrint of={pack.key} />
          </dd>
        </div>
        <div>
          <dt>{say('packs_key_new')}</dt>
          <dd>
            <KeyPrint of={offered.key} />
          </dd>
        </div>
      </dl>
      <div class="lo-actions">
        <Button variant="primary" onClick={() => onKeep(true)}>
          {say('packs_key_keep')}
        </Button>
        <Button onClick={() => onAccept(offered.key)}>{say('packs_key_accept')}</Button>
      </div>
    </section>
  );
}
