import { useEffect, useRef, useState } from 'preact/hooks';
import type { CorpusClaim } from '../../claims/claim';
import type { Qualifier } from '../../text/quantity';
import type { Choice } from '../../topic/pack';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { choiceWords } from '../../ui/pack-words';
import { say } from '../../words/say';
import { LineField, type LineProps } from '../LineField';
import { type Correction, correctedClaim, correctionOf, correctionProblems } from './correct-claim';

interface CorrectionFormProps {
  readonly claim: CorpusClaim;
  /** The values the claim's slot can have, where it is a proposition. */
  readonly choices: readonly Choice[];
  readonly onApply: (corrected: CorpusClaim) => void;
  readonly onLeave: () => void;
}

/** Statement, value, how exact it is, and the days it holds, as the claim's kind has them. */
export function CorrectionForm({ claim, choices, onApply, onLeave }: CorrectionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => correctionOf(claim));
  const [tried, setTried] = useState(false);
  const problems = tried ? correctionProblems(claim, typed) : {};
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const field = (name: keyof Correction, props: LineProps) => (
    <LineField
      {...props}
      value={typed[name]}
      error={problems[name]}
      onValue={(value) => setTyped((last) => ({ ...last, [name]: value }))}
    />
  );
  const apply = (): void => {
    setTried(true);
    if (Object.keys(correctionProblems(claim, typed)).length === 0) {
      onApply(correctedClaim(claim, typed, choices));
      return;
    }
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <form
      class="lo-correction"
      ref={form}
      noValidate
      autocomplete="off"
      aria-label={say('add_correctOf', { statement: claim.statement })}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {field('statement', { label: say('add_statement'), type: 'long', rows: 2, required: true })}
      <div class="lo-form-pair">
        {claim.value?.type === 'quantity' && (
          <>
            <Qualifiers
              chosen={typed.qualifier}
              onChoose={(qualifier) => setTyped((last) => ({ ...last, qualifier }))}
            />
            {field('amount', { label: say('add_value'), required: true })}
            {typed.qualifier === 'between' && field('upTo', { label: say('add_upTo'), required: true })}
          </>
        )}
        {claim.value?.type === 'date' && (
          <>
            {field('from', { label: say('add_valueFrom'), type: 'date', required: true })}
            {field('to', { label: say('add_valueTo'), type: 'date', required: true })}
          </>
        )}
        {claim.value?.type === 'choice' && choices.length > 0 && (
          <Choices
            claim={claim}
            choices={choices}
            chosen={typed.choice}
            onChoose={(choice) => setTyped((last) => ({ ...last, choice }))}
          />
        )}
      </div>
      <div class="lo-form-pair">
        {field('asOf', { label: say('add_asOf'), type: 'date' })}
        {field('asOfTo', { label: say('add_asOfTo'), type: 'date' })}
      </div>
      <div class="lo-actions">
        <Button type="submit">{say('add_apply')}</Button>
        <Button variant="quiet" onClick={onLeave}>
          {say('options_transfer_cancel')}
        </Button>
      </div>
    </form>
  );
}

function qualifierNames(): readonly (readonly [Qualifier, string])[] {
  const value = '…';
  return [
    ['exactly', say('add_exactly')],
    ['about', say('qualifier_about', { value })],
    ['at-least', say('qualifier_at_least', { value })],
    ['more-than', say('qualifier_more_than', { value })],
    ['at-most', say('qualifier_at_most', { value })],
    ['less-than', say('qualifier_less_than', { value })],
    ['nearly', say('qualifier_nearly', { value })],
    ['between', say('add_between')],
  ];
}

interface QualifiersProps {
  readonly chosen: Qualifier;
  readonly onChoose: (qualifier: Qualifier) => void;
}

function Qualifiers({ chosen, onChoose }: QualifiersProps) {
  const names = qualifierNames();
  return (
    <Field label={say('add_qualifier')}>
      {(control) => (
        <select
          {...control}
          value={chosen}
          onChange={({ currentTarget }) => {
            const found = names.find(([qualifier]) => qualifier === currentTarget.value);
            if (found) onChoose(found[0]);
          }}
        >
          {names.map(([qualifier, name]) => (
            <option key={qualifier} value={qualifier}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChoicesProps {
  readonly claim: CorpusClaim;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
}

function Choices({ claim, choices, chosen, onChoose }: ChoicesProps) {
  return (
    <Field label={say('add_value')}>
      {(control) => (
        <select {...control} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {choices.map(({ id, said }) => (
            <option key={id} value={id}>
              {choiceWords(claim.slot ?? '', id, said).text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
