import { useEffect, useRef, useState } from 'preact/hooks';
import { pageOfPlace } from '../../messages/adding-address';
import { EmptyState } from '../../ui/EmptyState';
import { say } from '../../words/say';
import { isEmpty } from '../new-source';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import type { OptionsServices } from '../services';
import { hashOf } from '../use-route';
import { type AddState, type ChangeAddState, isStale } from './add-state';
import { ClaimChoice } from './ClaimChoice';
import { FilesPanel } from './FilesPanel';
import { SourceForm } from './SourceForm';
import { useAdding } from './use-adding';
import type { Batch } from './use-batch';

interface AddSectionProps extends SectionProps {
  readonly services: OptionsServices;
  /** The page to add, as `addingPlace` gives it; null to begin with files or a text. */
  readonly place: string | null;
  readonly state: AddState;
  readonly onState: ChangeAddState;
  readonly batch: Batch;
}

/** A source from the page being read, from files, or from a pasted text: look at the claims found, correct, choose, save. */
export function AddSection({ place, batch, ...props }: AddSectionProps) {
  const { services, state, onState, notify } = props;
  const form = useRef<HTMLFormElement>(null);
  const adding = useAdding({
    ...props,
    form,
    onSaved: (from, sourceId, claims) => {
      if (from?.kind === 'file') batch.completed(from.row, sourceId, claims);
    },
  });
  const problem = useFilledByPage(place, props, adding.fillWith);
  const isPage = place !== null;
  const isFilled = state.from !== null;
  return (
    <>
      <PageHead title={say('options_sections_add')} lead={leadOf(state, isPage)} />
      {problem !== null && <EmptyState icon="warning" title={say('options_notOpened')} text={problem} />}
      {isPage && problem === null && state.from?.kind !== 'page' && (
        <p class="lo-note" role="status">
          {say('add_page_fetching')}
        </p>
      )}
      {!isFilled && !isPage && (
        <FilesPanel
          batch={batch}
          onComplete={(row, name, article) => adding.fillWith(article, { kind: 'file', name, row })}
        />
      )}
      {!isPage && !isFilled && <h2 class="lo-section-title lo-add-part">{say('add_paste_title')}</h2>}
      {(!isPage || state.from?.kind === 'page') && (
        <SourceForm
          form={form}
          state={state}
          finding={adding.finding}
          onDraft={(change) => {
            // Whoever begins anew is past undoing: it would overwrite what is typed now.
            if (isEmpty(state.draft)) notify(null);
            const draft = { ...change, ...('published' in change && { publishedBasis: undefined }) };
            onState((last) => ({ ...last, draft: { ...last.draft, ...draft }, problems: {} }));
          }}
          onFind={() => void adding.find()}
          onClear={() => {
            if (isPage) location.hash = hashOf('add');
            adding.clear();
          }}
        />
      )}
      {state.preview !== null && !adding.finding && (
        <ClaimChoice
          preview={state.preview}
          stale={isStale(state.preview, state.draft)}
          services={services}
          onPreview={(preview) => onState((last) => ({ ...last, preview }))}
          onSave={(preview, way) => void adding.save(preview, way)}
        />
      )}
    </>
  );
}

function leadOf({ from }: AddState, isPage: boolean): string {
  if (isPage) return say('add_page_from');
  return from?.kind === 'file' ? say('add_file_from', { name: from.name }) : say('options_add_lead');
}

/** Gets the article of the page the address names, once. What went wrong, in one line; null while nothing has. */
function useFilledByPage(
  place: string | null,
  { services, state }: Pick<AddSectionProps, 'services' | 'state'>,
  fillWith: ReturnType<typeof useAdding>['fillWith'],
): string | null {
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setProblem(null);
    const page = pageOfPlace(place);
    const isThere = state.from?.kind === 'page' && state.from.place === place;
    if (place === null || isThere) return;
    if (page === null) {
      setProblem(say('add_page_gone'));
      return;
    }
    let current = true;
    void services.pageArticle(page).then((result) => {
      if (!current) return;
      if (result.ok) fillWith(result.value, { kind: 'page', place });
      else setProblem(result.message);
    });
    return () => {
      current = false;
    };
  }, [place]);
  return problem;
}
