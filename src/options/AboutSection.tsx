import { say } from '../words/say';
import { PageHead } from './PageHead';

/** What Lateral is, does and never does. */
export function AboutSection({ version }: { readonly version: string }) {
  return (
    <>
      <PageHead title={say('options_sections_about')} lead={say('options_about_versionIs', { version })}>
        <p>
          <a href="welcome.html">{say('welcome_again')}</a>
        </p>
      </PageHead>
      <Points
        title={say('options_about_does')}
        points={[
          say('options_about_doesList_1'),
          say('options_about_doesList_2'),
          say('options_about_doesList_3'),
        ]}
      />
      <Points
        title={say('options_about_never')}
        points={[say('options_about_neverList_1'), say('packs_about_send'), say('options_about_neverList_3')]}
      />
      <section class="lo-panel">
        <h2 class="lo-section-title">{say('options_about_privacy')}</h2>
        <p class="lo-prose">{say('packs_about_privacy')}</p>
      </section>
      <section class="lo-panel">
        <h2 class="lo-section-title">{say('options_about_limits')}</h2>
        <p class="lo-prose">{say('options_about_limitsText')}</p>
      </section>
    </>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <section class="lo-panel">
      <h2 class="lo-section-title">{title}</h2>
      <ul class="lo-points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
