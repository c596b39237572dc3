import type { Source } from '../../claims/source';
import { type GroupChanges, groupByLikeness, reprintsOf, splitReport } from '../../reading/report-groups';
import { Button } from '../../ui/Button';
import { say, sayCount } from '../../words/say';
import { hashOf } from '../use-route';
import { shortDate } from './short-date';

/** So many reprints are listed; more are counted. */
const MOST_LISTED = 20;

interface ReprintsProps {
  readonly source: Source;
  /** All sources. */
  readonly all: readonly Source[];
  readonly groups: ReadonlyMap<string, string>;
  readonly onRegroup: (changes: GroupChanges, text: string) => void;
}

/** The sources that are one report with this one, and the reader's word on it. */
export function Reprints({ source: { id, reportGroup }, all, groups, onRegroup }: ReprintsProps) {
  const ids = new Set(reprintsOf(id, groups));
  const others = all.filter((source) => source.id !== id && ids.has(source.id));
  if (others.length === 0 && reportGroup === undefined) return null;
  /** The button goes with what it changes; `place` stays. */
  const regroup = (place: string, changes: GroupChanges, text: string): void => {
    document.getElementById(place)?.focus();
    onRegroup(changes, text);
  };
  return (
    <section class="lo-reprints" aria-labelledby="reprints">
      <h2 class="lo-section-title" id="reprints" tabIndex={-1}>
        {others.length === 0 ? say('manage_reprintsNone') : sayCount('manage_reprintsOf', others.length)}
      </h2>
      <p class="lo-note">
        {say(reportGroup === undefined ? 'manage_reprintsFound' : 'manage_reprintsByHand')}
      </p>
      <ul class="lo-reprint-list">
        {others.slice(0, MOST_LISTED).map((source) => (
          <li key={source.id} class="lo-meta">
            <a href={hashOf('sources', source.id)} dir="auto">
              {source.title}
            </a>
            <bdi>{source.publisher ?? say('publisher_unknown')}</bdi>
            <span>{shortDate(source.published) ?? say('date_unknown')}</span>
          </li>
        ))}
        {others.length > MOST_LISTED && (
          <li class="lo-meta">{sayCount('manage_moreReprints', others.length - MOST_LISTED)}</li>
        )}
      </ul>
      <div class="lo-actions">
        {others.length > 0 && (
          <Button onClick={() => regroup('reprints', splitReport(id, groups), say('manage_split'))}>
            {say('manage_splitDo')}
          </Button>
        )}
        {reportGroup !== undefined && (
          <Button
            variant="quiet"
            onClick={() => regroup('claims', groupByLikeness(id, groups), say('manage_byLikeness'))}
          >
            {say('manage_byLikenessDo')}
          </Button>
        )}
      </div>
    </section>
  );
}
