import './speak';
import { mountOverlay } from '../../../src/overlay/mount-overlay';
import type { Report, ReportClaim } from '../../../src/reading/report';
import { plotsReport } from './sample-plots';
import { articleParagraphs, fullReport, smallReport } from './sample-report';

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

const reports: Readonly<Record<string, Report>> = { small: smallReport, plots: plotsReport };
const report = reports[new URLSearchParams(location.search).get('report') ?? ''] ?? fullReport;
const ended = new AbortController();
mountOverlay({
  report,
  locate,
  settings: { surface: 'page', marks: true, pausedHosts: [] },
  isConnected: () => true,
  signal: ended.signal,
});
addEventListener('end-overlay', () => ended.abort());
