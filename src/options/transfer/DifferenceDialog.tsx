import { useId, useRef } from 'preact/hooks';
import type { ImportPlan } from '../../corpus/import-file';
import type { OnDifference } from '../../corpus/merge-file';
import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';
import { useModal } from '../use-modal';
import { amountWords } from './import-words';

/** As many titles as are read at a glance. */
const SHOWN = 8;

interface DifferenceDialogProps {
  readonly plan: ImportPlan;
  /** `null`: nothing is to be imported. Called once. */
  readonly onDecided: (way: OnDifference | null) => void;
}

/** The file has sources of the reader's with other content: says what each way does, in numbers, before any is gone. */
export function DifferenceDialog({ plan, onDecided }: DifferenceDialogProps) {
  const { dialog, choose, closed } = useQuestion(onDecided);
  const id = useId();
  const ways = [
    {
      way: 'merge' as const,
      name: say('options_transfer_merge'),
      text: say('options_transfer_mergeText', {
        claims: sayCount('claims', plan.merge.claimsAdded),
        amount: amountWords(plan.merge.afterwards),
      }),
    },
    {
      way: 'replace' as const,
      name: say('options_transfer_replace'),
      text: say('options_transfer_replaceText', {
        claims: sayCount('claims', plan.replace.claimsLost),
        amount: amountWords(plan.replace.afterwards),
      }),
    },
  ];
  return (
    <dialog class="lo-dialog lo-difference" ref={dialog} aria-labelledby={`${id}-title`} onClose={closed}>
      <h2 class="lo-section-title" id={`${id}-title`}>
        {say('options_transfer_differs')}
      </h2>
      <p>{say('options_transfer_differsText')}</p>
      <Titles titles={plan.differing} />
      <dl class="lo-ways">
        {ways.map(({ way, name, text }) => (
          <div key={way}>
            <dt>{name}</dt>
            <dd id={`${id}-${way}`}>{text}</dd>
          </div>
        ))}
      </dl>
      {plan.added > 0 && (
        <p class="lo-note">{say('options_transfer_newToo', { sources: sayCount('sources', plan.added) })}</p>
      )}
      <div class="lo-actions lo-dialog-actions">
        {ways.map(({ way, name }) => (
          <Button key={way} aria-describedby={`${id}-${way}`} onClick={() => choose(way)}>
            {name}
          </Button>
        ))}
        <Button variant="quiet" data-safe onClick={() => choose(null)}>
          {say('options_transfer_cancel')}
        </Button>
      </div>
    </dialog>
  );
}

function useQuestion(onDecided: DifferenceDialogProps['onDecided']) {
  const { dialog, close } = useModal();
  const decided = useRef(false);
  const decide = (way: OnDifference | null): void => {
    if (decided.current) return;
    decided.current = true;
    onDecided(way);
  };
  return {
    dialog,
    choose: (way: OnDifference | null): void => {
      close();
      decide(way);
    },
    // Escape closes it without a choice.
    closed: () => decide(null),
  };
}

function Titles({ titles }: { readonly titles: readonly string[] }) {
  return (
    <ul class="lo-losses">
      {titles.slice(0, SHOWN).map((title, at) => (
        <li key={at}>
          <bdi>{title}</bdi>
        </li>
      ))}
      {titles.length > SHOWN && <li>{sayCount('options_transfer_moreSources', titles.length - SHOWN)}</li>}
    </ul>
  );
}
