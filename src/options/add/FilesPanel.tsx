import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../../reading/report';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { say } from '../../words/say';
import { DifferenceDialog } from '../transfer/DifferenceDialog';
import { BatchResults } from './BatchResults';
import { MOST_BYTES } from './take-file';
import { type Batch, progressOf } from './use-batch';

/** What the picker offers; everything else can still be dropped and is told why it is refused. */
const ACCEPT =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.json,.jsonld,text/plain,text/markdown,text/html,application/json,application/ld+json';

interface FilesPanelProps {
  readonly batch: Batch;
  /** The reader fills in what a file lacks. */
  readonly onComplete: (row: number, name: string, article: Article) => void;
}

/** Choose files or drop them; how far their reading is, and what became of each. */
export function FilesPanel({ batch, onComplete }: FilesPanelProps) {
  return (
    <section class="lo-panel lo-files" aria-labelledby="files">
      <h2 class="lo-section-title" id="files">
        {say('add_files_title')}
      </h2>
      <p class="lo-note">{say('add_files_lead', { most: MOST_BYTES / 1024 / 1024 })}</p>
      <div class="lo-drop">
        <Field label={say('add_files_choose')} hint={say('add_files_drop')}>
          {(control) => (
            <input
              {...control}
              type="file"
              multiple
              accept={ACCEPT}
              onChange={(event) => {
                const input = event.currentTarget;
                batch.take([...(input.files ?? [])]);
                // The same file can be chosen again once it is corrected.
                input.value = '';
              }}
            />
          )}
        </Field>
      </div>
      <p class="lo-note">{say('add_files_facts')}</p>
      {batch.running && <Progress batch={batch} />}
      <Announcer batch={batch} />
      {!batch.running && batch.rows.length > 0 && <BatchResults batch={batch} onComplete={onComplete} />}
      {batch.question && <DifferenceDialog {...batch.question} />}
    </section>
  );
}

function Progress({ batch }: { readonly batch: Batch }) {
  const { done, part, all } = progressOf(batch.rows);
  const current = batch.rows.find(({ outcome }) => outcome.kind === 'reading');
  const at = Math.min(done + 1, all);
  return (
    <div class="lo-progress">
      <progress max={all} value={done + part} aria-label={say('add_files_results')} />
      <p class="lo-note">{say('add_files_progress', { at, all, name: current?.file.name ?? '' })}</p>
      <Button onClick={batch.stop}>{say('add_files_stop')}</Button>
    </div>
  );
}

/** Says how far it is at every quarter: each file of many would be too much to listen to. */
function Announcer({ batch: { rows, running } }: { readonly batch: Batch }) {
  const { done, all } = progressOf(rows);
  const [said, setSaid] = useState('');
  const quarter = useRef(0);
  useEffect(() => {
    const reached = all === 0 ? 0 : Math.floor((done * 4) / all);
    if (!running || reached === 0 || reached === quarter.current || reached === 4) {
      quarter.current = running ? reached : 0;
      if (!running) setSaid('');
      return;
    }
    quarter.current = reached;
    setSaid(say('add_files_step', { done, all }));
  }, [done, all, running]);
  return (
    <p class="lt-hidden" role="status">
      {said}
    </p>
  );
}
