import { useRef, useState } from 'preact/hooks';
import { editSource, editsOf } from '../../corpus/edits';
import type { StoredSource } from '../../corpus/records';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { passageLink } from '../../ui/passage-link';
import { Switch } from '../../ui/Switch';
import { say, sayCount } from '../../words/say';
import { originWords, publishedWords } from '../claim-words';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { hashOf } from '../use-route';
import { SourceEdit } from './SourceEdit';
import { useSwitching } from './use-switching';
import { useUndoable } from './use-undoable';

/** Changes a source and tells of it; true when it was kept. */
export type ChangeSource = (to: (entry: StoredSource) => StoredSource, text: string) => Promise<boolean>;

interface SourceHeadProps extends SectionProps {
  readonly entry: StoredSource;
  readonly onChange: ChangeSource;
}

/** What is known of the source, and what can be done with it as a whole. */
export function SourceHead({ entry, onChange, ...shared }: SourceHeadProps) {
  const { source, enabled, claims } = entry;
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const { switchTo } = useSwitching(shared);
  const leave = (): void => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  return (
    <PageHead title={source.title}>
      {editing ? (
        <SourceEdit
          source={source}
          onCancel={leave}
          onSave={(fields) => {
            const save = onChange((stored) => editSource(stored, fields, Date.now()), say('manage_saved'));
            void save.then((kept) => kept && leave());
          }}
        />
      ) : (
        <>
          <p class="lo-meta">
            <span class="lo-publisher" dir="auto">
              {source.publisher ?? say('publisher_unknown')}
            </span>
            <span>{publishedWords(source)}</span>
          </p>
          <p class="lo-meta">
            <span>{sayCount('claims', claims.length)}</span>
            <span>{originWords(source)}</span>
            {editsOf(source).length > 0 && <span>{say('manage_edited')}</span>}
            <Address url={source.url} />
          </p>
          <div class="lo-actions lo-source-actions">
            <Switch
              label={say('options_sources_use')}
              checked={enabled}
              onChange={(on) => switchTo(source.id, on)}
            />
            <span ref={button}>
              <Button icon="edit" onClick={() => setEditing(true)}>
                {say('manage_editSource')}
              </Button>
            </span>
            {source.origin === 'bundled' ? (
              <p class="lo-note">{say('options_source_bundledNote')}</p>
            ) : source.origin === 'pack' ? (
              <p class="lo-note">{say('packs_sourceNote')}</p>
            ) : (
              <DeleteButton entry={entry} {...shared} />
            )}
          </div>
        </>
      )}
    </PageHead>
  );
}

function Address({ url }: { readonly url: string | null }) {
  const address = passageLink(url, '');
  if (address === null) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {say('options_source_read')} <Icon name="outward" />
      <span class="lt-hidden">{say('options_opensNewTab')}</span>
    </a>
  );
}

function DeleteButton({ entry, ...shared }: SectionProps & { readonly entry: StoredSource }) {
  const { id, title } = entry.source;
  const make = useUndoable(shared);
  const remove = async (): Promise<void> => {
    const gone = await make(async () => {
      const removed = await shared.corpus.removeSource(id);
      return {
        text: say('options_source_removed', { title }),
        undo: () => shared.corpus.restoreSource(removed),
        undone: say('options_source_restored', { title }),
      };
    });
    if (gone) location.hash = hashOf('sources');
  };
  return (
    <Button variant="danger" icon="trash" onClick={() => void remove()}>
      {say('options_source_remove')}
    </Button>
  );
}
