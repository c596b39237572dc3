import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { messageOf } from '../message-of';
import type { Notice } from '../Notices';
import { optionsTexts } from '../options-texts';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { exportName, saveTextFile } from '../text-files';
import { ImportPanel } from './ImportPanel';
import { ResetDialog } from './ResetDialog';

const texts = optionsTexts.transfer;

/** Export, import and reset. */
export function TransferSection(props: SectionProps) {
  const { corpus, changed, notify } = props;
  const [resetting, setResetting] = useState(false);
  const save = async (own: boolean): Promise<Notice> => {
    try {
      const text = await corpus.exportAll({ own });
      const name = exportName(own ? 'my-sources' : 'corpus', new Date());
      saveTextFile(name, text);
      return { kind: 'done', text: `Saved as ${name}.` };
    } catch (error) {
      return { kind: 'problem', text: messageOf(error) };
    }
  };
  const reset = async (): Promise<void> => {
    try {
      await corpus.reset();
      notify({ kind: 'done', text: texts.resetDone });
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
    }
    changed();
  };
  return (
    <>
      <PageHead title={optionsTexts.sections.transfer} lead={texts.lead} />
      <section class="lo-panel" aria-labelledby="export">
        <h2 class="lo-section-title" id="export">
          {texts.exportTitle}
        </h2>
        <p class="lo-note">{texts.exportText}</p>
        <div class="lo-actions">
          <Button variant="primary" icon="download" onClick={() => void save(false).then(notify)}>
            {texts.exportAll}
          </Button>
          <Button icon="download" onClick={() => void save(true).then(notify)}>
            {texts.exportOwn}
          </Button>
        </div>
      </section>
      <ImportPanel {...props} />
      <section class="lo-panel" aria-labelledby="reset">
        <h2 class="lo-section-title" id="reset">
          {texts.resetTitle}
        </h2>
        <p class="lo-note">{texts.resetText}</p>
        <div class="lo-actions">
          <Button variant="danger" onClick={() => setResetting(true)}>
            {texts.reset}
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
