/** Every word of the overlay that is not part of the shared report view. */
export const overlayTexts = {
  name: 'Lateral',
  open: 'Show the sources',
  title: 'what other sources say',
  close: 'Close',
  hide: 'Hide on this page',
  shown: 'Shown in the article.',
  notFound: 'This sentence is no longer on the page.',
} as const;
