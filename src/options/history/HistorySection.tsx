import { useEffect, useState } from 'preact/hooks';
import { type Found, History } from '../../history/history';
import type { Reading } from '../../history/reading';
import { changeSettings, readSettings, watchSettings } from '../../settings/settings';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Field } from '../../ui/Field';
import { Switch } from '../../ui/Switch';
import { say, sayCount } from '../../words/say';
import { ConfirmDialog } from '../ConfirmDialog';
import type { Notice } from '../Notices';
import { PageHead } from '../PageHead';
import { useLoaded } from '../use-loaded';
import { useMore } from '../use-more';
import { useSettled } from '../use-settled';
import { ReadingRow } from './ReadingRow';

const PAGE = 50;
const history = new History();

interface HistorySectionProps {
  readonly notify: (notice: Notice | null) => void;
}

/** The articles that were read, where the reader wants them remembered: to find again, search and clear. */
export function HistorySection({ notify }: HistorySectionProps) {
  const [isOn, turn] = useHistorySwitch(notify);
  const [query, setQuery] = useState('');
  const { shown, list, more } = useMore<HTMLUListElement>(PAGE);
  const [changes, setChanges] = useState(0);
  const settled = useSettled(query).trim();
  const { value, problem } = useLoaded(() => history.find(settled, shown), [settled, shown, changes]);
  const change = (doing: Promise<void>, done: string, undo?: () => void): void => {
    doing.then(
      () => notify({ kind: 'done', text: done, ...(undo && { undo }) }),
      () => notify({ kind: 'problem', text: say('options_history_failed') }),
    );
    void doing.finally(() => setChanges((count) => count + 1)).catch(() => undefined);
  };
  const forget = (reading: Reading): void => {
    document.getElementById('readings')?.focus();
    const restore = (): void => change(history.remember(reading), say('options_history_back'));
    change(history.forget(reading.address), say('options_history_forgotten'), restore);
  };
  const isEmpty = value?.total === 0 && settled === '';
  return (
    <>
      <PageHead title={say('options_sections_history')} lead={say('options_history_lead')} />
      <div class="lo-panel">
        {isOn !== null && <Switch label={say('options_history_switch')} checked={isOn} onChange={turn} />}
        <p class="lo-note">{say('options_history_hint')}</p>
      </div>
      <h2 class="lo-section-title lt-hidden" id="readings" tabIndex={-1}>
        {say('options_history_list')}
      </h2>
      {!isEmpty && <SearchField query={query} onQuery={setQuery} />}
      <p class="lo-summary" role="status">
        {problem === null ? summaryOf(value, settled) : say('options_history_unreadable')}
      </p>
      {isEmpty && (
        <EmptyState
          icon="page"
          title={say('options_history_none')}
          text={isOn === true ? say('options_history_noneOn') : say('options_history_noneOff')}
        />
      )}
      {value !== null && value.total > 0 && (
        <ul class="lo-list" ref={list}>
          {value.readings.map((reading) => (
            <ReadingRow key={reading.address} reading={reading} onForget={() => forget(reading)} />
          ))}
        </ul>
      )}
      {value !== null && !isEmpty && (
        <div class="lo-actions lo-history-actions">
          {value.total > value.readings.length && (
            <Button onClick={() => more()}>{say('options_history_more')}</Button>
          )}
          <ClearButton onClear={() => change(history.clear(), say('options_history_cleared'))} />
        </div>
      )}
    </>
  );
}

/** Whether articles are remembered, null while that is not known, and a way to change it. */
function useHistorySwitch(notify: (notice: Notice) => void): [boolean | null, (on: boolean) => void] {
  const [isOn, setOn] = useState<boolean | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    watchSettings((settings) => setOn(settings.history), gone.signal);
    readSettings().then(
      (settings) => setOn(settings.history),
      () => notify({ kind: 'problem', text: say('options_settings_unreadable') }),
    );
    return () => gone.abort();
  }, []);
  const turn = (on: boolean): void => {
    setOn(on);
    changeSettings({ history: on }).catch(() => {
      setOn(!on);
      notify({ kind: 'problem', text: say('options_settings_failed') });
    });
  };
  return [isOn, turn];
}

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function SearchField({ query, onQuery }: SearchFieldProps) {
  return (
    <div class="lo-search">
      <Field label={say('options_history_search')}>
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

function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('options_history_clear')}</Button>
      {isAsking && (
        <ConfirmDialog
          title={say('options_history_clearTitle')}
          confirm={say('options_history_clear')}
          onConfirm={() => {
            document.getElementById('readings')?.focus();
            onClear();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{say('options_history_clearText')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function summaryOf(found: Found | null, query: string): string {
  if (found === null || (found.total === 0 && query === '')) return '';
  return query === ''
    ? sayCount('options_history_count', found.total)
    : sayCount('options_history_found', found.total);
}
