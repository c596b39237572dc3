import './speak';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/controls.css';
import '../../../src/ui/report.css';
import '../../../src/ui/plot.css';
import '../../../src/ui/switch.css';
import '../../../src/ui/copy/copy.css';
import '../../../src/popup/popup.css';
import { render } from 'preact';
import type { TabState } from '../../../src/messages/tab-state';
import { Popup } from '../../../src/popup/Popup';
import { inReadersLanguage } from '../../../src/ui/readers-language';
import { plotsReport } from './sample-plots';
import { emptyReport, fullReport, smallReport, unmatchedReport } from './sample-report';

const host = 'harbour-post.example';
const states: Record<string, TabState | null> = {
  asking: null,
  unsupported: { state: 'unsupported' },
  'not-listed': { state: 'not-listed', host },
  'no-access': { state: 'no-access', host },
  paused: { state: 'paused', host },
  'off-topic': { state: 'off-topic', host },
  reading: { state: 'reading', host },
  failed: { state: 'failed', host, message: 'This page holds no article text that can be read.' },
  done: { state: 'done', host, report: fullReport },
  'done-plots': { state: 'done', host, report: plotsReport },
  'done-small': { state: 'done', host, report: smallReport },
  'done-unmatched': { state: 'done', host, report: unmatchedReport },
  'done-empty': { state: 'done', host, report: emptyReport },
};

const query = new URLSearchParams(location.search);
inReadersLanguage(document);
render(
  <Popup
    state={states[query.get('state') ?? 'done'] ?? null}
    isListed={query.get('state') !== 'not-listed'}
    busy={false}
    onAction={() => {}}
    onPause={() => {}}
    onOptions={() => {}}
  />,
  document.body,
);
