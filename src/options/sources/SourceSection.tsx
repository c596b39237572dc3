import { useMemo } from 'preact/hooks';
import type { Edit } from '../../claims/edit';
import { revertEdits } from '../../corpus/edits';
import type { StoredSource } from '../../corpus/records';
import type { LabelOf } from '../../corpus/search';
import { Icon } from '../../ui/Icon';
import { say } from '../../words/say';
import type { SlotForm } from '../claim-form/slot-forms';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { useLoaded } from '../use-loaded';
import { hashOf } from '../use-route';
import { regroup } from './bulk';
import { Claims } from './Claims';
import { EditHistory } from './EditHistory';
import { Reprints } from './Reprints';
import { SourceHead } from './SourceHead';
import { useGroups } from './use-library';
import { useUndoable } from './use-undoable';

interface SourceSectionProps extends SectionProps {
  readonly sourceId: string;
  readonly labelOf: LabelOf;
  readonly slotForms: readonly SlotForm[];
}

/** One source with all its claims. */
export function SourceSection({ sourceId, labelOf, slotForms, ...shared }: SourceSectionProps) {
  const { corpus, revision } = shared;
  const { value, problem } = useLoaded(
    async () => ({ entry: await corpus.readSource(sourceId) }),
    [corpus, revision, sourceId],
  );
  return (
    <>
      <a class="lo-back" href={hashOf('sources')}>
        <Icon name="chevron" />
        {say('options_source_back')}
      </a>
      {problem !== null && value === null && <PageHead title={say('options_sections_sources')} />}
      {problem !== null && <p role="alert">{problem}</p>}
      {value?.entry === null && (
        <PageHead title={say('options_source_gone')} lead={say('options_source_goneText')} />
      )}
      {value !== null && value.entry !== null && (
        <Opened entry={value.entry} labelOf={labelOf} slotForms={slotForms} shared={shared} />
      )}
    </>
  );
}

interface OpenedProps {
  readonly entry: StoredSource;
  readonly labelOf: LabelOf;
  readonly slotForms: readonly SlotForm[];
  readonly shared: SectionProps;
}

function Opened({ entry, labelOf, slotForms, shared }: OpenedProps) {
  const { corpus } = shared;
  const { id } = entry.source;
  const make = useUndoable(shared);
  /** Changes the source; true when it was kept. */
  const change = (to: (entry: StoredSource) => StoredSource, text: string): Promise<boolean> =>
    make(async () => {
      const before = await corpus.updateSources([id], to);
      return { text, undo: () => corpus.restoreSources(before), undone: say('manage_editUndone') };
    });
  const revert = (isChosen: (edit: Edit) => boolean): void =>
    void change((stored) => revertEdits(stored, isChosen), say('manage_reverted'));
  return (
    <>
      <SourceHead entry={entry} onChange={change} {...shared} />
      <SourceReprints entry={entry} shared={shared} />
      <Claims entry={entry} labelOf={labelOf} slotForms={slotForms} onChange={change} />
      <EditHistory entry={entry} labelOf={labelOf} onRevert={revert} />
    </>
  );
}

function SourceReprints({ entry, shared }: { readonly entry: StoredSource; readonly shared: SectionProps }) {
  const { corpus, revision } = shared;
  const { value } = useLoaded(() => corpus.listSources(), [corpus, revision]);
  const sources = useMemo(() => (value ?? []).map(({ source }) => source), [value]);
  const groups = useGroups(sources);
  const make = useUndoable(shared);
  return (
    <Reprints
      source={entry.source}
      all={sources}
      groups={groups}
      onRegroup={(changes, text) => void make(() => regroup(corpus, changes, text))}
    />
  );
}
