import { Passage } from '../../ui/Passage';
import { TEXT_LANGUAGE } from '../../ui/pack-words';
import { attributionWords } from '../../ui/report-words';
import { SourceLine } from '../../ui/SourceLine';
import { sourceName } from '../../ui/source-name';
import { say } from '../../words/say';
import { asOfWords, valueWords } from '../claim-words';
import { hashOf } from '../use-route';
import type { Saying } from './subjects';

/** What one source says: the value and its day, who and where, and the statement with a link to the passage. */
export function SayingItem({ saying }: { readonly saying: Saying }) {
  const { claim, source } = saying;
  const value = valueWords(claim);
  const attribution = attributionWords(claim.attribution);
  return (
    <li class="lo-saying">
      <p class="lo-saying-head">
        {value !== null && <bdi class="lo-claim-value">{value}</bdi>}
        {!isOfPublication(saying) && (
          <span class="lo-saying-day">{asOfWords(claim) ?? say('date_unknown')}</span>
        )}
      </p>
      <SourceLine source={source} href={hashOf('sources', source.id)} />
      <p>
        <bdi lang={TEXT_LANGUAGE}>{claim.statement}</bdi>
      </p>
      {attribution && <p class="lt-attribution">{attribution}</p>}
      <Passage url={source.url} excerpt={claim.excerpt} name={sourceName(source)} />
    </li>
  );
}

/** Whether it holds on the very day the source's own line tells. */
function isOfPublication({ claim: { asOf }, source: { published } }: Saying): boolean {
  return published !== null && asOf?.from === published && asOf.to === published;
}
