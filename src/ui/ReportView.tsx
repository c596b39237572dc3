import { useState } from 'preact/hooks';
import type { RelationName, ReportClaim } from '../reading/report';
import { say, sayNumber } from '../words/say';
import { ClaimRow } from './ClaimRow';
import { Heading, type HeadingLevel } from './Heading';
import { Icon } from './Icon';
import { TEXT_LANGUAGE } from './pack-words';
import { type Finding, type LeftOutItem, type ReportModel, rankFindings } from './report-model';
import { footerWords, leftOutWords, subjectWords } from './report-words';
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
  const onlyOne = rankFindings(model).length === 1;
  return (
    <div class="lt-report">
      {model.sections.map(({ relation, findings }) => (
        <section key={relation} class="lt-section">
          <SectionHead relation={relation} count={model.counts[relation]} level={level} />
          <ul>
            {findings.map((finding: Finding) => (
              <ClaimRow
                key={finding.claim.id}
                finding={finding}
                level={level === 2 ? 3 : 4}
                openAtFirst={onlyOne || finding.claim.id === openClaim}
                inView={finding.claim.id === openClaim}
                onLocate={onLocate}
                locale={locale}
              />
            ))}
          </ul>
        </section>
      ))}
      {model.uncovered.length > 0 && <Uncovered claims={model.uncovered} level={level} />}
      {model.leftOut.length > 0 && <LeftOutList items={model.leftOut} level={level} />}
      <p class="lt-about">{footerWords(model.sourceCount)}</p>
    </div>
  );
}

interface SectionHeadProps {
  readonly relation: RelationName;
  readonly count: number;
  readonly level: HeadingLevel;
}

function SectionHead({ relation, count, level }: SectionHeadProps) {
  const note = relation === 'agrees' ? null : say(`report_sections_${relation}_note`);
  return (
    <div class={`lt-section-head lt-section-${relation}`}>
      <Heading level={level} class={`lt-section-title lt-${relation}`}>
        <Icon name={relation} />
        {say(`report_sections_${relation}_title`)}
        <span class="lt-section-count">{sayNumber(count)}</span>
      </Heading>
      {note && <p class="lt-note">{note}</p>}
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
            <span class="lt-said-in">{leftOutWords(item.names, item.sourceCount)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
