import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { TabState } from '../messages/tab-state';
import type { TabView } from '../messages/tab-view';
import type { Report } from '../reading/report';
import { Button } from '../ui/Button';
import { CountsLine } from '../ui/CountsLine';
import { CopyReport } from '../ui/copy/CopyReport';
import { reportFileName, reportFileText } from '../ui/copy/report-file';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { TEXT_LANGUAGE } from '../ui/pack-words';
import { ReportView } from '../ui/ReportView';
import { hasFindings, modelReport } from '../ui/report-model';
import { statusWords } from '../ui/report-words';
import { SelectionView } from '../ui/SelectionView';
import { saveTextFile } from '../ui/save-file';
import { selectionWords } from '../ui/selection-words';
import { shorten } from '../ui/shorten';
import { say } from '../words/say';
import { PauseEverywhere } from './PauseEverywhere';
import { SiteSwitch } from './SiteSwitch';
import { actionWords, describeState, type PopupAction } from './state-words';

/** Four lines: some sites make a headline of their first paragraph. */
const TITLE_LENGTH = 150;

export interface PopupProps {
  /** Null until the background has answered: the frame alone is drawn, so nothing jumps. */
  readonly view: TabView | null;
  /** A page is being read on the reader's word. */
  readonly busy: boolean;
  /** The site the browser gave no access to a moment ago; null when there is none. */
  readonly declined: string | null;
  /** What the reader switched a moment ago could not be stored. */
  readonly failed: boolean;
  readonly onAction: (action: PopupAction) => void;
  readonly onSite: (run: boolean) => void;
  readonly onPauseEverywhere: (pause: boolean) => void;
  readonly onSelectionDone: () => void;
  readonly onAdd: () => void;
  readonly onOptions: () => void;
}

/** The toolbar popup: the report of the current tab, or what there is to say instead. */
export function Popup(props: PopupProps) {
  const { view, busy, onAction, onOptions } = props;
  const state = view?.tab ?? null;
  const selected = view?.selected ?? null;
  const main = useRef<HTMLElement>(null);
  const act = (action: PopupAction): void => {
    // The button goes with its message; the main part keeps the reader's place.
    main.current?.focus();
    onAction(action);
  };
  const pauseEverywhere = (pause: boolean): void => {
    // The button goes where the main part then says the same.
    if (pause && state?.state !== 'unsupported' && state?.state !== 'paused') main.current?.focus();
    props.onPauseEverywhere(pause);
  };
  const leaveSelection = (): void => {
    main.current?.focus();
    props.onSelectionDone();
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
        aria-busy={state === null || (!selected && state.state === 'reading')}
      >
        {selected && <SelectionView selected={selected} level={2} onBack={leaveSelection} />}
        {state && !selected && (
          <Body state={state} busy={busy} onAction={act}>
            {view?.addable && (
              <Button variant="quiet" icon="add" onClick={props.onAdd}>
                {say('add_thisArticle')}
              </Button>
            )}
          </Body>
        )}
      </main>
      <div role="status" class="lt-hidden">
        {selected ? selectionWords(selected) : state && wordsOf(state)}
      </div>
      <footer class="lt-popup-foot">
        <SiteSwitch view={view} declined={props.declined} failed={props.failed} onSite={props.onSite} />
        {state?.state === 'paused-everywhere' ? (
          // The main part says so and ends it.
          <span />
        ) : (
          <PauseEverywhere until={view?.pausedUntil ?? null} onPause={pauseEverywhere} />
        )}
        <Button variant="quiet" icon="settings" onClick={onOptions}>
          {say('popup_options')}
        </Button>
      </footer>
    </>
  );
}

interface BodyProps extends Pick<PopupProps, 'busy' | 'onAction'> {
  readonly state: TabState;
  /** What can be done with the article, whatever was found. */
  readonly children: ComponentChildren;
}

function Body({ state, busy, onAction, children }: BodyProps) {
  if (state.state === 'done' && hasFindings(state.report))
    return <Found report={state.report}>{children}</Found>;
  const { icon, title, text, actions } = describeState(state);
  return (
    <EmptyState icon={icon} title={title} text={text}>
      {(actions.length > 0 || children) && (
        <>
          {actions.map((action, at) => (
            <Button
              key={action}
              variant={at === 0 ? 'primary' : 'secondary'}
              disabled={busy}
              onClick={() => onAction(action)}
            >
              {busy && at === 0 ? say('popup_asking') : actionWords(action)}
            </Button>
          ))}
          {children}
        </>
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

interface FoundProps {
  readonly report: Report;
  readonly children: ComponentChildren;
}

function Found({ report, children }: FoundProps) {
  const model = modelReport(report);
  return (
    <>
      <div class="lt-popup-summary">
        <p class="lt-popup-article">
          <bdi lang={TEXT_LANGUAGE}>{shorten(report.article.title, TITLE_LENGTH)}</bdi>
        </p>
        <div class="lt-popup-copy">
          <CountsLine counts={model.counts} />
          {children}
          <CopyReport model={model} refused={say('copy_refused')} onSave={() => saveReport(report)} />
        </div>
      </div>
      <ReportView model={model} level={2} />
    </>
  );
}

/** Gives the file's name. */
function saveReport(report: Report): string {
  const name = reportFileName(report.article.title);
  saveTextFile(name, reportFileText(report));
  return name;
}
