import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../reading/report';
import { Button } from '../../ui/Button';
import { Icon, type IconName } from '../../ui/Icon';
import { say, sayCount, sayList } from '../../words/say';
import { hashOf } from '../use-route';
import { type BatchRow, countsOf, type Outcome } from './batch-row';
import type { Batch } from './use-batch';

interface BatchResultsProps {
  readonly batch: Batch;
  readonly onComplete: (row: number, name: string, article: Article) => void;
}

/** What became of each file, after all were read or the rest was left. Takes the focus when it appears. */
export function BatchResults({ batch, onComplete }: BatchResultsProps) {
  const { rows, stopped } = batch;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that stopped it has gone; whoever is elsewhere by now stays there.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  const clear = (): void => {
    // The button goes with the list.
    heading.current?.closest('section')?.querySelector('input')?.focus();
    batch.clear();
  };
  const left = countsOf(rows).notBegun;
  const counts = countWords(rows);
  return (
    <div class="lo-results">
      <h3 class="lo-results-title" tabIndex={-1} ref={heading}>
        {say('add_files_results')}
      </h3>
      <p class="lo-summary" role="status">
        {stopped ? say('add_files_stopped', { counts }) : counts}
      </p>
      <ul class="lo-list">
        {rows.map((row) => (
          <ResultRow key={row.row} {...row} onComplete={onComplete} />
        ))}
      </ul>
      <div class="lo-actions">
        {left > 0 && <Button onClick={batch.goOn}>{sayCount('add_files_goOn', left)}</Button>}
        <Button variant="quiet" onClick={clear}>
          {say('add_files_clear')}
        </Button>
      </div>
    </div>
  );
}

/** "8 added, 2 already there, 2 not added". */
function countWords(rows: readonly BatchRow[]): string {
  const { added, there, open, refused, notBegun } = countsOf(rows);
  const parts = [
    added > 0 && sayCount('add_files_added', added),
    there > 0 && sayCount('add_files_there', there),
    open > 0 && sayCount('add_files_open', open),
    refused > 0 && sayCount('add_files_refused', refused),
    notBegun > 0 && sayCount('add_files_notBegun', notBegun),
  ];
  return sayList(parts.filter((part) => part !== false));
}

function ResultRow({ row, file, outcome, onComplete }: BatchRow & Pick<BatchResultsProps, 'onComplete'>) {
  const opened = outcome.kind === 'added' || outcome.kind === 'there' ? outcome.sourceId : null;
  return (
    <li class={`lo-result lo-result-${outcome.kind}`}>
      <Icon name={iconOf(outcome)} />
      <div class="lo-result-text">
        <p class="lo-result-name">
          <bdi>{opened === null ? file.name : <a href={hashOf('sources', opened)}>{file.name}</a>}</bdi>
        </p>
        {linesOf(outcome).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {outcome.kind === 'open' && (
        <Button
          aria-label={say('add_result_completeFile', { name: file.name })}
          onClick={() => onComplete(row, file.name, outcome.article)}
        >
          {say('add_result_complete')}
        </Button>
      )}
    </li>
  );
}

function iconOf({ kind }: Outcome): IconName {
  if (kind === 'added' || kind === 'imported') return 'add';
  if (kind === 'refused') return 'warning';
  if (kind === 'open') return 'edit';
  return kind === 'there' ? 'copy' : 'page';
}

function linesOf(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'added':
      return [
        sayCount('add_result_added', outcome.claims),
        ...(outcome.copyOf === null ? [] : [say('add_result_copyOf', { title: outcome.copyOf })]),
      ];
    case 'there':
      return [say('add_result_there', { title: outcome.title })];
    case 'imported':
      return [outcome.words, ...outcome.leftOut];
    case 'open':
      return [say('add_result_open', { problem: outcome.problem })];
    case 'refused':
      return [outcome.reason];
    default:
      return [say('add_result_notBegun')];
  }
}
