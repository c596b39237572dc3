import type { TabState } from '../messages/tab-state';
import { formatTime } from '../ui/format-date';
import type { IconName } from '../ui/Icon';
import { say, sayCount } from '../words/say';

/** What the reader can do about a state. `allow` asks the browser for access to the site. */
export type PopupAction = 'read-once' | 'retry' | 'resume' | 'resume-everywhere' | 'run' | 'allow';

/** What the popup says when there is no report to list. */
export interface StateMessage {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** The likeliest first. */
  readonly actions: readonly PopupAction[];
}

/** The message for every state but a report with findings. `host` is '' when it is not known. */
export function describeState(state: TabState): StateMessage {
  switch (state.state) {
    case 'unsupported':
      return message('shield', 'unsupported');
    case 'not-listed':
      return message('page', 'not_listed', ['read-once', 'run'], state.host);
    case 'no-access':
      return message('shield', 'no_access', ['allow', 'read-once'], state.host);
    case 'paused':
      return message('pause', 'paused', ['resume'], state.host);
    case 'paused-everywhere':
      return pausedEverywhere(state.until);
    case 'off-topic':
      return message('page', 'off_topic');
    case 'reading':
      return message('search', 'reading');
    case 'failed':
      return {
        icon: 'warning',
        title: say('popup_failed_title'),
        text: state.message,
        actions: ['retry'],
      };
    case 'done':
      return nothingMatched(state.report.claims.length);
  }
}

function message(
  icon: IconName,
  name: 'unsupported' | 'not_listed' | 'no_access' | 'paused' | 'off_topic' | 'reading',
  actions: readonly PopupAction[] = [],
  host = '',
): StateMessage {
  return { icon, title: say(`popup_${name}_title`), text: say(`popup_${name}_text`, { host }), actions };
}

function pausedEverywhere(until: number): StateMessage {
  const text = say('pause_everywhere_text', { time: formatTime(until) });
  return {
    icon: 'pause',
    title: say('pause_everywhere_title'),
    text,
    actions: ['resume-everywhere', 'read-once'],
  };
}

function nothingMatched(claims: number): StateMessage {
  const text = claims === 0 ? say('popup_noClaims') : sayCount('popup_unmatched', claims);
  return { icon: 'uncovered', title: say('popup_unmatched_title'), text, actions: [] };
}

const ACTION_WORDS = {
  'read-once': 'popup_action_read_once',
  retry: 'popup_action_retry',
  resume: 'popup_action_resume',
  'resume-everywhere': 'pause_resume',
  run: 'site_run',
  allow: 'site_allow',
} as const;

/** What the button of an action says. */
export function actionWords(action: PopupAction): string {
  return say(ACTION_WORDS[action]);
}
