import type { Report } from '../reading/report';

/** A text the reader selected on a page to have it compared, and how far that has come. */
export type Selected =
  | { readonly state: 'comparing'; readonly text: string }
  /** `message` is one clear line; `text` is '' when nothing was selected. */
  | { readonly state: 'failed'; readonly text: string; readonly message: string }
  | ComparedSelection;

/** A selected text with what was found for it. */
export interface ComparedSelection {
  readonly state: 'done';
  /** The beginning of what was selected. */
  readonly text: string;
  readonly report: Report;
}
