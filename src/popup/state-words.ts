import type { TabState } from '../messages/tab-state';
import type { IconName } from '../ui/Icon';
import { say, sayCount } from '../words/say';

/** What the reader can do about a state. */
export type PopupAction = 'read-once' | 'retry' | 'resume';

/** What the popup says when there is no report to list. */
export interface StateMessage {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly action: PopupAction | null;
}

/** The message for every state but a report with findings. `host` is '' when it is not known. */
export function describeState(state: TabState): StateMessage {
  switch (state.state) {
    case 'unsupported':
      return message('shield', 'unsupported');
    case 'not-listed':
      return message('page', 'not_listed', 'read-once', state.host);
    case 'no-access':
      return message('shield', 'no_access', 'read-once', state.host);
    case 'paused':
      return message('pause', 'paused', 'resume', state.host);
    case 'off-topic':
      return message('page', 'off_topic');
    case 'reading':
      return message('search', 'reading');
    case 'failed':
      return { icon: 'warning', title: say('popup_failed_title'), text: state.message, action: 'retry' };
    case 'done':
      return nothingMatched(state.report.claims.length);
  }
}

function message(
  icon: IconName,
  name: 'unsupported' | 'not_listed' | 'no_access' | 'paused' | 'off_topic' | 'reading',
  action: PopupAction | null = null,
  host = '',
): StateMessage {
  return { icon, title: say(`popup_${name}_title`), text: say(`popup_${name}_text`, { host }), action };
}

function nothingMatched(claims: number): StateMessage {
  const text = claims === 0 ? say('popup_noClaims') : sayCount('popup_unmatched', claims);
  return { icon: 'uncovered', title: say('popup_unmatched_title'), text, action: null };
}

const ACTION_WORDS = { 'read-once': 'read_once', retry: 'retry', resume: 'resume' } as const;

/** What the button of an action says. */
export function actionWords(action: PopupAction): string {
  return say(`popup_action_${ACTION_WORDS[action]}`);
}
