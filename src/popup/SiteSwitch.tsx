import type { TabView } from '../messages/tab-view';
import { Switch } from '../ui/Switch';
import { say } from '../words/say';

interface SiteSwitchProps {
  /** Null until it is known. */
  readonly view: TabView | null;
  /** The site the browser gave no access to a moment ago; null when there is none. */
  readonly declined: string | null;
  /** What the reader switched a moment ago could not be stored. */
  readonly failed: boolean;
  readonly onSite: (run: boolean) => void;
}

/** Run on this site, or not. Where access is missing, switching it on makes the browser ask for it. */
export function SiteSwitch({ view, declined, failed, onSite }: SiteSwitchProps) {
  const runs = view?.runs ?? null;
  return (
    <div class="lt-popup-site">
      {runs !== null && <Switch label={say('site_run')} checked={runs} onChange={onSite} />}
      <span role="status" class="lt-popup-site-note">
        {failed ? say('options_settings_failed') : noteOn(view, declined)}
      </span>
    </div>
  );
}

/** What the switch alone does not tell. Without a report the popup's main part says that access is withheld. */
function noteOn(view: TabView | null, declined: string | null): string {
  if (declined !== null) return say('site_declined', { host: declined });
  return view?.withheld && view.tab.state !== 'no-access' ? say('site_withheld') : '';
}
