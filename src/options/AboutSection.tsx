import { optionsTexts } from './options-texts';
import { PageHead } from './PageHead';

const texts = optionsTexts.about;

/** What Lateral is, does and never does. */
export function AboutSection({ version }: { readonly version: string }) {
  return (
    <>
      <PageHead title={optionsTexts.sections.about} lead={`${texts.version} ${version}`} />
      <Points title={texts.does} points={texts.doesList} />
      <Points title={texts.never} points={texts.neverList} />
      <section class="lo-panel">
        <h2 class="lo-section-title">{texts.privacy}</h2>
        <p class="lo-prose">{texts.privacyText}</p>
      </section>
      <section class="lo-panel">
        <h2 class="lo-section-title">{texts.limits}</h2>
        <p class="lo-prose">{texts.limitsText}</p>
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
