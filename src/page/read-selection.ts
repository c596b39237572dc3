import type { PageSelection } from '../messages/protocol';
import { describePage, hasMoved } from './about-page';
import { gatherSignals } from './page-signals';

/** Longer selections are cut; no one reads a card about more. In UTF-16 units. */
const longestSelection = 100_000;
const longestContext = 6_000;
const selectable = /^(?:text|search)$/;

/** What the reader has selected in the page's top frame, with what the page says of itself. Changes nothing. */
export function readSelection(page: Window): PageSelection {
  const { document, location } = page;
  const text = paragraphs(selectedText(page)).slice(0, longestSelection);
  const { description, body } = gatherSignals(document);
  return {
    article: { ...describePage(document, location.href, hasMoved(page)), text },
    context: `${description}\n${body}`.slice(0, longestContext),
  };
}

/** In Firefox the window's selection leaves out what is selected inside a field. Passwords are no field of ours. */
function selectedText(page: Window): string {
  const field = page.document.activeElement;
  if (field?.localName === 'textarea' || (field?.localName === 'input' && isTextInput(field))) {
    const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
    const inside = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (inside.trim() !== '') return inside;
  }
  return page.getSelection()?.toString() ?? '';
}

function isTextInput(field: Element): boolean {
  return selectable.test((field as HTMLInputElement).type);
}

/** One paragraph a line, as the engine reads them. */
function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
