import './speak';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/controls.css';
import '../../../src/ui/report.css';
import '../../../src/ui/plot.css';
import '../../../src/ui/selection.css';
import '../../../src/ui/switch.css';
import '../../../src/ui/copy/copy.css';
import '../../../src/popup/popup.css';
import { render } from 'preact';
import type { Selected } from '../../../src/messages/selected';
import type { TabState } from '../../../src/messages/tab-state';
import type { TabView } from '../../../src/messages/tab-view';
import { Popup } from '../../../src/popup/Popup';
import { inReadersLanguage } from '../../../src/ui/readers-language';
import { say } from '../../../src/words/say';
import { plotsReport } from './sample-plots';
import {
  comparedSelection,
  emptyReport,
  fullReport,
  oddTitleReport,
  smallReport,
  unmatchedReport,
} from './sample-report';

const host = 'harbour-post.example';
const until = new Date(2025, 2, 5, 14, 5).getTime();
const states: Record<string, TabState | null> = {
  asking: null,
  unsupported: { state: 'unsupported' },
  'not-listed': { state: 'not-listed', host },
  'no-access': { state: 'no-access', host },
  paused: { state: 'paused', host },
  'paused-everywhere': { state: 'paused-everywhere', host, until },
  'off-topic': { state: 'off-topic', host },
  reading: { state: 'reading', host },
  failed: { state: 'failed', host, message: 'This page holds no article text that can be read.' },
  done: { state: 'done', host, report: fullReport },
  'done-odd-title': { state: 'done', host, report: oddTitleReport },
  'done-plots': { state: 'done', host, report: plotsReport },
  'done-small': { state: 'done', host, report: smallReport },
  'done-unmatched': { state: 'done', host, report: unmatchedReport },
  'done-empty': { state: 'done', host, report: emptyReport },
};
const selections: Record<string, Selected> = {
  selected: comparedSelection,
  'selected-unmatched': { ...comparedSelection, report: unmatchedReport },
  'selected-nothing': { state: 'failed', text: '', message: say('select_nothing') },
  'selected-comparing': { state: 'comparing', text: comparedSelection.text },
};

const query = new URLSearchParams(location.search);
const name = query.get('state') ?? 'done';
const selected = selections[name] ?? null;
const tab = selected ? { state: 'off-topic' as const, host } : (states[name] ?? null);
const off = ['not-listed', 'no-access', 'paused'];
const view: TabView | null = tab && {
  tab,
  runs: tab.state === 'unsupported' ? null : !(query.has('withheld') || off.includes(tab.state)),
  access: true,
  withheld: query.has('withheld'),
  addable: tab.state === 'done',
  pausedUntil: query.has('everywhere') || tab.state === 'paused-everywhere' ? until : null,
  selected,
};
inReadersLanguage(document);
render(
  <Popup
    view={view}
    busy={false}
    declined={query.has('declined') ? host : null}
    failed={false}
    onAction={() => {}}
    onSite={() => {}}
    onPauseEverywhere={() => {}}
    onSelectionDone={() => {}}
    onAdd={() => {}}
    onOptions={() => {}}
  />,
  document.body,
);
