import { useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../words/say';
import { messageOf } from '../message-of';
import { articleOf, isEmpty, problemsOf, sourceOf } from '../new-source';
import { PageHead } from '../PageHead';
import { fitClaim } from '../pasted-text';
import type { SectionProps } from '../section-props';
import type { OptionsServices } from '../services';
import { today } from '../today';
import { hashOf } from '../use-route';
import { type AddState, type ChangeAddState, emptyAddState, type Preview } from './add-state';
import { ClaimChoice } from './ClaimChoice';
import { SourceForm } from './SourceForm';

interface AddSectionProps extends SectionProps {
  readonly services: OptionsServices;
  readonly state: AddState;
  readonly onState: ChangeAddState;
}

/** A source from a pasted text: fill in, look at the claims found, choose, save. */
export function AddSection({ services, state, onState, ...shared }: AddSectionProps) {
  const form = useRef<HTMLFormElement>(null);
  const [finding, setFinding] = useState(false);
  const saving = useRef(false);
  const find = async (): Promise<void> => {
    const problems = problemsOf(state.draft, today());
    const sound = Object.keys(problems).length === 0;
    onState((last) => ({ ...last, problems, preview: sound ? null : last.preview }));
    if (!sound) {
      focusFirstProblem(form.current);
      return;
    }
    setFinding(true);
    await painted();
    try {
      const preview = previewOf(state, services);
      onState((last) => ({ ...last, preview }));
      shared.notify(null);
    } catch {
      shared.notify({ kind: 'problem', text: say('options_add_failed') });
    }
    setFinding(false);
  };
  const save = async (preview: Preview): Promise<void> => {
    // The second click of a double click.
    if (saving.current) return;
    saving.current = true;
    const { draft, sourceId } = preview;
    const kept = preview.claims.filter(({ id }) => preview.chosen.has(id));
    try {
      await shared.corpus.addSource(sourceOf(draft, sourceId), kept);
    } catch (error) {
      shared.notify({ kind: 'problem', text: messageOf(error) });
      return;
    } finally {
      saving.current = false;
    }
    onState(() => emptyAddState);
    shared.notify({
      kind: 'done',
      text: sayCount('options_add_saved', kept.length, { title: draft.title.trim() }),
    });
    shared.changed();
    location.hash = hashOf('sources', sourceId);
  };
  const clear = (): void => {
    onState(() => emptyAddState);
    const undo = (): void => {
      onState(() => state);
      shared.notify(null);
    };
    shared.notify({ kind: 'done', text: say('options_add_cleared'), undo });
  };
  return (
    <>
      <PageHead title={say('options_sections_add')} lead={say('options_add_lead')} />
      <SourceForm
        form={form}
        state={state}
        finding={finding}
        onDraft={(change) => {
          // Whoever begins anew is past undoing: it would overwrite what is typed now.
          if (isEmpty(state.draft)) shared.notify(null);
          onState((last) => ({ ...last, draft: { ...last.draft, ...change }, problems: {} }));
        }}
        onFind={() => void find()}
        onClear={clear}
      />
      {state.preview !== null && !finding && (
        <ClaimChoice
          preview={state.preview}
          stale={state.preview.draft !== state.draft}
          labelOf={services.labelOf}
          onPreview={(preview) => onState((last) => ({ ...last, preview }))}
          onSave={(preview) => void save(preview)}
        />
      )}
    </>
  );
}

function previewOf({ draft }: AddState, { extract }: OptionsServices): Preview {
  const sourceId = `reader-${crypto.randomUUID().slice(0, 13)}`;
  const claims = extract(articleOf(draft), sourceId).map(fitClaim);
  return { sourceId, draft, claims, chosen: new Set(claims.map(({ id }) => id)) };
}

/** Lets the browser show that something is going on before the text is read in one go. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
