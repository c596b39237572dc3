import { render } from 'preact';
import { PillFace } from '../ui/PillFace';
import { direction } from '../words/say';
import { overlayStyleSheet } from './styles';

const SAMPLE = { conflicts: 1, changed: 2, agrees: 3, uncovered: 0 } as const;

/**
 * Does what the first pill would wait for (style sheet, messages, plural rules, drawing for the first time) while a report
 * is waited for anyway. Draws outside the document: nothing of it is on the page.
 */
export function prepareOverlay(): void {
  overlayStyleSheet();
  direction();
  const aside = document.createElement('div');
  render(<PillFace counts={SAMPLE} />, aside);
  render(null, aside);
}
