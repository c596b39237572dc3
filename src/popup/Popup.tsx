import { useRef } from 'preact/hooks';
import type { TabState } from '../messages/tab-state';
import type { Report } from '../reading/report';
import { Button } from '../ui/Button';
import { CountsLine } from '../ui/CountsLine';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { TEXT_LANGUAGE } from '../ui/pack-words';
import { ReportView } from '../ui/ReportView';
import { hasFindings, modelReport } from '../ui/report-model';
import { statusWords } from '../ui/report-words';
import { Switch } from '../ui/Switch';
import { shorten } from '../ui/shorten';
import { say } from '../words/say';
import { actionWords, describeState, type PopupAction } from './state-words';

/** Four lines: some sites make a headline of their first paragraph. */
const TITLE_LENGTH = 150;

export interface PopupProps {
  /** Null until the background has answered: the frame alone is drawn, so nothing jumps. */
  readonly state: TabState | null;
  /** Whether the site is on the list of those Lateral reads by itself. */
  readonly isListed: boolean;
  /** A page is being read on the reader's word. */
  readonly busy: boolean;
  readonly onAction: (action: PopupAction) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onOptions: () => void;
}

/** The toolbar popup: the report of the current tab, or what there is to say instead. */
export function Popup({ state, isListed, busy, onAction, onPause, onOptions }: PopupProps) {
  const main = useRef<HTMLElement>(null);
  const act = (action: PopupAction): void => {
    // The button goes with its message; the main part keeps the reader's place.
    main.current?.focus();
    onAction(action);
  };
  return (
    <>
      <header class="lt-popup-head">
        <h1 class="lt-popup-name">
          <Icon name="mark" />
          {say('popup_name')}
        </h1>
        {state && 'host' in state && <span class="lt-popup-host">{state.host}</span>}
      </header>
      <main
        class="lt-popup-main"
        ref={main}
        tabIndex={-1}
        aria-busy={state === null || state.state === 'reading'}
      >
        {state && <Body state={state} busy={busy} onAction={act} />}
      </main>
      <div role="status" class="lt-hidden">
        {state && wordsOf(state)}
      </div>
      <footer class="lt-popup-foot">
        <PauseSwitch state={state} isListed={isListed} onPause={onPause} />
        <Button variant="quiet" icon="settings" onClick={onOptions}>
          {say('popup_options')}
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
          {busy ? say('popup_asking') : actionWords(action)}
        </Button>
      )}
    </EmptyState>
  );
}

/** What a screen reader says when the popup has its answer, and when that changes. */
function wordsOf(state: TabState): string {
  return state.state === 'done' && hasFindings(state.report)
    ? statusWords(modelReport(state.report).counts)
    : describeState(state).title;
}

function Found({ report }: { readonly report: Report }) {
  const model = modelReport(report);
  return (
    <>
      <div class="lt-popup-summary">
        <p class="lt-popup-article">
          <bdi lang={TEXT_LANGUAGE}>{shorten(report.article.title, TITLE_LENGTH)}</bdi>
        </p>
        <CountsLine counts={model.counts} />
      </div>
      <ReportView model={model} level={2} />
    </>
  );
}

/** Only where Lateral would read by itself is there something to pause. */
function PauseSwitch({ state, isListed, onPause }: Pick<PopupProps, 'state' | 'isListed' | 'onPause'>) {
  if (!state || state.state === 'unsupported' || !(isListed || state.state === 'paused')) return <span />;
  return <Switch label={say('popup_pause')} checked={state.state === 'paused'} onChange={onPause} />;
}
