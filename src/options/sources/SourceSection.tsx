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
import { originWords, publishedWords } from '../claim-words';
import { messageOf } from '../message-of';
import { claimCount, optionsTexts } from '../options-texts';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { useLoaded } from '../use-loaded';
import { hashOf } from '../use-route';
import { ClaimItem } from './ClaimItem';
import { useSwitching } from './use-switching';

const texts = optionsTexts.source;
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
        {texts.back}
      </a>
      {problem !== null && value === null && <PageHead title={optionsTexts.sections.sources} />}
      {problem !== null && <p role="alert">{problem}</p>}
      {value?.entry === null && <PageHead title={texts.gone} lead={texts.goneText} />}
      {value !== null && value.entry !== null && (
        <>
          <SourceHead entry={value.entry} {...shared} />
          <Claims claims={value.claims} labelOf={labelOf} />
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
          {source.publisher ?? 'Publisher unknown'}
        </span>
        <span>{publishedWords(source)}</span>
      </p>
      <p class="lo-meta">
        <span>{claimCount(count)}</span>
        <span>{originWords(source)}</span>
        {address !== null && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {texts.read} <Icon name="outward" />
            <span class="lt-hidden">{optionsTexts.opensNewTab}</span>
          </a>
        )}
      </p>
      <div class="lo-actions lo-source-actions">
        <Switch label={optionsTexts.sources.use} checked={enabled} onChange={(on) => switchTo(entry, on)} />
        {source.origin === 'bundled' ? (
          <p class="lo-note">{texts.bundledNote}</p>
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
            notify({ kind: 'done', text: `“${title}” is back.` });
            changed();
          },
          (error: unknown) => notify({ kind: 'problem', text: messageOf(error) }),
        );
      };
      notify({ kind: 'done', text: `“${title}” and its claims were deleted.`, undo });
      location.hash = hashOf('sources');
    } catch (error) {
      notify({ kind: 'problem', text: messageOf(error) });
    }
    changed();
  };
  return (
    <Button variant="danger" icon="trash" onClick={() => void remove()}>
      {texts.remove}
    </Button>
  );
}

interface ClaimsProps {
  readonly claims: readonly CorpusClaim[];
  readonly labelOf: LabelOf;
}

function Claims({ claims, labelOf }: ClaimsProps) {
  const [filter, setFilter] = useState('');
  const [shown, setShown] = useState(PAGE);
  const needle = folded(filter);
  const found = claims.filter(claimFilter(needle, labelOf));
  return (
    <section aria-labelledby="claims">
      <h2 class="lo-section-title" id="claims">
        {texts.claims}
      </h2>
      {claims.length > WORTH_FILTERING && (
        <div class="lo-search lo-filter">
          <Field label={texts.filter}>
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
            {needle === '' ? '' : `Found: ${claimCount(found.length)}`}
          </p>
        </div>
      )}
      {claims.length === 0 && <EmptyState icon="page" title={texts.noClaims} text={texts.noClaimsText} />}
      <ol class="lo-list lo-claims">
        {found.slice(0, shown).map((claim) => (
          <ClaimItem key={claim.id} claim={claim} label={labelOf(claim.slot)} />
        ))}
      </ol>
      {found.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>{optionsTexts.sources.more}</Button>
      )}
    </section>
  );
}
