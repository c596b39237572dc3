import { useEffect, useState } from 'preact/hooks';
import { type AddedSite, addedSites, giveBack, watchAccess } from '../settings/added-sites';
import { Button } from '../ui/Button';
import { say } from '../words/say';
import type { Notice } from './Notices';

interface AddedSitesProps {
  readonly notify: (notice: Notice | null) => void;
}

/** The sites outside the list that the reader has let Lateral read; removing one gives its access back. */
export function AddedSites({ notify }: AddedSitesProps) {
  const [sites, setSites] = useState<readonly AddedSite[] | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const look = (): void => {
      addedSites().then(
        (now) => !gone.signal.aborted && setSites(now),
        () => notify({ kind: 'problem', text: say('options_settings_unreadable') }),
      );
    };
    watchAccess(look, gone.signal);
    look();
    return () => gone.abort();
  }, []);
  const remove = (site: AddedSite): void => {
    // The button goes with its row; the heading keeps the reader's place.
    document.getElementById('added')?.focus();
    giveBack(site).catch(() => notify({ kind: 'problem', text: say('site_notRemoved') }));
  };
  if (!sites) return null;
  return (
    <section class="lo-panel" aria-labelledby="added">
      <h2 class="lo-section-title" id="added" tabIndex={-1}>
        {say('site_added')}
      </h2>
      <p class="lo-note">{sites.length === 0 ? say('site_noneAdded') : say('site_addedText')}</p>
      {sites.length > 0 && (
        <ul class="lo-list">
          {sites.map((one) => (
            <SiteRow key={one.site ?? ''} name={one.site ?? say('site_every')} onRemove={() => remove(one)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function SiteRow({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <li class="lo-host">
      <span>{name}</span>
      <Button aria-label={say('site_removeHost', { host: name })} onClick={onRemove}>
        {say('site_remove')}
      </Button>
    </li>
  );
}
