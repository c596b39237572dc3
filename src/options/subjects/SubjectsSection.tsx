import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Corpus } from '../../corpus/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Field } from '../../ui/Field';
import { say, sayCount, sayList } from '../../words/say';
import { PageHead } from '../PageHead';
import type { OptionsServices } from '../services';
import { useLoaded } from '../use-loaded';
import { hashOf } from '../use-route';
import { useSettled } from '../use-settled';
import { SubjectGroup } from './SubjectGroup';
import { type Spoken, type Subject, spokenOf, subjectKinds, subjectsWith } from './subjects';

interface SubjectsSectionProps {
  readonly corpus: Corpus;
  /** Moves when the corpus has changed. */
  readonly revision: number;
  readonly services: OptionsServices;
  /** The key of the subject the address leads to. */
  readonly opened: string | null;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Everything the sources in use speak of, by what it counts or says. */
export function SubjectsSection({
  corpus,
  revision,
  services,
  opened,
  query,
  onQuery,
}: SubjectsSectionProps) {
  const { value: spoken, problem } = useLoaded(
    async () => spokenOf(await corpus.readAll()),
    [corpus, revision],
  );
  const settled = useSettled(query);
  const found = useMemo(
    () => subjectsWith(settled, spoken?.subjects ?? [], services.labelOf),
    [settled, spoken, services],
  );
  const [target, setTarget] = useState(opened);
  useEffect(() => setTarget(opened), [opened]);
  const search = (text: string): void => {
    // Who types has left what the address led to: it must not take the focus again.
    setTarget(null);
    onQuery(text);
  };
  // A search that hides what a link leads to gives way.
  useEffect(() => {
    if (opened !== null && spoken && !found.some(({ key }) => key === opened)) onQuery('');
  }, [opened, spoken]);
  return (
    <>
      <PageHead title={say('options_sections_subjects')} lead={say('options_subjects_lead')} />
      {spoken?.subjects.length !== 0 && <Search query={query} onQuery={search} />}
      <p class="lo-summary" role="status">
        {problem ?? (spoken === null ? '' : summaryOf(spoken, found, settled))}
      </p>
      {spoken && found.length === 0 && <NothingSaid spoken={spoken} onClear={() => onQuery('')} />}
      {subjectKinds.map((kind) => (
        <SubjectGroup
          // A new search starts from the top of each list.
          key={`${kind} ${settled}`}
          kind={kind}
          subjects={found.filter((subject) => subject.kind === kind)}
          services={services}
          target={target}
        />
      ))}
      {spoken && <LeftOut spoken={spoken} />}
    </>
  );
}

function Search({ query, onQuery }: Pick<SubjectsSectionProps, 'query' | 'onQuery'>) {
  return (
    <div class="lo-search">
      <Field label={say('options_subjects_search')}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

function summaryOf({ subjects, claims, sources }: Spoken, found: readonly Subject[], query: string): string {
  if (subjects.length === 0) return '';
  if (query.trim() !== '')
    return say('options_subjects_found', { subjects: sayCount('subjects', found.length) });
  return sayList([
    sayCount('subjects', subjects.length),
    sayCount('claims', claims),
    sayCount('sources', sources),
  ]);
}

function NothingSaid({ spoken, onClear }: { readonly spoken: Spoken; readonly onClear: () => void }) {
  if (spoken.subjects.length > 0)
    return (
      <EmptyState icon="search" title={say('options_sources_noHit')} text={say('options_sources_noHitText')}>
        <Button onClick={onClear}>{say('options_sources_clear')}</Button>
      </EmptyState>
    );
  const isOff = spoken.sources === 0 && spoken.off > 0;
  return (
    <EmptyState
      icon="page"
      title={say('options_subjects_none')}
      text={isOff ? say('options_subjects_allOffText') : say('options_subjects_noneText')}
    >
      <a class="lt-button lt-button-secondary" href={hashOf('sources')}>
        {say('options_source_back')}
      </a>
    </EmptyState>
  );
}

/** What stands nowhere above, and why. */
function LeftOut({ spoken: { off, unplaced, subjects } }: { readonly spoken: Spoken }) {
  if (subjects.length === 0) return null;
  return (
    <div class="lo-subjects-end">
      {off > 0 && <p class="lo-note">{sayCount('options_subjects_off', off)}</p>}
      {unplaced > 0 && <p class="lo-note">{sayCount('options_subjects_unplaced', unplaced)}</p>}
    </div>
  );
}
