import { useRef, useState } from 'preact/hooks';
import type { CorpusClaim } from '../../claims/claim';
import { Button } from '../../ui/Button';
import { say } from '../../words/say';
import { ClaimEdit } from '../claim-form/ClaimEdit';
import type { OptionsServices } from '../services';
import { ClaimFacts, ClaimSummary } from '../sources/ClaimItem';

interface ChoiceItemProps {
  readonly claim: CorpusClaim;
  /** The claim as it was found. */
  readonly found: CorpusClaim;
  readonly isChosen: boolean;
  readonly services: Pick<OptionsServices, 'labelOf' | 'slotForms'>;
  readonly onToggle: () => void;
  readonly onCorrect: (corrected: CorpusClaim) => void;
}

/** One claim found: to untick, or to correct in place. */
export function ChoiceItem({ claim, found, isChosen, services, onToggle, onCorrect }: ChoiceItemProps) {
  const [correcting, setCorrecting] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const isCorrected = claim !== found;
  const leave = (): void => {
    setCorrecting(false);
    // The form goes; its button keeps the reader's place.
    requestAnimationFrame(() => actions.current?.querySelector('button')?.focus());
  };
  return (
    <li class="lo-claim">
      <label class="lo-choice">
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span>
          <ClaimSummary claim={claim} label={services.labelOf(claim.slot)} />
        </span>
      </label>
      <ClaimFacts claim={claim} />
      {correcting ? (
        <ClaimEdit
          claim={claim}
          forms={services.slotForms}
          words={{ label: say('add_correctOf', { statement: claim.statement }), save: say('add_apply') }}
          onSave={(fields) => {
            onCorrect({ ...claim, ...fields });
            leave();
          }}
          onCancel={leave}
        />
      ) : (
        <div class="lo-actions lo-choice-actions" ref={actions}>
          <Button
            variant="quiet"
            icon="edit"
            aria-label={say('add_correctOf', { statement: claim.statement })}
            onClick={() => setCorrecting(true)}
          >
            {say('add_correct')}
          </Button>
          {isCorrected && (
            <>
              <span class="lo-corrected">{say('add_corrected')}</span>
              <Button
                variant="quiet"
                onClick={() => {
                  onCorrect(found);
                  actions.current?.querySelector('button')?.focus();
                }}
              >
                {say('add_asFound')}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
