import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';

interface SelectionBarProps {
  readonly count: number;
  readonly onUse: (enabled: boolean) => void;
  readonly onJoin: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with the sources picked. */
export function SelectionBar({ count, onUse, onJoin, onDelete, onClear }: SelectionBarProps) {
  return (
    <fieldset class="lo-selection" aria-label={say('manage_selection')}>
      <Button onClick={() => onUse(true)}>{say('manage_use')}</Button>
      <Button onClick={() => onUse(false)}>{say('manage_unuse')}</Button>
      {count > 1 && (
        <Button icon="copy" onClick={onJoin}>
          {say('manage_join')}
        </Button>
      )}
      <Button variant="danger" icon="trash" onClick={onDelete}>
        {sayCount('manage_delete', count)}
      </Button>
      <Button variant="quiet" onClick={onClear}>
        {say('manage_clearSelection')}
      </Button>
    </fieldset>
  );
}
