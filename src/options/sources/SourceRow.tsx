import type { ListedSource, SearchHit } from '../../corpus/store';
import { Switch } from '../../ui/Switch';
import { originWords, publishedWords } from '../claim-words';
import { claimCount, counted, optionsTexts } from '../options-texts';
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
            {source.publisher ?? 'Publisher unknown'}
          </span>
          <span>{publishedWords(source)}</span>
        </p>
        <p class="lo-meta">
          <span>{claimCount(entry.claimCount)}</span>
          <span>{originWords(source)}</span>
          {!enabled && <span class="lo-off">{optionsTexts.sources.off}</span>}
        </p>
        {hits.length > 0 && (
          <ul class="lo-hits">
            {hits.slice(0, HITS_SHOWN).map((claim) => (
              <li key={claim.id} dir="auto">
                {claim.statement}
              </li>
            ))}
            {hits.length > HITS_SHOWN && (
              <li class="lo-hits-more">
                and {counted(hits.length - HITS_SHOWN, 'more claim', 'more claims')}
              </li>
            )}
          </ul>
        )}
      </div>
      <Switch
        label={`${optionsTexts.sources.use}: ${source.title}`}
        labelHidden
        checked={enabled}
        onChange={onSwitch}
      />
    </li>
  );
}
