import { Component } from 'preact';
import { useMemo } from 'preact/hooks';
import { editsOf } from '../../corpus/edits';
import { claimFilter, type LabelOf } from '../../corpus/search';
import type { Corpus } from '../../corpus/store';
import { Icon } from '../../ui/Icon';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { Switch } from '../../ui/Switch';
import { say, sayCount, sayNumber } from '../../words/say';
import { originWords } from '../claim-words';
import { useLoaded } from '../use-loaded';
import { hashOf } from '../use-route';
import type { LibraryRow } from './library';
import { shortDate } from './short-date';
import { cellProps } from './use-grid';

/** What rows can have done; the same object for as long as the table lives, so that rows need not be drawn again. */
export interface RowActions {
  readonly corpus: Corpus;
  readonly labelOf: LabelOf;
  /** `reach`: all rows from the last one picked up to this one. */
  readonly pick: (row: number, reach: boolean) => void;
  readonly use: (row: LibraryRow, enabled: boolean) => void;
}

interface RowProps {
  readonly row: LibraryRow;
  readonly index: number;
  /** px from the top of the rows. */
  readonly start: number;
  /** px. */
  readonly size: number;
  readonly picked: boolean;
  /** The column that holds the tab stop, -1 for none. */
  readonly active: number;
  /** How many other sources are reprints of the same text. */
  readonly reprints: number;
  /** How many claims contain `needle`. */
  readonly hits: number;
  readonly needle: string;
  readonly actions: RowActions;
}

/** One source in the table. Drawn again only when something in it has changed: scrolling moves rows it does not touch. */
export class SourceTableRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some((key) => next[key] !== this.props[key]);
  }

  override render() {
    const { row, index, start, size, picked, active, actions } = this.props;
    const { source, enabled, claimCount: count } = row.entry;
    const cell = (column: number) => cellProps(index, column, active);
    return (
      <tr
        class={`lo-tr${enabled ? '' : ' lo-tr-off'}`}
        aria-rowindex={index + 2}
        aria-selected={picked}
        style={{ transform: `translateY(${start}px)`, blockSize: `${size}px` }}
      >
        <td class="lo-td lo-td-pick">
          <label>
            <input
              {...cell(0)}
              type="checkbox"
              checked={picked}
              aria-label={say('manage_pick', { title: source.title })}
              onClick={(event) => actions.pick(index, event.shiftKey)}
            />
          </label>
        </td>
        <SourceName {...this.props} />
        <td class="lo-td lo-td-publisher" {...cell(2)}>
          <bdi class={source.publisher === null ? 'lo-td-none' : ''}>
            {source.publisher ?? say('publisher_unknown')}
          </bdi>
        </td>
        <td class="lo-td lo-td-date" {...cell(3)}>
          {shortDate(source.published) ?? <span class="lo-td-none">{say('date_unknown')}</span>}
        </td>
        <td class="lo-td lo-td-claims" {...cell(4)}>
          <span aria-hidden="true">{sayNumber(count)}</span>
          <span class="lo-td-words">{sayCount('claims', count)}</span>
        </td>
        <td class="lo-td lo-td-origin" {...cell(5)}>
          <span>{originWords(source)}</span>
        </td>
        <td class="lo-td lo-td-use">
          <Switch
            {...cell(6)}
            label={`${say('options_sources_use')}: ${source.title}`}
            labelHidden
            checked={enabled}
            onChange={(on) => actions.use(row, on)}
          />
        </td>
      </tr>
    );
  }
}

function SourceName({ row, index, active, reprints, hits, needle, actions }: RowProps) {
  const { source } = row.entry;
  return (
    <th scope="row" class="lo-td lo-td-title">
      <span class="lo-td-line">
        <a
          {...cellProps(index, 1, active)}
          href={hashOf('sources', source.id)}
          dir="auto"
          title={source.title}
        >
          {source.title}
        </a>
        {editsOf(source).length > 0 && (
          <span class="lo-chip">
            <Icon name="edit" />
            {say('manage_edited')}
          </span>
        )}
        {reprints > 0 && (
          <span class="lo-chip">
            <Icon name="copy" />
            {sayCount('manage_reprints', reprints)}
          </span>
        )}
      </span>
      {hits > 0 && <FoundClaim id={source.id} needle={needle} hits={hits} actions={actions} />}
    </th>
  );
}

interface FoundClaimProps extends Pick<RowProps, 'needle' | 'hits' | 'actions'> {
  readonly id: string;
}

/** The first claim with what is searched for, and how many more there are. */
function FoundClaim({ id, needle, hits, actions: { corpus, labelOf } }: FoundClaimProps) {
  const matches = useMemo(() => claimFilter(needle, labelOf), [needle, labelOf]);
  const { value } = useLoaded(async () => (await corpus.claimsOf(id)).find(matches) ?? null, [id, matches]);
  return (
    <span class="lo-td-hit">
      <bdi lang={TEXT_LANGUAGE}>{value?.statement}</bdi>
      {hits > 1 && <span class="lo-td-more">{sayCount('options_sources_moreClaims', hits - 1)}</span>}
    </span>
  );
}
