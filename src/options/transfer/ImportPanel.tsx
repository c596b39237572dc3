import { useRef, useState } from 'preact/hooks';
import { CorpusError } from '../../corpus/corpus-error';
import type { ImportPlan, ImportResult } from '../../corpus/import-file';
import type { OnDifference } from '../../corpus/merge-file';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';
import { readTextFile } from '../text-files';
import { DifferenceDialog } from './DifferenceDialog';
import { importWords } from './import-words';

type Outcome =
  /** `done`: the share that is written, 0..1; missing while the file is read. */
  | { readonly state: 'working'; readonly done?: number }
  | { readonly state: 'asking'; readonly name: string; readonly plan: ImportPlan }
  | { readonly state: 'done'; readonly name: string; readonly result: ImportResult }
  /** `advice` says what to do about it. */
  | { readonly state: 'refused'; readonly name: string; readonly problem: string; readonly advice: string };

/** Choose a file; what came of it stands below until the next one. */
export function ImportPanel(props: SectionProps) {
  const { outcome, take, decide, cancel } = useImport(props);
  return (
    <section class="lo-panel" aria-labelledby="import">
      <h2 class="lo-section-title" id="import" tabIndex={-1}>
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
      {outcome?.state === 'working' && outcome.done !== undefined && (
        <div class="lo-actions">
          <progress max={1} value={outcome.done} aria-label={say('options_transfer_importing')} />
          <Button variant="quiet" onClick={cancel}>
            {say('options_transfer_cancel')}
          </Button>
        </div>
      )}
      {outcome?.state === 'asking' && (
        <DifferenceDialog plan={outcome.plan} onDecided={(way) => void decide(outcome, way)} />
      )}
    </section>
  );
}

interface Import {
  readonly outcome: Outcome | null;
  readonly take: (file: File) => Promise<void>;
  /** Goes on with what was asked about, or not at all. */
  readonly decide: (asked: Extract<Outcome, { state: 'asking' }>, way: OnDifference | null) => Promise<void>;
  /** Takes back what is being written. */
  readonly cancel: () => void;
}

function useImport({ corpus, changed, notify }: SectionProps): Import {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const refuse = (name: string, error: unknown): void => {
    const isInFile = error instanceof CorpusError && error.code === 'invalid';
    const advice = isInFile ? say('options_transfer_correct') : '';
    setOutcome({ state: 'refused', name, problem: messageOf(error), advice });
  };
  const stopped = (name: string): void =>
    setOutcome({ state: 'refused', name, problem: say('options_transfer_stopped'), advice: '' });
  const stopping = useRef(new AbortController());
  const carryOut = async (name: string, plan: ImportPlan, way: OnDifference): Promise<void> => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    const onProgress = (done: number): void => setOutcome({ state: 'working', done });
    try {
      setOutcome({ state: 'done', name, result: await corpus.runImport(plan, way, { onProgress, signal }) });
      changed();
    } catch (error) {
      if (signal.aborted) stopped(name);
      else refuse(name, error);
    }
  };
  const take = async (file: File): Promise<void> => {
    // The field is not disabled meanwhile: that would take the focus from it.
    if (outcome?.state === 'working') return;
    const { name } = file;
    notify(null);
    setOutcome({ state: 'working' });
    try {
      const plan = await corpus.planImport(await readTextFile(file));
      if (plan.differing.length > 0) setOutcome({ state: 'asking', name, plan });
      // Should a difference come in meanwhile, from another tab, nothing of the reader's is lost.
      else await carryOut(name, plan, 'merge');
    } catch (error) {
      refuse(name, error);
    }
  };
  const decide: Import['decide'] = async ({ name, plan }, way) => {
    if (way === null) {
      stopped(name);
      return;
    }
    setOutcome({ state: 'working' });
    await carryOut(name, plan, way);
  };
  const cancel = (): void => {
    // The button goes with the progress.
    document.getElementById('import')?.focus();
    stopping.current.abort();
  };
  return { outcome, take, decide, cancel };
}

function OutcomeLines({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.state === 'asking') return null;
  if (outcome.state === 'working') return <p class="lo-note">{say('options_transfer_importing')}</p>;
  if (outcome.state === 'refused') return <Refusal {...outcome} />;
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

function Refusal({ name, problem, advice }: Extract<Outcome, { state: 'refused' }>) {
  return (
    <div class="lo-outcome lo-outcome-problem">
      <p class="lo-outcome-title">
        <Icon name="warning" />
        <span>
          {say('options_transfer_notImported')}: <bdi>{name}</bdi>
        </span>
      </p>
      <p class="lo-outcome-line" dir="auto">
        {problem}
      </p>
      {advice !== '' && <p class="lo-outcome-line">{advice}</p>}
    </div>
  );
}
