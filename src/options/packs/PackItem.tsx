import type { ListedPack } from '../../corpus/pack-shelf';
import { Button } from '../../ui/Button';
import { formatMoment } from '../../ui/format-date';
import { Icon } from '../../ui/Icon';
import { Switch } from '../../ui/Switch';
import { say, sayCount, sayList } from '../../words/say';
import { KeyChange } from './KeyChange';
import { KeyPrint } from './KeyPrint';
import { amountWords, editionWords, problemWords } from './pack-words';

const TITLES_SHOWN = 3;

/** What can be done with a pack. */
export interface PackActions {
  readonly onSwitch: (enabled: boolean) => void;
  readonly onUpdate: () => void;
  readonly onRemove: () => void;
  /** To be called in a click handler. */
  readonly onGiveAccess: () => void;
  readonly onAcceptKey: (key: string) => void;
  /** Whether the new key is set aside, or shown again. */
  readonly onKeepKey: (refused: boolean) => void;
}

interface PackItemProps extends PackActions {
  readonly pack: ListedPack;
  readonly isBusy: boolean;
}

/** One pack the reader subscribes to. */
export function PackItem({ pack, isBusy, ...actions }: PackItemProps) {
  const { id, title, publisher, about, enabled, homepage } = pack;
  return (
    <li class={`lo-pack${enabled ? '' : ' lo-row-off'}`} aria-labelledby={`pack-${id}`}>
      <div class="lo-pack-head">
        <div class="lo-row-text">
          <h3 class="lo-row-title" id={`pack-${id}`} dir="auto">
            {title}
          </h3>
          <p class="lo-meta">
            <span class="lo-publisher" dir="auto">
              {publisher}
            </span>
            {homepage !== null && (
              <a href={homepage} target="_blank" rel="noopener noreferrer">
                {say('packs_homepage')} <Icon name="outward" />
                <span class="lt-hidden">{say('options_opensNewTab')}</span>
              </a>
            )}
          </p>
        </div>
        <Switch
          label={say('packs_useOne', { title })}
          labelHidden
          checked={enabled}
          onChange={actions.onSwitch}
        />
      </div>
      {about !== '' && (
        <p class="lo-note" dir="auto">
          {about}
        </p>
      )}
      <Trouble pack={pack} actions={actions} />
      <Facts pack={pack} />
      <div class="lo-actions">
        <Button
          aria-disabled={isBusy}
          aria-label={say('packs_named', { action: say(isBusy ? 'packs_updating' : 'packs_update'), title })}
          onClick={() => !isBusy && actions.onUpdate()}
        >
          {isBusy ? say('packs_updating') : say('packs_update')}
        </Button>
        <Button
          variant="quiet"
          icon="trash"
          aria-label={say('packs_named', { action: say('packs_remove'), title })}
          onClick={actions.onRemove}
        >
          {say('packs_remove')}
        </Button>
      </div>
    </li>
  );
}

/** A changed key, what went wrong at the last look, and what could not be taken in. */
function Trouble({ pack, actions }: { readonly pack: ListedPack; readonly actions: PackActions }) {
  const { problem, offered, edition, leftOut, address } = pack;
  return (
    <>
      {offered !== null && (
        <KeyChange pack={pack} offered={offered} onAccept={actions.onAcceptKey} onKeep={actions.onKeepKey} />
      )}
      {problem !== null && problem.code !== 'key' && (
        <div class="lo-outcome lo-outcome-problem">
          <p class="lo-outcome-title">
            <Icon name="warning" />
            {say('packs_problem')}
          </p>
          <p class="lo-outcome-line" dir="auto">
            {problemWords(problem)} {say('packs_problem_kept', { edition })}
          </p>
          {problem.code === 'access' && (
            <div class="lo-actions">
              <Button onClick={actions.onGiveAccess}>
                {say('packs_giveAccess', { host: new URL(address).hostname })}
              </Button>
            </div>
          )}
        </div>
      )}
      {leftOut.length > 0 && (
        <p class="lo-note">
          {sayCount('packs_leftOut', leftOut.length, { titles: sayList(leftOut.slice(0, TITLES_SHOWN)) })}
        </p>
      )}
    </>
  );
}

function Facts({ pack }: { readonly pack: ListedPack }) {
  const { enabled, nextAt, updatedAt, checkedAt, address, key } = pack;
  const next = nextAt <= Date.now() ? say('packs_fact_soon') : formatMoment(nextAt);
  return (
    <dl class="lo-pack-facts">
      <div>
        <dt>{say('packs_fact_amount')}</dt>
        <dd>{amountWords(pack)}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_edition')}</dt>
        <dd>{editionWords(pack)}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_updated')}</dt>
        <dd>{formatMoment(updatedAt)}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_looked')}</dt>
        <dd>{formatMoment(checkedAt)}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_next')}</dt>
        <dd>{enabled ? next : say('packs_fact_off')}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_address')}</dt>
        <dd dir="ltr">{address}</dd>
      </div>
      <div>
        <dt>{say('packs_fact_key')}</dt>
        <dd>
          <KeyPrint of={key} />
        </dd>
      </div>
    </dl>
  );
}
