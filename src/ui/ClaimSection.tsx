import { useEffect, useState } from 'preact/hooks';
import type { RelationName, ReportClaim } from '../reading/report';
import { say, sayNumber } from '../words/say';
import { ClaimRow } from './ClaimRow';
import { Heading, type HeadingLevel } from './Heading';
import { Icon } from './Icon';
import type { Section } from './report-model';

interface ClaimSectionProps {
  readonly section: Section;
  /** Level of the heading; claims are one deeper. */
  readonly level: 2 | 3;
  /** The id of a claim to open at first, in view; null for none. */
  readonly openClaim: string | null;
  /** There is no other section: nothing to make room for. */
  readonly isAlone: boolean;
  readonly onLocate: ((claim: ReportClaim, event: Event) => void) | undefined;
  readonly locale: string | undefined;
}

/**
 * The claims of one relation. Those that agree are one line until it is opened, so that what conflicts or has changed
 * stands out.
 */
export function ClaimSection({ section, level, openClaim, isAlone, ...rest }: ClaimSectionProps) {
  const { relation, findings } = section;
  const folds = relation === 'agrees';
  const isAsked = findings.some(({ claim }) => claim.id === openClaim);
  const [open, setOpen] = useState(!folds || isAlone || isAsked);
  useEffect(() => {
    if (isAsked) setOpen(true);
  }, [isAsked]);
  return (
    <section class="lt-section">
      {folds ? (
        <FoldingHead level={level} count={findings.length} open={open} onToggle={() => setOpen(!open)} />
      ) : (
        <SectionHead relation={relation} count={findings.length} level={level} />
      )}
      {open && folds && <p class="lt-note lt-section-agrees">{say('report_sections_agrees_note')}</p>}
      {open && (
        <ul>
          {findings.map((finding) => (
            <ClaimRow
              key={finding.claim.id}
              finding={finding}
              level={level === 2 ? 3 : 4}
              openAtFirst={(isAlone && findings.length === 1) || finding.claim.id === openClaim}
              inView={finding.claim.id === openClaim}
              {...rest}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface FoldingHeadProps {
  readonly level: HeadingLevel;
  readonly count: number;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function FoldingHead({ level, count, open, onToggle }: FoldingHeadProps) {
  return (
    <Heading level={level}>
      <button
        type="button"
        class="lt-toggle lt-agrees lt-section-agrees"
        aria-expanded={open}
        onClick={onToggle}
      >
        <Icon name="agrees" />
        <span class="lt-label">{say('report_sections_agrees_title')}</span>
        <span class="lt-section-count">{sayNumber(count)}</span>
        <Icon name="chevron" />
      </button>
    </Heading>
  );
}

interface SectionHeadProps {
  readonly relation: Exclude<RelationName, 'agrees'>;
  readonly count: number;
  readonly level: HeadingLevel;
}

function SectionHead({ relation, count, level }: SectionHeadProps) {
  return (
    <div class={`lt-section-head lt-section-${relation}`}>
      <Heading level={level} class={`lt-section-title lt-${relation}`}>
        <Icon name={relation} />
        {say(`report_sections_${relation}_title`)}
        <span class="lt-section-count">{sayNumber(count)}</span>
      </Heading>
      <p class="lt-note">{say(`report_sections_${relation}_note`)}</p>
    </div>
  );
}
