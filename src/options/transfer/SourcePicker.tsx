import { useState } from 'preact/hooks';
import type { ListedSource } from '../../corpus/store';
import { Button } from '../../ui/Button';
import { formatDate } from '../../ui/format-date';
import { say, sayCount } from '../../words/say';
import type { SectionProps } from '../section-props';
import { inReadingOrder } from '../sources/reading-order';
import { useLoaded } from '../use-loaded';
import { useMore } from '../use-more';

const PAGE = 100;

interface SourcePickerProps extends SectionProps {
  readonly onExport: (ids: ReadonlySet<string>) => void;
}

/** All sources to be ticked for an export, behind a line that opens. */
export function SourcePicker({ corpus, revision, onExport }: SourcePickerProps) {
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { value: sources, problem } = useLoaded(() => corpus.listSources(), [corpus, revision]);
  const ids = (sources ?? []).map(({ source }) => source.id);
  // A source that was ticked and is gone since does not count.
  const chosen = new Set(ids.filter((id) => ticked.has(id)));
  const toggle = (id: string): void =>
    setTicked(new Set(ids.filter((one) => chosen.has(one) !== (one === id))));
  return (
    <details class="lo-pick" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('options_transfer_pick')}</summary>
      {open && (
        <div class="lo-pick-body">
          {problem !== null && <p role="alert">{problem}</p>}
          <div class="lo-actions">
            <Button variant="quiet" onClick={() => setTicked(new Set(ids))}>
              {say('options_add_all')}
            </Button>
            <Button variant="quiet" onClick={() => setTicked(new Set())}>
              {say('options_add_nothing')}
            </Button>
          </div>
          <Choices sources={inReadingOrder(sources ?? [])} chosen={chosen} onToggle={toggle} />
          <div class="lo-actions">
            <Button icon="download" disabled={chosen.size === 0} onClick={() => onExport(chosen)}>
              {say('options_transfer_exportPicked', { number: chosen.size })}
            </Button>
          </div>
        </div>
      )}
    </details>
  );
}

interface ChoicesProps {
  readonly sources: readonly ListedSource[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function Choices({ sources, chosen, onToggle }: ChoicesProps) {
  const { shown, list, more } = useMore<HTMLDivElement>(PAGE);
  return (
    <fieldset class="lo-group">
      <legend class="lt-hidden">{say('options_transfer_pick')}</legend>
      <div class="lo-group" ref={list}>
        {sources.slice(0, shown).map(({ source, claimCount: count }) => (
          <label class="lo-option" key={source.id}>
            <input type="checkbox" checked={chosen.has(source.id)} onChange={() => onToggle(source.id)} />
            <span>
              <bdi>{source.title}</bdi>
              <span class="lo-option-hint lo-pick-facts">
                <bdi>{source.publisher ?? say('publisher_unknown')}</bdi>
                <span>{formatDate(source.published) ?? say('date_unknown')}</span>
                <span>{sayCount('claims', count)}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
      {sources.length > shown && <Button onClick={() => more()}>{say('options_sources_more')}</Button>}
    </fieldset>
  );
}
