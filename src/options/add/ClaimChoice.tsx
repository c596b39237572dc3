import { useEffect, useRef } from 'preact/hooks';
import type { CorpusClaim } from '../../claims/claim';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { say, sayCount } from '../../words/say';
import type { OptionsServices } from '../services';
import type { Preview } from './add-state';
import { ChoiceItem } from './ChoiceItem';
import { SaveBar } from './SaveBar';
import type { SaveWay } from './save-source';

interface ClaimChoiceProps {
  readonly preview: Preview;
  /** The text or its day have changed since the claims were found. */
  readonly stale: boolean;
  readonly services: Pick<OptionsServices, 'labelOf' | 'slotForms'>;
  readonly onPreview: (preview: Preview) => void;
  readonly onSave: (preview: Preview, way: SaveWay) => void;
}

/** The claims found in the text, each to keep, correct or leave out. Takes the focus when it appears. */
export function ClaimChoice({ preview, stale, services, onPreview, onSave }: ClaimChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    // Focusing alone can leave it behind the bar at the bottom.
    heading.current?.scrollIntoView();
  }, [preview.sourceId]);
  const { claims, found, chosen } = preview;
  const choose = (ids: Iterable<string>): void => onPreview({ ...preview, chosen: new Set(ids) });
  const toggle = (id: string): void =>
    choose(claims.map((claim) => claim.id).filter((one) => chosen.has(one) !== (one === id)));
  const correct = (id: string, corrected: CorpusClaim): void =>
    onPreview({
      ...preview,
      claims: claims.map((claim) => (claim.id === id ? corrected : claim)),
      // Whoever corrects a claim wants it.
      chosen: new Set([...chosen, id]),
    });
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
            {claims.map((claim, at) => (
              <ChoiceItem
                key={claim.id}
                claim={claim}
                found={found[at] ?? claim}
                isChosen={chosen.has(claim.id)}
                services={services}
                onToggle={() => toggle(claim.id)}
                onCorrect={(corrected) => correct(claim.id, corrected)}
              />
            ))}
          </ol>
          <SaveBar preview={preview} stale={stale} onSave={(way) => onSave(preview, way)} />
        </>
      )}
    </section>
  );
}
