import { Button } from '../../ui/Button';
import { say, sayNumber } from '../../words/say';
import type { OptionsServices } from '../services';
import { useMore } from '../use-more';
import { SubjectRow } from './SubjectRow';
import type { Subject, SubjectKind } from './subjects';

const PAGE = 40;

interface SubjectGroupProps {
  readonly kind: SubjectKind;
  readonly subjects: readonly Subject[];
  readonly services: OptionsServices;
  /** The key of the subject the address leads to: shown however far down it stands. */
  readonly target: string | null;
}

/** The subjects of one kind; nothing where there is none. */
export function SubjectGroup({ kind, subjects, services, target }: SubjectGroupProps) {
  const { shown: paged, list, more } = useMore<HTMLUListElement>(PAGE);
  if (subjects.length === 0) return null;
  const place = subjects.findIndex(({ key }) => key === target);
  const shown = Math.max(paged, place + 1);
  const heading = `subjects-${kind}`;
  return (
    <section class="lo-subjects" aria-labelledby={heading}>
      <h2 class="lo-section-title lo-subjects-title" id={heading}>
        {say(`options_subjects_${kind}`)} <span class="lo-subjects-count">{sayNumber(subjects.length)}</span>
      </h2>
      <ul class="lo-list" ref={list}>
        {subjects.slice(0, shown).map((subject) => (
          <SubjectRow
            key={subject.key}
            subject={subject}
            services={services}
            isTarget={subject.key === target}
          />
        ))}
      </ul>
      {subjects.length > shown && (
        <Button class="lo-subjects-more" onClick={() => more(shown)}>
          {say('options_sources_more')}
        </Button>
      )}
    </section>
  );
}
