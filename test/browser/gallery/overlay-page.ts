import './speak';
import { mountOverlay } from '../../../src/overlay/mount-overlay';
import type { Report, ReportClaim } from '../../../src/reading/report';
import { corners } from '../../../src/settings/corner';
import { defaultSettings } from '../../../src/settings/settings';
import { plotsReport } from './sample-plots';
import { articleParagraphs, comparedSelection, fullReport, smallReport } from './sample-report';

/** The article and the overlay as the content script would mount it. `?report=small` shows one finding only, `?report=plots` timelines. */
const article = document.querySelector('article');
for (const text of articleParagraphs) {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  article?.append(paragraph);
}

function locate({ sentence }: ReportClaim): Range | null {
  for (const paragraph of document.querySelectorAll('article p')) {
    const text = paragraph.firstChild;
    const at = text?.nodeValue?.indexOf(sentence) ?? -1;
    if (!text || at < 0) continue;
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + sentence.length);
    return range;
  }
  return null;
}

/** `?tall` puts the article's end below the window, `?corner=top-left` the pill elsewhere. */
const query = new URLSearchParams(location.search);
if (query.has('tall') && article) article.style.paddingBlockStart = '1400px';
if (query.has('bar')) {
  const bar = document.createElement('footer');
  bar.textContent = 'This site uses cookies';
  article?.after(bar);
}

function articleEnd(): Range | null {
  const last = document.querySelector('article p:last-of-type')?.firstChild;
  if (!last) return null;
  const range = new Range();
  range.selectNodeContents(last);
  return range;
}

const reports: Readonly<Record<string, Report>> = { small: smallReport, plots: plotsReport };
const report = reports[query.get('report') ?? ''] ?? fullReport;
const ended = new AbortController();
const overlay = mountOverlay({
  report,
  locate,
  articleEnd,
  settings: {
    ...defaultSettings,
    corner: corners.find((one) => one === query.get('corner')) ?? null,
  },
  keepCorner: () => {},
  isConnected: () => true,
  signal: ended.signal,
});
addEventListener('end-overlay', () => ended.abort());
addEventListener('toggle-card', () => overlay.toggleCard());
addEventListener('show-selection', () => overlay.showSelection(comparedSelection));
