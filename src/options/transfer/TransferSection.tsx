import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { saveTextFile } from '../../ui/save-file';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import type { Notice } from '../Notices';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { exportName } from '../text-files';
import { ImportPanel } from './ImportPanel';
import { ResetDialog } from './ResetDialog';

/** Export, import and reset. */
export function TransferSection(props: SectionProps) {
  const { corpus, changed, notify } = props;
  const [resetting, setResetting] = useState(false);
  const save = async (own: boolean): Promise<Notice> => {
    try {
      const text = await corpus.exportAll({ own });
      const name = exportName(own ? 'my-sources' : 'corpus', new Date());
      saveTextFile(name, text);
      return { kind: 'done', text: say('options_transfer_saved', { name }) };
    } catch (error) {
      return { kind: 'problem', text: messageOf(error) };
    }
  };
  const reset = async (): Promise<void> => {
    try {
      await corpus.reset();
      notify({ kind: 'done', text: say('options_transfer_resetDone') });
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
    }
    changed();
  };
  return (
    <>
      <PageHead title={say('options_sections_transfer')} lead={say('options_transfer_lead')} />
      <section class="lo-panel" aria-labelledby="export">
        <h2 class="lo-section-title" id="export">
          {say('options_transfer_exportTitle')}
        </h2>
        <p class="lo-note">{say('options_transfer_exportText')}</p>
        <div class="lo-actions">
          <Button variant="primary" icon="download" onClick={() => void save(false).then(notify)}>
            {say('options_transfer_exportAll')}
          </Button>
          <Button icon="download" onClick={() => void save(true).then(notify)}>
            {say('options_transfer_exportOwn')}
          </Button>
        </div>
      </section>
      <ImportPanel {...props} />
      <section class="lo-panel" aria-labelledby="reset">
        <h2 class="lo-section-title" id="reset">
          {say('options_transfer_resetTitle')}
        </h2>
        <p class="lo-note">{say('options_transfer_resetText')}</p>
        <div class="lo-actions">
          <Button variant="danger" onClick={() => setResetting(true)}>
            {say('options_transfer_reset')}
          </Button>
        </div>
      </section>
      {resetting && (
        <ResetDialog
          corpus={corpus}
          onExport={async () => (await save(false)).text}
          onReset={() => void reset()}
          onCancel={() => setResetting(false)}
        />
      )}
    </>
  );
}
