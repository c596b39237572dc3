import type { Source } from '../../claims/source';
import { isSupplied } from '../../corpus/supplied';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { say, sayCount } from '../../words/say';
import type { Preview } from './add-state';
import type { Twin } from './known-sources';
import { type SaveWay, twinWords } from './save-source';

interface SaveBarProps {
  readonly preview: Preview;
  readonly stale: boolean;
  readonly onSave: (way: SaveWay) => void;
}

/** Saves the claims chosen. Where the article is in the corpus already, that is said first, and there are two ways. */
export function SaveBar({ preview: { chosen, twin }, stale, onSave }: SaveBarProps) {
  const disabled = stale || chosen.size === 0;
  const count = chosen.size;
  return (
    <div class="lo-save">
      {stale && <p class="lo-note">{say('options_add_stale')}</p>}
      {twin && <TwinNote twin={twin} />}
      {twin && !isSupplied(twin.source) && (
        <Button disabled={disabled} onClick={() => onSave('replace')}>
          {sayCount('add_replace', count)}
        </Button>
      )}
      <Button
        variant={twin ? 'secondary' : 'primary'}
        disabled={disabled}
        onClick={() => onSave(twin ? 'keep' : 'add')}
      >
        {twin ? sayCount('add_keepBoth', count) : sayCount('options_add_save', count)}
      </Button>
    </div>
  );
}

function TwinNote({ twin }: { readonly twin: Twin }) {
  const { source, by } = twin;
  return (
    <div class="lo-twin">
      <Icon name="copy" />
      <p>
        <strong>{twinWords(twin)}</strong> {say(choiceOf(source))} {by === 'copy' && say('add_twin_copies')}
      </p>
    </div>
  );
}

/** What can be done about a source that is there already. */
function choiceOf({ origin }: Source) {
  if (origin === 'bundled') return 'add_twin_bundled';
  return origin === 'pack' ? 'add_twin_pack' : 'add_twin_choose';
}
