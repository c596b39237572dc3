import { useState } from 'preact/hooks';
import type { ExportChoice } from '../../corpus/export-file';
import { Button } from '../../ui/Button';
import { say } from '../../words/say';
import { RadioOption } from '../RadioOption';
import type { SectionProps } from '../section-props';
import type { ExportFormat } from '../text-files';
import { SourcePicker } from './SourcePicker';

interface ExportPanelProps extends SectionProps {
  readonly onExport: (choice: ExportChoice, format: ExportFormat) => void;
}

/** In which format, and how much: everything, the reader's own, or sources ticked one by one. */
export function ExportPanel({ onExport, ...shared }: ExportPanelProps) {
  const [format, setFormat] = useState<ExportFormat>('json');
  return (
    <section class="lo-panel" aria-labelledby="export">
      <h2 class="lo-section-title" id="export">
        {say('options_transfer_exportTitle')}
      </h2>
      <FormatChoice format={format} onFormat={setFormat} />
      <div class="lo-actions">
        <Button variant="primary" icon="download" onClick={() => onExport({}, format)}>
          {say('options_transfer_exportAll')}
        </Button>
        <Button icon="download" onClick={() => onExport({ own: true }, format)}>
          {say('options_transfer_exportOwn')}
        </Button>
      </div>
      <SourcePicker {...shared} onExport={(ids) => onExport({ ids }, format)} />
    </section>
  );
}

interface FormatChoiceProps {
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
}

function FormatChoice({ format, onFormat }: FormatChoiceProps) {
  const choice = (value: ExportFormat, label: string, hint: string) => (
    <RadioOption
      name="format"
      isChosen={format === value}
      label={label}
      hint={hint}
      onChoose={() => onFormat(value)}
    />
  );
  return (
    <fieldset class="lo-group">
      <legend class="lt-hidden">{say('options_transfer_format')}</legend>
      {choice('json', say('options_transfer_json'), say('options_transfer_exportText'))}
      {choice('csv', say('options_transfer_csv'), say('options_transfer_csvText'))}
    </fieldset>
  );
}
