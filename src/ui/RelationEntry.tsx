import type { Relation } from '../reading/report';
import { say } from '../words/say';
import { Icon } from './Icon';
import { TEXT_LANGUAGE } from './pack-words';
import { passageLink } from './passage-link';
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

interface PassageProps {
  readonly url: string | null;
  readonly excerpt: string;
  readonly name: string;
}

/** The quoted words are themselves the way to where they stand. */
function Passage({ url, excerpt, name }: PassageProps) {
  const href = passageLink(url, excerpt);
  const words =
    excerpt === '' ? null : (
      <q dir="auto" lang={TEXT_LANGUAGE}>
        {excerpt}
      </q>
    );
  if (href === null) {
    return (
      <p class="lt-passage">
        {words} <span class="lt-no-address">{say('report_noAddress')}</span>
      </p>
    );
  }
  return (
    <p class="lt-passage">
      <a href={href} target="_blank" rel="noopener noreferrer">
        {words ?? say('report_passage')}
        <Icon name="outward" />
        <span class="lt-hidden">
          {words ? ` ${say('report_passage')}` : ''}: {name} {say('report_opensNewTab')}
        </span>
      </a>
    </p>
  );
}
