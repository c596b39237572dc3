/**
 * Brings a sentence into view, in the window and in any scrolling part of the page around it. At once, not
 * gliding: nothing of ours moves by itself.
 */
export function scrollToRange(range: Range): void {
  const start = range.startContainer;
  const element = start instanceof Element ? start : start.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // In a paragraph taller than the window the sentence itself may still be outside.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
  }
}
