import { useState } from 'preact/hooks';
import type { ExportChoice } from '../../corpus/export-file';
import type { LabelOf } from '../../corpus/search';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { saveTextFile } from '../../ui/save-file';
import { say } from '../../words/say';
import { CheckPanel } from '../care/CheckPanel';
import { messageOf } from '../message-of';
import type { Notice } from '../Notices';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { type ExportFormat, exportName } from '../text-files';
import { ExportPanel } from './ExportPanel';
import { ImportPanel } from './ImportPanel';
import { ResetDialog } from './ResetDialog';

const TYPES: Readonly<Record<ExportFormat, string>> = { json: 'application/json', csv: 'text/csv' };

interface TransferSectionProps extends SectionProps {
  readonly labelOf: LabelOf;
  /** To be called after the corpus was reset, packs included. */
  readonly onReset: () => Promise<unknown>;
}

/** Export, import and reset. */
export function TransferSection({ labelOf, onReset, ...props }: TransferSectionProps) {
  const { corpus, notify } = props;
  const save = async (choice: ExportChoice, format: ExportFormat): Promise<Notice> => {
    try {
      const text =
        format === 'json' ? await corpus.exportAll(choice) : await corpus.exportClaims(labelOf, choice);
      const name = exportName(kindOf(choice), format, new Date());
      saveTextFile(name, text, TYPES[format]);
      return { kind: 'done', text: say('options_transfer_saved', { name }) };
    } catch (error) {
      return { kind: 'problem', text: messageOf(error) };
    }
  };
  return (
    <>
      <PageHead title={say('options_sections_transfer')} lead={say('options_transfer_lead')}>
        <p class="lo-meta">
          <a href="lateral-corpus.schema.json" target="_blank" rel="noopener">
            {say('options_transfer_schema')} <Icon name="outward" />
            <span class="lt-hidden">{say('options_opensNewTab')}</span>
          </a>
        </p>
      </PageHead>
      <ExportPanel {...props} onExport={(choice, format) => void save(choice, format).then(notify)} />
      <ImportPanel {...props} />
      <CheckPanel {...props} />
      <ResetPanel {...props} onReset={onReset} onExport={async () => (await save({}, 'json')).text} />
    </>
  );
}

function kindOf({ own, ids }: ExportChoice): Parameters<typeof exportName>[0] {
  if (ids !== undefined) return 'chosen-sources';
  return own === true ? 'my-sources' : 'corpus';
}

interface ResetPanelProps extends SectionProps {
  /** Saves everything; answers with one line on how it went. */
  readonly onExport: () => Promise<string>;
  readonly onReset: () => Promise<unknown>;
}

function ResetPanel({ corpus, changed, notify, onExport, onReset }: ResetPanelProps) {
  const [resetting, setResetting] = useState(false);
  const reset = async (): Promise<void> => {
    try {
      await corpus.reset();
      await onReset();
      notify({ kind: 'done', text: say('options_transfer_resetDone') });
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
    }
    changed();
  };
  return (
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
      {resetting && (
        <ResetDialog
          corpus={corpus}
          onExport={onExport}
          onReset={() => void reset()}
          onClose={() => setResetting(false)}
        />
      )}
    </section>
  );
}
