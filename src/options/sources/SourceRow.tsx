import type { ListedSource, SearchHit } from '../../corpus/store';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { Switch } from '../../ui/Switch';
import { say, sayCount } from '../../words/say';
import { originWords, publishedWords } from '../claim-words';
import { hashOf } from '../use-route';

const HITS_SHOWN = 3;

interface SourceRowProps {
  readonly entry: ListedSource | SearchHit;
  readonly onSwitch: (enabled: boolean) => void;
}

/** One source in the list; while searching, with the claims that were found in it. */
export function SourceRow({ entry, onSwitch }: SourceRowProps) {
  const { source, enabled } = entry;
  const hits = 'claims' in entry ? entry.claims : [];
  return (
    <li class={`lo-row${enabled ? '' : ' lo-row-off'}`}>
      <div class="lo-row-text">
        <h2 class="lo-row-title">
          <a href={hashOf('sources', source.id)} dir="auto">
            {source.title}
          </a>
        </h2>
        <p class="lo-meta">
          <span class="lo-publisher" dir="auto">
            {source.publisher ?? say('publisher_unknown')}
          </span>
          <span>{publishedWords(source)}</span>
        </p>
        <p class="lo-meta">
          <span>{sayCount('claims', entry.claimCount)}</span>
          <span>{originWords(source)}</span>
          {!enabled && <span class="lo-off">{say('options_sources_off')}</span>}
        </p>
        {hits.length > 0 && (
          <ul class="lo-hits">
            {hits.slice(0, HITS_SHOWN).map((claim) => (
              <li key={claim.id}>
                <bdi lang={TEXT_LANGUAGE}>{claim.statement}</bdi>
              </li>
            ))}
            {hits.length > HITS_SHOWN && (
              <li class="lo-hits-more">{sayCount('options_sources_moreClaims', hits.length - HITS_SHOWN)}</li>
            )}
          </ul>
        )}
      </div>
      <Switch
        label={`${say('options_sources_use')}: ${source.title}`}
        labelHidden
        checked={enabled}
        onChange={onSwitch}
      />
    </li>
  );
}
