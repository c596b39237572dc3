import type { Selected } from '../messages/selected';
import type { Report } from '../reading/report';
import { say } from '../words/say';
import { Button } from './Button';
import { CountsLine } from './CountsLine';
import { Heading } from './Heading';
import { ReportView } from './ReportView';
import { hasFindings, modelReport } from './report-model';
import { selectionWords } from './selection-words';
import { shorten } from './shorten';

/** Three lines: enough to know it again. */
const QUOTED_LENGTH = 160;

interface SelectionViewProps {
  readonly selected: Selected;
  /** Level of the heading. */
  readonly level: 2 | 3;
  /** The reader goes back to what was found for the page. */
  readonly onBack: () => void;
}

/** A selected text and what was found for it, the same on the page and in the popup. */
export function SelectionView({ selected, level, onBack }: SelectionViewProps) {
  const found = selected.state === 'done' && hasFindings(selected.report) ? selected.report : null;
  return (
    <section class="lt-selection" aria-busy={selected.state === 'comparing'}>
      <div class="lt-selection-head">
        <Heading level={level} class="lt-selection-title">
          {say('select_title')}
        </Heading>
        <Button variant="quiet" onClick={onBack}>
          {say('select_back')}
        </Button>
        {selected.text !== '' && (
          <blockquote class="lt-selection-text" dir="auto">
            {shorten(selected.text, QUOTED_LENGTH)}
          </blockquote>
        )}
        {!found && <p class="lt-selection-note">{selectionWords(selected)}</p>}
      </div>
      {found && <Found key={selected.text} report={found} />}
    </section>
  );
}

function Found({ report }: { readonly report: Report }) {
  const model = modelReport(report);
  return (
    <>
      <p class="lt-selection-counts">
        <CountsLine counts={model.counts} />
      </p>
      <ReportView model={model} level={3} />
    </>
  );
}
