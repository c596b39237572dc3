import { useState } from 'preact/hooks';
import type { ListedPack } from '../../corpus/pack-shelf';
import { say } from '../../words/say';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { useLoaded } from '../use-loaded';
import { AddPack } from './AddPack';
import { PackItem } from './PackItem';
import type { PackRequests } from './pack-requests';
import { RemovePackDialog } from './RemovePackDialog';
import { usePacks } from './use-packs';

interface PacksSectionProps extends SectionProps {
  readonly requests: PackRequests;
}

/** Packs by subscription: those there are, and a way to add one. */
export function PacksSection(props: PacksSectionProps) {
  const { corpus, revision } = props;
  const { value: packs, problem } = useLoaded(() => corpus.packs.list(), [corpus, revision]);
  const [removing, setRemoving] = useState<ListedPack | null>(null);
  const { busy, actionsFor, remove } = usePacks(props);
  return (
    <>
      <PageHead title={say('options_sections_packs')} lead={say('packs_lead')} />
      {problem !== null && <p role="alert">{problem}</p>}
      <section class="lo-panel" aria-labelledby="packs">
        <h2 class="lo-section-title" id="packs" tabIndex={-1}>
          {packs?.length === 0 ? say('packs_none_title') : say('packs_list')}
        </h2>
        {packs?.length === 0 && <p class="lo-note">{say('packs_none_text')}</p>}
        {packs !== null && packs.length > 0 && (
          <ul class="lo-packs">
            {packs.map((pack) => (
              <PackItem
                key={pack.id}
                pack={pack}
                isBusy={busy.has(pack.id)}
                {...actionsFor(pack)}
                onRemove={() => setRemoving(pack)}
              />
            ))}
          </ul>
        )}
      </section>
      <AddPack {...props} />
      {removing !== null && (
        <RemovePackDialog
          pack={removing}
          onRemove={() => remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
