import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import { articleOf, draftOf, newSourceId, problemsOf } from '../new-source';
import { fitClaim } from '../pasted-text';
import type { SectionProps } from '../section-props';
import type { OptionsServices } from '../services';
import { today } from '../today';
import { hashOf } from '../use-route';
import {
  type AddState,
  type ChangeAddState,
  carriedOver,
  emptyAddState,
  type FilledFrom,
  type Preview,
} from './add-state';
import { KnownSources } from './known-sources';
import { type SaveWay, saveSource } from './save-source';

interface AddingProps extends SectionProps {
  readonly services: OptionsServices;
  readonly state: AddState;
  readonly onState: ChangeAddState;
  readonly form: RefObject<HTMLFormElement | null>;
  /** Called when a source was saved that the form was filled with. */
  readonly onSaved: (from: FilledFrom | null, sourceId: string, claims: number) => void;
}

/** What the form does: find the claims of its text, save those chosen, begin anew. */
export function useAdding(props: AddingProps) {
  const { state, onState, form, onSaved, notify, changed } = props;
  const [finding, setFinding] = useState(false);
  const saving = useRef(false);
  /** Counts what the form was asked for: an answer to an earlier question is dropped. */
  const question = useRef(0);

  /** Finds the claims of a form, or says what it lacks. */
  const find = async (given: AddState = state): Promise<void> => {
    const problems = problemsOf(given.draft, today());
    const sound = Object.keys(problems).length === 0;
    onState((last) => ({ ...last, problems, preview: sound ? last.preview : null }));
    if (!sound) {
      focusFirstProblem(form.current);
      return;
    }
    question.current += 1;
    const mine = question.current;
    const isCurrent = (): boolean => mine === question.current;
    setFinding(true);
    await painted();
    try {
      const preview = await previewOf(given, props);
      if (!isCurrent()) return;
      onState((last) => ({ ...last, preview }));
      notify(null);
    } catch (error) {
      console.error('Lateral: the text could not be read for claims.', error);
      if (isCurrent()) notify({ kind: 'problem', text: say('options_add_failed') });
    } finally {
      if (isCurrent()) setFinding(false);
    }
  };

  const save = async (preview: Preview, way: SaveWay): Promise<void> => {
    // The second click of a double click.
    if (saving.current) return;
    const problems = problemsOf(state.draft, today());
    if (Object.keys(problems).length > 0) {
      onState((last) => ({ ...last, problems }));
      focusFirstProblem(form.current);
      return;
    }
    saving.current = true;
    try {
      const { sourceId, twin } = await saveSource(preview, state.draft, way, props);
      if (sourceId === null) {
        onState((last) => ({ ...last, preview: { ...preview, twin } }));
        return;
      }
      const kept = preview.chosen.size;
      onSaved(state.from, sourceId, kept);
      onState(() => emptyAddState);
      changed();
      location.hash = hashOf('sources', sourceId);
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
    } finally {
      saving.current = false;
    }
  };

  /** Fills the form, and finds the claims where nothing is missing. */
  const fillWith = (article: Parameters<typeof draftOf>[0], from: FilledFrom): void => {
    const filled = { ...emptyAddState, draft: draftOf(article), from };
    onState(() => filled);
    void find(filled);
  };

  const clear = (): void => {
    question.current += 1;
    setFinding(false);
    onState(() => emptyAddState);
    const undo = (): void => {
      onState(() => state);
      notify(null);
    };
    notify({ kind: 'done', text: say('options_add_cleared'), undo });
  };

  return { finding, find, save, fillWith, clear };
}

async function previewOf(
  { draft, preview: last }: AddState,
  { services, corpus }: Pick<AddingProps, 'services' | 'corpus'>,
): Promise<Preview> {
  const sourceId = newSourceId();
  const article = articleOf(draft);
  const found = services.extract(article, sourceId).map(fitClaim);
  const twin = (await KnownSources.of(corpus)).twinOf(article);
  return { sourceId, draft, found, ...carriedOver(last, found), twin };
}

/** Lets the browser show that something is going on before the text is read in one go. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

function focusFirstProblem(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // A field inside a folded part cannot have the focus.
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  });
}
