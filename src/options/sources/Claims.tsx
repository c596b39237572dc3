import { useState } from 'preact/hooks';
import type { CorpusClaim } from '../../claims/claim';
import { editClaim, editsOf, removeClaim } from '../../corpus/edits';
import type { StoredSource } from '../../corpus/records';
import { claimFilter, type LabelOf } from '../../corpus/search';
import { folded } from '../../text/folded';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Field } from '../../ui/Field';
import { say, sayCount } from '../../words/say';
import { ClaimEdit } from '../claim-form/ClaimEdit';
import type { SlotForm } from '../claim-form/slot-forms';
import { subjectKey } from '../subjects/subjects';
import { useMore } from '../use-more';
import { hashOf } from '../use-route';
import { ClaimItem } from './ClaimItem';
import type { ChangeSource } from './SourceHead';

const PAGE = 100;
/** Fewer claims than this are read faster than searched. */
const WORTH_FILTERING = 8;

interface ClaimsProps {
  readonly entry: StoredSource;
  readonly labelOf: LabelOf;
  readonly slotForms: readonly SlotForm[];
  readonly onChange: ChangeSource;
}

/** The claims of a source in the order of its text, each to be edited in its place. */
export function Claims({ entry, labelOf, slotForms, onChange }: ClaimsProps) {
  const { claims, source, enabled } = entry;
  const [filter, setFilter] = useState('');
  const { shown, list, more } = useMore<HTMLOListElement>(PAGE);
  const [editing, setEditing] = useState<string | null>(null);
  const needle = folded(filter);
  const found = claims.filter(claimFilter(needle, labelOf));
  const edited = new Set(editsOf(source).map((edit) => ('claim' in edit ? edit.claim : null)));
  const leave = (id: string): void => {
    setEditing(null);
    focusIn(`claim-${id}`);
  };
  const remove = async (claim: CorpusClaim): Promise<void> => {
    const next = found[found.indexOf(claim) + 1] ?? found[found.indexOf(claim) - 1];
    const gone = await onChange(
      (stored) => removeClaim(stored, claim.id, Date.now()),
      say('manage_claimRemoved'),
    );
    // The form goes with its claim.
    if (!gone) return;
    setEditing(null);
    focusIn(next === undefined ? 'claims' : `claim-${next.id}`);
  };
  return (
    <section aria-labelledby="claims">
      <h2 class="lo-section-title" id="claims" tabIndex={-1}>
        {say('options_source_claims')}
      </h2>
      {claims.length > WORTH_FILTERING && (
        <ClaimSearch filter={filter} onFilter={setFilter} found={needle === '' ? null : found.length} />
      )}
      {claims.length === 0 && (
        <EmptyState
          icon="page"
          title={say('options_source_noClaims')}
          text={say('options_source_noClaimsText')}
        />
      )}
      <ol class="lo-list lo-claims" ref={list}>
        {found.slice(0, shown).map((claim) =>
          claim.id === editing ? (
            <li key={claim.id} class="lo-claim" id={`claim-${claim.id}`}>
              <ClaimEdit
                claim={claim}
                forms={slotForms}
                onCancel={() => leave(claim.id)}
                onRemove={() => void remove(claim)}
                onSave={(fields) => {
                  const change = (stored: StoredSource) => editClaim(stored, claim.id, fields, Date.now());
                  void onChange(change, say('manage_saved')).then((kept) => kept && leave(claim.id));
                }}
              />
            </li>
          ) : (
            <ClaimItem
              key={claim.id}
              claim={claim}
              label={labelOf(claim.slot)}
              href={enabled ? addressOf(claim) : undefined}
              edited={edited.has(claim.id)}
              onEdit={() => setEditing(claim.id)}
            />
          ),
        )}
      </ol>
      {found.length > shown && <Button onClick={() => more()}>{say('options_sources_more')}</Button>}
    </section>
  );
}

/** Once it is drawn: the first button of an element, or the element itself. */
function focusIn(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    (place?.querySelector<HTMLElement>('button') ?? place)?.focus();
  });
}

interface ClaimSearchProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Null while nothing is searched for. */
  readonly found: number | null;
}

function ClaimSearch({ filter, onFilter, found }: ClaimSearchProps) {
  return (
    <div class="lo-search lo-filter">
      <Field label={say('options_source_filter')}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={filter}
            onInput={(event) => onFilter(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="lo-summary" role="status">
        {found === null ? '' : say('options_source_found', { claims: sayCount('claims', found) })}
      </p>
    </div>
  );
}

/** Where what all sources say of the claim's subject stands. */
function addressOf(claim: CorpusClaim): string | undefined {
  const key = subjectKey(claim);
  return key === null ? undefined : hashOf('subjects', key);
}
