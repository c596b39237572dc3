import { useState } from 'preact/hooks';
import type { Corpus } from '../../corpus/store';
import type { CorpusCheck } from '../../corpus/verify';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { saveTextFile } from '../../ui/save-file';
import { say, sayCount } from '../../words/say';
import { messageOf } from '../message-of';
import type { SectionProps } from '../section-props';
import { useLoaded } from '../use-loaded';
import { problemWords } from './check-words';

type State =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'checked'; readonly check: CorpusCheck }
  | { readonly state: 'said'; readonly text: string; readonly isProblem: boolean };

/** Checks that everything stored fits together, mends what can be mended, and gives out what was kept beside it. */
export function CheckPanel({ corpus, revision, changed, notify }: SectionProps) {
  const [state, setState] = useState<State>({ state: 'idle' });
  const attempt = async (work: () => Promise<State>): Promise<void> => {
    // The button is not disabled meanwhile: that would take the focus from it.
    if (state.state === 'working') return;
    setState({ state: 'working' });
    try {
      setState(await work());
    } catch (error) {
      setState({ state: 'said', text: messageOf(error), isProblem: true });
    }
  };
  /** For buttons that go while the work is done. */
  const attemptFromHere = (work: () => Promise<State>): void => {
    document.getElementById('check')?.focus();
    void attempt(work);
  };
  const mended = async (): Promise<State> => {
    const isRecord =
      state.state === 'checked' && state.check.problems.some(({ about }) => about === 'records');
    if (isRecord) await corpus.startAnew();
    else await corpus.repair();
    changed();
    return { state: 'checked', check: await corpus.verify() };
  };
  return (
    <section class="lo-panel" aria-labelledby="check">
      <h2 class="lo-section-title" id="check" tabIndex={-1}>
        {say('options_care_title')}
      </h2>
      <p class="lo-note">{say('options_care_text')}</p>
      <RebuiltNote corpus={corpus} revision={revision} changed={changed} notify={notify} />
      <div class="lo-actions">
        <Button
          onClick={() => void attempt(async () => ({ state: 'checked', check: await corpus.verify() }))}
        >
          {say('options_care_check')}
        </Button>
        <EarlierCopy corpus={corpus} onSave={() => void attempt(() => savedEarlier(corpus))} />
      </div>
      <div role="status">
        <CheckOutcome state={state} />
      </div>
      {state.state === 'checked' && state.check.problems.length > 0 && (
        <div class="lo-actions">
          <Button variant="primary" onClick={() => attemptFromHere(mended)}>
            {say('options_care_repair')}
          </Button>
          <Button icon="download" onClick={() => attemptFromHere(() => savedWhatCanBeRead(corpus))}>
            {say('options_care_salvage')}
          </Button>
        </div>
      )}
    </section>
  );
}

function CheckOutcome({ state }: { readonly state: State }) {
  if (state.state === 'idle') return null;
  if (state.state === 'working') return <p class="lo-note">{say('options_care_working')}</p>;
  if (state.state === 'said') {
    return <p class={state.isProblem ? 'lo-outcome lo-outcome-problem' : 'lo-outcome'}>{state.text}</p>;
  }
  const { sources, claims, problems } = state.check;
  const amount = { sources: sayCount('sources', sources), claims: sayCount('claims', claims) };
  if (problems.length === 0) return <p class="lo-outcome">{say('options_care_fine', amount)}</p>;
  return (
    <div class="lo-outcome lo-outcome-problem">
      <p class="lo-outcome-title">
        <Icon name="warning" />
        <span>{say('options_care_found')}</span>
      </p>
      {problems.map((problem) => (
        <p class="lo-outcome-line" key={problem.about}>
          {problemWords(problem)}
        </p>
      ))}
      <p class="lo-outcome-line">{say('options_care_advice')}</p>
    </div>
  );
}

/** Says once that a damaged corpus was made anew, and what was lost. */
function RebuiltNote({ corpus, revision, changed, notify }: SectionProps) {
  const { value: rebuilt } = useLoaded(() => corpus.rebuilt(), [corpus, revision]);
  if (!rebuilt) return null;
  const { sources, claims, lost } = rebuilt;
  const note = (): void => {
    // The note goes with its button.
    document.getElementById('check')?.focus();
    corpus
      .noteRebuilt()
      .then(changed, (error: unknown) => notify({ kind: 'problem', text: messageOf(error) }));
  };
  const kept = { sources: sayCount('sources', sources), claims: sayCount('claims', claims) };
  return (
    <div class="lo-outcome lo-outcome-problem" role="alert">
      <p class="lo-outcome-line">{say('options_care_rebuilt', kept)}</p>
      {lost.length > 0 && (
        <p class="lo-outcome-line">{say('options_care_lost', { names: lost.slice(0, 8).join(', ') })}</p>
      )}
      <div class="lo-actions">
        <Button onClick={note}>{say('options_care_noted')}</Button>
      </div>
    </div>
  );
}

function EarlierCopy({ corpus, onSave }: { readonly corpus: Corpus; readonly onSave: () => void }) {
  const { value: isThere } = useLoaded(() => corpus.hasEarlier(), [corpus]);
  if (isThere !== true) return null;
  return (
    <Button icon="download" onClick={onSave}>
      {say('options_care_earlier')}
    </Button>
  );
}

async function savedWhatCanBeRead(corpus: Corpus): Promise<State> {
  const { files, sources, claims } = await corpus.salvage();
  saveFiles('salvaged', files);
  const amount = { sources: sayCount('sources', sources), claims: sayCount('claims', claims) };
  return { state: 'said', text: say('options_care_salvaged', amount), isProblem: false };
}

async function savedEarlier(corpus: Corpus): Promise<State> {
  saveFiles('earlier', await corpus.earlier());
  return { state: 'idle' };
}

function saveFiles(name: string, files: readonly string[]): void {
  for (const [at, file] of files.entries()) saveTextFile(`lateral-${name}-${at + 1}.json`, file);
}
