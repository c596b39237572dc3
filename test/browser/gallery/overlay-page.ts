import './speak';
import { mountOverlay } from '../../../src/overlay/mount-overlay';
import type { Report, ReportClaim } from '../../../src/reading/report';
import { defaultSettings } from '../../../src/settings/settings';
import { articleParagraphs, comparedSelection, fullReport, smallReport } from './sample-report';

/** The article and the overlay as the content script would mount it. `?report=small` shows one finding only. */
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

const report: Report = location.search.includes('small') ? smallReport : fullReport;
const ended = new AbortController();
const overlay = mountOverlay({
  report,
  locate,
  settings: defaultSettings,
  isConnected: () => true,
  signal: ended.signal,
});
addEventListener('end-overlay', () => ended.abort());
addEventListener('toggle-card', () => overlay.toggleCard());
addEventListener('show-selection', () => overlay.showSelection(comparedSelection));
