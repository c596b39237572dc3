import type { TabState } from '../messages/tab-state';
import type { Report } from '../reading/report';
import { Button } from '../ui/Button';
import { CountsLine } from '../ui/CountsLine';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { ReportView } from '../ui/ReportView';
import { hasFindings, modelReport } from '../ui/report-model';
import { describeState, type PopupAction, popupTexts } from './popup-texts';

export interface PopupProps {
  /** Null until the background has answered: the frame alone is drawn, so nothing jumps. */
  readonly state: TabState | null;
  /** A page is being read on the reader's word. */
  readonly busy: boolean;
  readonly onAction: (action: PopupAction) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onOptions: () => void;
}

/** The toolbar popup: the report of the current tab, or what there is to say instead. */
export function Popup({ state, busy, onAction, onPause, onOptions }: PopupProps) {
  return (
    <>
      <header class="lt-popup-head">
        <h1 class="lt-popup-name">
          <Icon name="mark" />
          {popupTexts.name}
        </h1>
        {state && 'host' in state && <span class="lt-popup-host">{state.host}</span>}
      </header>
      <main class="lt-popup-main" aria-busy={state === null || state.state === 'reading'}>
        {state && <Body state={state} busy={busy} onAction={onAction} />}
      </main>
      <footer class="lt-popup-foot">
        <PauseSwitch state={state} onPause={onPause} />
        <Button variant="quiet" icon="settings" onClick={onOptions}>
          {popupTexts.options}
        </Button>
      </footer>
    </>
  );
}

interface BodyProps extends Pick<PopupProps, 'busy' | 'onAction'> {
  readonly state: TabState;
}

function Body({ state, busy, onAction }: BodyProps) {
  if (state.state === 'done' && hasFindings(state.report)) return <Found report={state.report} />;
  const { icon, title, text, action } = describeState(state);
  return (
    <EmptyState icon={icon} title={title} text={text}>
      {action && (
        <Button variant="primary" disabled={busy} onClick={() => onAction(action)}>
          {busy ? popupTexts.asking : popupTexts.actions[action]}
        </Button>
      )}
    </EmptyState>
  );
}

function Found({ report }: { readonly report: Report }) {
  const model = modelReport(report);
  return (
    <>
      <div class="lt-popup-summary">
        <p class="lt-popup-article" dir="auto">
          {report.article.title}
        </p>
        <CountsLine counts={model.counts} />
      </div>
      <ReportView model={model} level={2} />
    </>
  );
}

/** Only where Lateral would read by itself is there something to pause. */
function PauseSwitch({ state, onPause }: Pick<PopupProps, 'state' | 'onPause'>) {
  if (!state || state.state === 'unsupported' || state.state === 'not-listed' || state.host === '') {
    return <span />;
  }
  return (
    <label class="lt-switch">
      <input
        type="checkbox"
        checked={state.state === 'paused'}
        onChange={(event) => onPause(event.currentTarget.checked)}
      />
      {popupTexts.pause}
    </label>
  );
}
