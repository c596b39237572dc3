import { useState } from 'preact/hooks';
import type { CorpusClaim } from '../../claims/claim';
import { claimFilter, folded, type LabelOf } from '../../corpus/search';
import type { ListedSource } from '../../corpus/store';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { passageLink } from '../../ui/passage-link';
import { Switch } from '../../ui/Switch';
import { say, sayCount } from '../../words/say';
import { originWords, publishedWords } from '../claim-words';
import { messageOf } from '../message-of';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { subjectKey } from '../subjects/subjects';
import { useLoaded } from '../use-loaded';
import { useMore } from '../use-more';
import { hashOf } from '../use-route';
import { ClaimItem } from './ClaimItem';
import { useSwitching } from './use-switching';

const PAGE = 100;
/** Fewer claims than this are read faster than searched. */
const WORTH_FILTERING = 8;

interface SourceSectionProps extends SectionProps {
  readonly sourceId: string;
  readonly labelOf: LabelOf;
}

/** One source with all its claims. */
export function SourceSection({ sourceId, labelOf, ...shared }: SourceSectionProps) {
  const { corpus, revision } = shared;
  const { value, problem } = useLoaded(async () => {
    const [sources, claims] = await Promise.all([corpus.listSources(), corpus.claimsOf(sourceId)]);
    return { entry: sources.find(({ source }) => source.id === sourceId) ?? null, claims };
  }, [corpus, revision, sourceId]);
  return (
    <>
      <a class="lo-back" href={hashOf('sources')}>
        <Icon name="chevron" />
        {say('options_source_back')}
      </a>
      {problem !== null && value === null && <PageHead title={say('options_sections_sources')} />}
      {problem !== null && <p role="alert">{problem}</p>}
      {value?.entry === null && (
        <PageHead title={say('options_source_gone')} lead={say('options_source_goneText')} />
      )}
      {value !== null && value.entry !== null && (
        <>
          <SourceHead entry={value.entry} {...shared} />
          <Claims claims={value.claims} labelOf={labelOf} isUsed={value.entry.enabled} />
        </>
      )}
    </>
  );
}

function SourceHead({ entry, ...shared }: SectionProps & { readonly entry: ListedSource }) {
  const { source, enabled, claimCount: count } = entry;
  const switchTo = useSwitching(shared);
  const address = passageLink(source.url, '');
  return (
    <PageHead title={source.title}>
      <p class="lo-meta">
        <span class="lo-publisher" dir="auto">
          {source.publisher ?? say('publisher_unknown')}
        </span>
        <span>{publishedWords(source)}</span>
      </p>
      <p class="lo-meta">
        <span>{sayCount('claims', count)}</span>
        <span>{originWords(source)}</span>
        {address !== null && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {say('options_source_read')} <Icon name="outward" />
            <span class="lt-hidden">{say('options_opensNewTab')}</span>
          </a>
        )}
      </p>
      <div class="lo-actions lo-source-actions">
        <Switch label={say('options_sources_use')} checked={enabled} onChange={(on) => switchTo(entry, on)} />
        {source.origin === 'bundled' ? (
          <p class="lo-note">{say('options_source_bundledNote')}</p>
        ) : source.origin === 'pack' ? (
          <p class="lo-note">{say('packs_sourceNote')}</p>
        ) : (
          <DeleteButton entry={entry} {...shared} />
        )}
      </div>
    </PageHead>
  );
}

function DeleteButton({ entry, corpus, changed, notify }: SectionProps & { readonly entry: ListedSource }) {
  const { id, title } = entry.source;
  const remove = async (): Promise<void> => {
    try {
      const removed = await corpus.removeSource(id);
      const undo = (): void => {
        // Nothing to press twice while the source comes back.
        notify(null);
        corpus.restoreSource(removed).then(
          () => {
            notify({ kind: 'done', text: say('options_source_restored', { title }) });
            changed();
          },
          (error: unknown) => notify({ kind: 'problem', text: messageOf(error) }),
        );
      };
      notify({ kind: 'done', text: say('options_source_removed', { title }), undo });
      location.hash = hashOf('sources');
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
    }
    changed();
  };
  return (
    <Button variant="danger" icon="trash" onClick={() => void remove()}>
      {say('options_source_remove')}
    </Button>
  );
}

interface ClaimsProps {
  readonly claims: readonly CorpusClaim[];
  readonly labelOf: LabelOf;
  /** Whether the source is switched on: what it says stands among what others say. */
  readonly isUsed: boolean;
}

function Claims({ claims, labelOf, isUsed }: ClaimsProps) {
  const [filter, setFilter] = useState('');
  const { shown, list, more } = useMore<HTMLOListElement>(PAGE);
  const needle = folded(filter);
  const found = claims.filter(claimFilter(needle, labelOf));
  return (
    <section aria-labelledby="claims">
      <h2 class="lo-section-title" id="claims">
        {say('options_source_claims')}
      </h2>
      {claims.length > WORTH_FILTERING && (
        <div class="lo-search lo-filter">
          <Field label={say('options_source_filter')}>
            {(control) => (
              <input
                {...control}
                type="search"
                value={filter}
                onInput={(event) => setFilter(event.currentTarget.value)}
              />
            )}
          </Field>
          <p class="lo-summary" role="status">
            {needle === '' ? '' : say('options_source_found', { claims: sayCount('claims', found.length) })}
          </p>
        </div>
      )}
      {claims.length === 0 && (
        <EmptyState
          icon="page"
          title={say('options_source_noClaims')}
          text={say('options_source_noClaimsText')}
        />
      )}
      <ol class="lo-list lo-claims" ref={list}>
        {found.slice(0, shown).map((claim) => (
          <ClaimItem
            key={claim.id}
            claim={claim}
            label={labelOf(claim.slot)}
            href={isUsed ? addressOf(claim) : undefined}
          />
        ))}
      </ol>
      {found.length > shown && <Button onClick={() => more()}>{say('options_sources_more')}</Button>}
    </section>
  );
}

/** Where what all sources say of the claim's subject stands. */
function addressOf(claim: CorpusClaim): string | undefined {
  const key = subjectKey(claim);
  return key === null ? undefined : hashOf('subjects', key);
}
