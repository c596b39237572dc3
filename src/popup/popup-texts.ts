import type { TabState } from '../messages/tab-state';
import type { IconName } from '../ui/Icon';

/** What the reader can do about a state. */
export type PopupAction = 'read-once' | 'retry' | 'resume';

/** What the popup says when there is no report to list. */
export interface StateMessage {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly action: PopupAction | null;
}

/** Every word of the popup that is not part of the shared report view. */
export const popupTexts = {
  name: 'Lateral',
  options: 'Options',
  pause: 'Pause on this site',
  actions: {
    'read-once': 'Read this page once',
    retry: 'Try again',
    resume: 'Resume on this site',
  },
  asking: 'Reading this page…',
} as const satisfies Record<string, string | Record<PopupAction, string>>;

/** The message for every state but a report with findings. `host` is '' when it is not known. */
export function describeState(state: TabState): StateMessage {
  switch (state.state) {
    case 'unsupported':
      return {
        icon: 'shield',
        title: 'Nothing to read here',
        text: 'This is one of the browser’s own pages. Extensions cannot read it.',
        action: null,
      };
    case 'not-listed':
      return {
        icon: 'page',
        title: 'Not on the list of news sites',
        text: `Lateral reads nothing on ${state.host} by itself. You can let it read this page, just this once.`,
        action: 'read-once',
      };
    case 'no-access':
      return {
        icon: 'shield',
        title: 'No access to this site',
        text: `Your browser keeps Lateral from reading ${state.host}. You can let it read this page, just this once.`,
        action: 'read-once',
      };
    case 'paused':
      return {
        icon: 'pause',
        title: 'Paused on this site',
        text: `Lateral does nothing on ${state.host} until you resume it.`,
        action: 'resume',
      };
    case 'off-topic':
      return {
        icon: 'page',
        title: 'Nothing to compare here',
        text: 'This page is not about a topic in the corpus.',
        action: null,
      };
    case 'reading':
      return {
        icon: 'search',
        title: 'Reading the article',
        text: 'Its claims are being compared with the corpus on this device.',
        action: null,
      };
    case 'failed':
      return { icon: 'warning', title: 'This did not work', text: state.message, action: 'retry' };
    case 'done':
      return nothingMatched(state.report.claims.length);
  }
}

function nothingMatched(claims: number): StateMessage {
  const found =
    claims === 0
      ? 'No checkable claims were found in this article.'
      : `${claims} ${claims === 1 ? 'claim was' : 'claims were'} found, and no source in the corpus speaks about ${claims === 1 ? 'it' : 'them'}.`;
  return { icon: 'uncovered', title: 'No claims here match the corpus', text: found, action: null };
}
