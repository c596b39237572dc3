import { useRef } from 'preact/hooks';
import type { LabelOf } from '../../corpus/search';
import type { Corpus, ListedSource, SearchHit } from '../../corpus/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Field } from '../../ui/Field';
import { say, sayCount, sayList } from '../../words/say';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { useLoaded } from '../use-loaded';
import { useMore } from '../use-more';
import { useSettled } from '../use-settled';
import { inReadingOrder } from './reading-order';
import { SourceRow } from './SourceRow';
import { useSwitching } from './use-switching';

const PAGE = 100;

type Entries = readonly (ListedSource | SearchHit)[];

interface SourcesSectionProps extends SectionProps {
  readonly labelOf: LabelOf;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** All sources, or those that contain what is searched for, with the claims that do. */
export function SourcesSection({ labelOf, query, onQuery, ...shared }: SourcesSectionProps) {
  const { corpus, revision } = shared;
  const settled = useSettled(query);
  const { value, problem } = useLoaded(() => look(corpus, settled, labelOf), [corpus, revision, settled]);
  const found = value?.found ?? null;
  const { shown, list, more } = useMore<HTMLUListElement>(PAGE);
  const switchTo = useSwitching(shared);
  const search = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    // The button goes with its message.
    search.current?.focus();
    onQuery('');
  };
  return (
    <>
      <PageHead title={say('options_sections_sources')} lead={say('options_sources_lead')} />
      <div class="lo-search">
        <Field label={say('options_sources_search')}>
          {(control) => (
            <input
              {...control}
              ref={search}
              type="search"
              placeholder={say('options_sources_searchHint')}
              value={query}
              onInput={(event) => onQuery(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <p class="lo-summary" role="status">
        {problem ?? (value === null ? '' : summaryOf(value.found, value.query))}
      </p>
      {found?.length === 0 && <NothingFound searching={value?.query !== ''} onClear={clear} />}
      {found !== null && found.length > 0 && (
        <ul class="lo-list lo-rows" ref={list}>
          {inReadingOrder(found)
            .slice(0, shown)
            .map((entry) => (
              <SourceRow key={entry.source.id} entry={entry} onSwitch={(on) => switchTo(entry, on)} />
            ))}
        </ul>
      )}
      {found !== null && found.length > shown && (
        <Button onClick={() => more()}>{say('options_sources_more')}</Button>
      )}
    </>
  );
}

/** What there is to list, with the query it answers: the summary must not speak of another. */
async function look(
  corpus: Corpus,
  text: string,
  labelOf: LabelOf,
): Promise<{ query: string; found: Entries }> {
  const query = text.trim();
  return { query, found: query === '' ? await corpus.listSources() : await corpus.search(query, labelOf) };
}

function NothingFound({ searching, onClear }: { readonly searching: boolean; readonly onClear: () => void }) {
  if (!searching)
    return (
      <EmptyState icon="page" title={say('options_sources_none')} text={say('options_sources_noneText')} />
    );
  return (
    <EmptyState icon="search" title={say('options_sources_noHit')} text={say('options_sources_noHitText')}>
      <Button onClick={onClear}>{say('options_sources_clear')}</Button>
    </EmptyState>
  );
}

function summaryOf(found: Entries, query: string): string {
  if (query !== '') {
    const claims = found.reduce((sum, entry) => sum + ('claims' in entry ? entry.claims.length : 0), 0);
    return say('options_sources_foundIn', {
      sources: sayCount('sources', found.length),
      claims: sayCount('claims', claims),
    });
  }
  const claims = found.reduce((sum, entry) => sum + entry.claimCount, 0);
  const off = found.filter(({ enabled }) => !enabled).length;
  const counts = [sayCount('sources', found.length), sayCount('claims', claims)];
  return sayList(off === 0 ? counts : [...counts, sayCount('options_sources_off', off)]);
}
