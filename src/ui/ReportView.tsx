import { useState } from 'preact/hooks';
import type { ReportClaim } from '../reading/report';
import { say, sayNumber } from '../words/say';
import { ClaimSection } from './ClaimSection';
import { Heading, type HeadingLevel } from './Heading';
import { Icon } from './Icon';
import { TEXT_LANGUAGE } from './pack-words';
import type { LeftOutItem, ReportModel } from './report-model';
import { footerWords, namedSourcesWords, subjectWords } from './report-words';
import { shorten } from './shorten';

interface ReportViewProps {
  readonly model: ReportModel;
  /** Level of the section headings; claims are one deeper. */
  readonly level: 2 | 3;
  /** Given where the article is on the same page. The event is the reader's click. */
  readonly onLocate?: ((claim: ReportClaim, event: Event) => void) | undefined;
  /** A claim to open at first, in view; by its id. */
  readonly openClaim?: string | null;
  /** BCP 47; the reader's own language when left out. */
  readonly locale?: string | undefined;
}

/** All that was found for one article, the same on the page and in the popup. */
export function ReportView({ model, level, openClaim = null, onLocate, locale }: ReportViewProps) {
  const { sections, uncovered, leftOut, sourceNames: names, sourceCount, unnamed } = model;
  return (
    <div class="lt-report">
      {sections.map((section) => (
        <ClaimSection
          key={section.relation}
          section={section}
          level={level}
          openClaim={openClaim}
          isAlone={sections.length === 1}
          onLocate={onLocate}
          locale={locale}
        />
      ))}
      {uncovered.length > 0 && <Uncovered claims={uncovered} level={level} />}
      {leftOut.length > 0 && <LeftOutList items={leftOut} level={level} />}
      <div class="lt-about">
        <p>{footerWords(sourceCount)}</p>
        {names.length > 0 && <p>{namedSourcesWords({ names, sourceCount, unnamed })}</p>}
        {sourceCount > 0 && <p>{say('report_whoseWords')}</p>}
        <p>{say('report_whereSources')}</p>
      </div>
    </div>
  );
}

function Uncovered({
  claims,
  level,
}: {
  readonly claims: readonly ReportClaim[];
  readonly level: HeadingLevel;
}) {
  const [open, setOpen] = useState(false);
  return (
    <section class="lt-section">
      <Heading level={level}>
        <button
          type="button"
          class="lt-toggle lt-uncovered"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Icon name="uncovered" />
          <span class="lt-label">{say('report_uncovered')}</span>
          <span class="lt-section-count">{sayNumber(claims.length)}</span>
          <Icon name="chevron" />
        </button>
      </Heading>
      {open && (
        <>
          <p class="lt-note">{say('report_uncoveredNote')}</p>
          <ul class="lt-plain-list">
            {bySentence(claims).map(([sentence, said]) => (
              <li key={sentence}>
                <span dir="auto" lang={TEXT_LANGUAGE}>
                  {shorten(sentence, 132)}
                </span>
                {said.map((claim) => (
                  <span key={claim.id} class="lt-said-in">
                    {subjectWords(claim)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A sentence with several claims is shown once, with what each of them is about. */
function bySentence(claims: readonly ReportClaim[]): readonly (readonly [string, readonly ReportClaim[]])[] {
  const groups = new Map<string, ReportClaim[]>();
  for (const claim of claims) groups.set(claim.sentence, [...(groups.get(claim.sentence) ?? []), claim]);
  return [...groups];
}

function LeftOutList({
  items,
  level,
}: {
  readonly items: readonly LeftOutItem[];
  readonly level: HeadingLevel;
}) {
  return (
    <section class="lt-section">
      <div class="lt-section-head lt-section-plain">
        <Heading level={level} class="lt-section-title lt-uncovered">
          <Icon name="page" />
          {say('report_leftOut')}
          <span class="lt-section-count">{sayNumber(items.length)}</span>
        </Heading>
        <p class="lt-note">{say('report_leftOutNote')}</p>
      </div>
      <ul class="lt-plain-list">
        {items.map((item) => (
          <li key={item.statement}>
            <span dir="auto" lang={TEXT_LANGUAGE}>
              {item.statement}
            </span>
            <span class="lt-said-in">{namedSourcesWords(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
