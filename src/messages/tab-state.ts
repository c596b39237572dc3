import type { Report } from '../reading/report';

/** What the popup (and the badge) can say about one tab. */
export type TabState =
  /** The browser's own pages, stores, files: an extension cannot read them. */
  | { readonly state: 'unsupported' }
  /** A web page outside the list of news sites: offer to read it once. */
  | { readonly state: 'not-listed'; readonly host: string }
  /** A listed site whose host access the reader has withheld (Firefox): offer to read it once. */
  | { readonly state: 'no-access'; readonly host: string }
  | { readonly state: 'paused'; readonly host: string }
  /** The reader paused Lateral on all sites; `until` is in milliseconds, as `Date.now` gives them. */
  | { readonly state: 'paused-everywhere'; readonly host: string; readonly until: number }
  | { readonly state: 'off-topic'; readonly host: string }
  | { readonly state: 'reading'; readonly host: string }
  /** Tried and not done; `message` is one clear line. */
  | { readonly state: 'failed'; readonly host: string; readonly message: string }
  /** `report.claims` may be empty, or none may have relations: "no claims matched". */
  | { readonly state: 'done'; readonly host: string; readonly report: Report };
