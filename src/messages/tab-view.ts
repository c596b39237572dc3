import type { Selected } from './selected';
import type { TabState } from './tab-state';

/** All the popup knows of one tab, asked for at once so that its parts fit together. */
export interface TabView {
  readonly tab: TabState;
  /** Whether Lateral reads this site by itself (a pause everywhere aside); null where it never can. */
  readonly runs: boolean | null;
  /** Whether the browser lets Lateral read this site; without it, running there has to be asked for. */
  readonly access: boolean;
  /** Whether that access is withheld though Lateral asked for it when it was installed: then a click reads one page. */
  readonly withheld: boolean;
  /** Whether an article was read in this tab that can be added to the corpus. */
  readonly addable: boolean;
  /** When the pause everywhere ends, in milliseconds as `Date.now` gives them; null when there is none. */
  readonly pausedUntil: number | null;
  /** What the reader selected in this tab to have it compared, where the popup has to show it. */
  readonly selected: Selected | null;
}
