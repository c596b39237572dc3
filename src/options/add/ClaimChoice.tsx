import { useEffect, useRef } from 'preact/hooks';
import type { LabelOf } from '../../corpus/search';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { say, sayCount } from '../../words/say';
import { ClaimFacts, ClaimSummary } from '../sources/ClaimItem';
import type { Preview } from './add-state';

interface ClaimChoiceProps {
  readonly preview: Preview;
  /** The form has changed since the claims were found. */
  readonly stale: boolean;
  readonly labelOf: LabelOf;
  readonly onPreview: (preview: Preview) => void;
  readonly onSave: (preview: Preview) => void;
}

/** The claims found in the text, each to keep or leave out. Takes the focus when it appears. */
export function ClaimChoice({ preview, stale, labelOf, onPreview, onSave }: ClaimChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // Focusing alone can leave it behind the bar at the bottom.
    heading.current?.scrollIntoView();
  }, [preview.sourceId]);
  const { claims, chosen } = preview;
  const choose = (ids: Iterable<string>): void => onPreview({ ...preview, chosen: new Set(ids) });
  const toggle = (id: string): void =>
    choose(claims.map((claim) => claim.id).filter((one) => chosen.has(one) !== (one === id)));
  return (
    <section class="lo-preview" aria-labelledby="preview">
      <h2 class="lo-section-title" id="preview" tabIndex={-1} ref={heading}>
        {claims.length === 0 ? say('options_add_preview') : sayCount('options_add_found', claims.length)}
      </h2>
      {claims.length === 0 ? (
        <EmptyState icon="page" title={say('options_add_none')} text={say('options_add_noneText')} />
      ) : (
        <>
          <p class="lo-lead">{say('options_add_previewLead')}</p>
          <div class="lo-actions">
            <Button variant="quiet" onClick={() => choose(claims.map(({ id }) => id))}>
              {say('options_add_all')}
            </Button>
            <Button variant="quiet" onClick={() => choose([])}>
              {say('options_add_nothing')}
            </Button>
          </div>
          <ol class="lo-list">
            {claims.map((claim) => (
              <li class="lo-claim" key={claim.id}>
                <label class="lo-choice">
                  <input type="checkbox" checked={chosen.has(claim.id)} onChange={() => toggle(claim.id)} />
                  <span>
                    <ClaimSummary claim={claim} label={labelOf(claim.slot)} />
                  </span>
                </label>
                <ClaimFacts claim={claim} />
              </li>
            ))}
          </ol>
          <div class="lo-save">
            {stale && <p class="lo-note">{say('options_add_stale')}</p>}
            <Button variant="primary" disabled={stale || chosen.size === 0} onClick={() => onSave(preview)}>
              {sayCount('options_add_save', chosen.size)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
