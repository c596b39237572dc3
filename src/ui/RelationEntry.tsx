import type { Relation } from '../reading/report';
import { say } from '../words/say';
import { Icon } from './Icon';
import { Passage } from './Passage';
import { TEXT_LANGUAGE } from './pack-words';
import { Reason } from './Reason';
import { attributionWords } from './report-words';
import { SourceLine } from './SourceLine';
import { sourceName } from './source-name';

interface RelationEntryProps {
  readonly relation: Relation;
  /** Whether the entry above is of another printing of the same text. */
  readonly reprint: boolean;
  readonly locale?: string | undefined;
}

/** What one source says about a claim: the reason first, then who, when, in which words and where. */
export function RelationEntry({ relation: whole, reprint, locale }: RelationEntryProps) {
  const { relation, source, claim } = whole;
  const attribution = attributionWords(claim.attribution);
  return (
    <li class="lt-entry">
      <p class="lt-reason">
        <span class={`lt-reason-word lt-${relation}`}>
          <Icon name={relation} />
          {say(`report_relations_${relation}`)}
        </span>{' '}
        <Reason relation={whole} />
      </p>
      <div class="lt-evidence">
        <SourceLine source={source} locale={locale} />
        {reprint && <p class="lt-attribution">{say('report_sameText')}</p>}
        <p>
          <bdi lang={TEXT_LANGUAGE}>{claim.statement}</bdi>
        </p>
        {attribution && <p class="lt-attribution">{attribution}</p>}
        <Passage url={source.url} excerpt={claim.excerpt} name={sourceName(source)} />
      </div>
    </li>
  );
}
