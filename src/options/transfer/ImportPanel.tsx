import { useState } from 'preact/hooks';
import type { ImportResult } from '../../corpus/import-file';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';
import { readTextFile } from '../text-files';
import { importWords } from './import-words';

type Outcome =
  | { readonly state: 'working' }
  | { readonly state: 'done'; readonly name: string; readonly result: ImportResult }
  | { readonly state: 'refused'; readonly name: string; readonly problem: string };

/** Choose a file; what came of it stands below until the next one. */
export function ImportPanel({ corpus, changed, notify }: SectionProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const take = async (file: File): Promise<void> => {
    // The field is not disabled meanwhile: that would take the focus from it.
    if (outcome?.state === 'working') return;
    notify(null);
    setOutcome({ state: 'working' });
    try {
      const result = await corpus.importText(await readTextFile(file));
      setOutcome({ state: 'done', name: file.name, result });
      changed();
    } catch (error) {
      setOutcome({ state: 'refused', name: file.name, problem: messageOf(error) });
    }
  };
  return (
    <section class="lo-panel" aria-labelledby="import">
      <h2 class="lo-section-title" id="import">
        {say('options_transfer_importTitle')}
      </h2>
      <p class="lo-note">{say('options_transfer_importText')}</p>
      <Field label={say('options_transfer_choose')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              if (file) void take(file);
              // The same file can be chosen again once it is corrected.
              input.value = '';
            }}
          />
        )}
      </Field>
      <div role="status">{outcome && <OutcomeLines outcome={outcome} />}</div>
    </section>
  );
}

function OutcomeLines({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.state === 'working') return <p class="lo-note">{say('options_transfer_importing')}</p>;
  if (outcome.state === 'refused') {
    return (
      <div class="lo-outcome lo-outcome-problem">
        <p class="lo-outcome-title">
          <Icon name="warning" />
          <span>
            {say('options_transfer_notImported')}: <bdi>{outcome.name}</bdi>
          </span>
        </p>
        <p class="lo-outcome-line" dir="auto">
          {outcome.problem}
        </p>
      </div>
    );
  }
  return (
    <div class="lo-outcome">
      <p class="lo-outcome-title">
        <span dir="auto">{outcome.name}</span>
      </p>
      <p class="lo-outcome-line">{importWords(outcome.result)}</p>
      {outcome.result.refused.map(({ sourceId, title }) => (
        <p class="lo-outcome-line" key={sourceId}>
          {say('options_transfer_refused', { title })}
        </p>
      ))}
    </div>
  );
}
