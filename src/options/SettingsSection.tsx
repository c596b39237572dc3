import { useEffect, useState } from 'preact/hooks';
import { setPaused } from '../settings/paused';
import { changeSettings, readSettings, type Settings, watchSettings } from '../settings/settings';
import { Button } from '../ui/Button';
import { say } from '../words/say';
import { AddedSites } from './AddedSites';
import { KeysPanel } from './KeysPanel';
import type { Notice } from './Notices';
import { PageHead } from './PageHead';
import { PausePanel } from './PausePanel';
import { RadioOption } from './RadioOption';

interface SettingsSectionProps {
  readonly notify: (notice: Notice | null) => void;
}

/** The reader's choices, kept up to date when they change elsewhere. */
export function SettingsSection({ notify }: SettingsSectionProps) {
  const [settings, setSettings] = useState<Settings | null>(null);
  const read = (): void => {
    readSettings().then(setSettings, () =>
      notify({ kind: 'problem', text: say('options_settings_unreadable') }),
    );
  };
  useEffect(() => {
    const gone = new AbortController();
    watchSettings(setSettings, gone.signal);
    read();
    return () => gone.abort();
  }, []);
  const store = (change: Promise<void>): void => {
    change.catch(() => notify({ kind: 'problem', text: say('options_settings_failed') })).finally(read);
  };
  return (
    <>
      <PageHead title={say('options_sections_settings')} lead={say('options_settings_lead')} />
      {settings && (
        <>
          <PausePanel settings={settings} store={store} />
          <SurfaceChoice settings={settings} onChange={(patch) => store(changeSettings(patch))} />
          <PausedSites hosts={settings.pausedHosts} onResume={(host) => store(setPaused(host, false))} />
          <AddedSites notify={notify} />
          <KeysPanel />
        </>
      )}
    </>
  );
}

interface SurfaceChoiceProps {
  readonly settings: Settings;
  readonly onChange: (patch: Partial<Settings>) => void;
}

function SurfaceChoice({ settings, onChange }: SurfaceChoiceProps) {
  const onPage = settings.surface === 'page';
  const surface = (value: Settings['surface'], label: string, hint: string) => (
    <RadioOption
      name="surface"
      isChosen={settings.surface === value}
      label={label}
      hint={hint}
      onChoose={() => onChange({ surface: value })}
    />
  );
  return (
    <div class="lo-panel">
      <fieldset class="lo-group">
        <legend class="lo-section-title">{say('options_settings_surface')}</legend>
        {surface('page', say('options_settings_page'), say('options_settings_pageHint'))}
        {surface('toolbar', say('options_settings_toolbar'), say('options_settings_toolbarHint'))}
      </fieldset>
      <label class="lo-option">
        <input
          type="checkbox"
          checked={settings.marks}
          disabled={!onPage}
          onChange={(event) => onChange({ marks: event.currentTarget.checked })}
        />
        <span>
          {say('options_settings_marks')}
          <span class="lo-option-hint">
            {onPage ? say('options_settings_marksHint') : say('options_settings_marksOff')}
          </span>
        </span>
      </label>
    </div>
  );
}

interface PausedSitesProps {
  readonly hosts: readonly string[];
  readonly onResume: (host: string) => void;
}

function PausedSites({ hosts, onResume }: PausedSitesProps) {
  return (
    <section class="lo-panel" aria-labelledby="paused">
      <h2 class="lo-section-title" id="paused" tabIndex={-1}>
        {say('options_settings_paused')}
      </h2>
      <p class="lo-note">
        {hosts.length === 0 ? say('options_settings_noPaused') : say('options_settings_pausedText')}
      </p>
      {hosts.length > 0 && (
        <ul class="lo-list">
          {hosts.map((host) => (
            <li class="lo-host" key={host}>
              <span>{host}</span>
              <Button
                aria-label={say('options_settings_resumeHost', { host })}
                onClick={() => {
                  // The button goes with its row; the heading keeps the reader's place.
                  document.getElementById('paused')?.focus();
                  onResume(host);
                }}
              >
                {say('options_settings_resume')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
