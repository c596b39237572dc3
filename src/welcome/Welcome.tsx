import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PillFace } from '../ui/PillFace';
import { SourceLine } from '../ui/SourceLine';
import { say, sayCount } from '../words/say';
import { AccessPanel, type AskForAccess } from './AccessPanel';
import { BUNDLED_SOURCES } from './bundled-sources';

/** Where the button is kept: in Chromium's toolbar, in Firefox's, or in a telephone's menu. */
export type ButtonPlace = 'chrome' | 'firefox' | 'android';

export interface WelcomeProps {
  /** How many news sites Lateral reads by itself. */
  readonly sites: number;
  readonly buttonPlace: ButtonPlace;
  /** Asks the browser for the news sites; null where it has given them. */
  readonly onAllow: AskForAccess | null;
  readonly onOptions: () => void;
}

/** The page of the first run: what Lateral does and never does, where it reads, and a way to try it. */
export function Welcome({ sites, buttonPlace, onAllow, onOptions }: WelcomeProps) {
  return (
    <main class="lw-page">
      <p class="lw-brand">
        <Icon name="mark" />
        {say('options_name')}
      </p>
      <div class="lw-hero">
        <div class="lw-hero-words">
          <h1 class="lw-title">{say('welcome_title')}</h1>
          <p class="lw-lead">{say('welcome_lead')}</p>
          <p>{sayCount('welcome_few', BUNDLED_SOURCES.length)}</p>
          <a class="lt-button lt-button-primary lw-try" href="sample.html">
            {say('welcome_try')}
          </a>
        </div>
        <PillPicture />
      </div>
      {onAllow && <AccessPanel onAllow={onAllow} />}
      <div class="lw-points">
        <section>
          <h2 class="lw-heading">{say('options_about_never')}</h2>
          <ul class="lw-list">
            <li>{say('options_about_neverList_1')}</li>
            <li>{say('packs_about_send')}</li>
            <li>{say('options_about_neverList_3')}</li>
          </ul>
        </section>
        <section>
          <h2 class="lw-heading">{say('welcome_sourcesTitle')}</h2>
          <p>{sayCount('welcome_sources', BUNDLED_SOURCES.length)}</p>
          <ul class="lw-list">
            {BUNDLED_SOURCES.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
          <p>{say('welcome_sourcesText')}</p>
        </section>
        <section>
          <h2 class="lw-heading">{say('welcome_sitesTitle')}</h2>
          <p>{sayCount('welcome_sites', sites)}</p>
          <p>{say('welcome_moreSites')}</p>
        </section>
        <section>
          <h2 class="lw-heading">{say('options_about_privacy')}</h2>
          <p>{say('packs_about_privacy')}</p>
        </section>
        <section>
          <h2 class="lw-heading">{say('welcome_pinTitle')}</h2>
          <p>{say(`welcome_pin_${buttonPlace}`)}</p>
          <Button class="lw-options" icon="settings" onClick={onOptions}>
            {say('welcome_options')}
          </Button>
        </section>
      </div>
    </main>
  );
}

const PICTURED = { conflicts: 1, changed: 2, agrees: 9, uncovered: 0 };

/** A page's corner with the pill in it: drawn lines for text, and the counts as they will look. */
function PillPicture() {
  return (
    <figure class="lw-picture">
      <div class="lw-paper" aria-hidden="true">
        <span class="lw-line lw-line-title" />
        <span class="lw-line" />
        <span class="lw-line lw-line-marked" />
        <span class="lw-line" />
        <span class="lw-line lw-line-short" />
        <span class="lt-pill lw-pill">
          <PillFace counts={PICTURED} />
        </span>
      </div>
      <figcaption>{say('welcome_pill')}</figcaption>
    </figure>
  );
}
