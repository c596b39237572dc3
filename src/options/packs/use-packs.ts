import { useState } from 'preact/hooks';
import type { ListedPack } from '../../corpus/pack-shelf';
import { say } from '../../words/say';
import { messageOf } from '../message-of';
import type { Notice } from '../Notices';
import type { SectionProps } from '../section-props';
import type { PackActions } from './PackItem';
import type { PackRequests } from './pack-requests';

interface Packs {
  /** Ids of the packs that are being updated from here. */
  readonly busy: ReadonlySet<string>;
  readonly actionsFor: (pack: ListedPack) => Omit<PackActions, 'onRemove'>;
  readonly remove: (pack: ListedPack) => void;
}

/** What the reader does with packs, and word of how it went. */
export function usePacks(props: SectionProps & { readonly requests: PackRequests }): Packs {
  const { corpus, changed, notify, requests } = props;
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const run = (work: Promise<Notice | null>): void => {
    work
      .then(notify, (error: unknown) => notify({ kind: 'problem', text: messageOf(error) }))
      .finally(changed);
  };
  const update = async (pack: ListedPack, key: string | null): Promise<Notice> => {
    setBusy((now) => new Set([...now, pack.id]));
    try {
      await requests.update(pack.id, key);
      const after = (await corpus.packs.list()).find(({ id }) => id === pack.id);
      return outcomeOf(pack, after, key);
    } finally {
      setBusy((now) => new Set([...now].filter((id) => id !== pack.id)));
    }
  };
  const switchTo = async ({ id, title }: ListedPack, enabled: boolean): Promise<Notice> => {
    await corpus.packs.setEnabled(id, enabled);
    await requests.changed();
    return { kind: 'done', text: say(enabled ? 'packs_switchedOn' : 'packs_switchedOff', { title }) };
  };
  const removeNow = async ({ id, title }: ListedPack): Promise<Notice> => {
    // The pack's row goes; the heading keeps the reader's place.
    document.getElementById('packs')?.focus();
    await corpus.packs.remove(id);
    await requests.changed();
    return { kind: 'done', text: say('packs_removed', { title }) };
  };
  const giveAccess = async (pack: ListedPack, granted: Promise<boolean>): Promise<Notice | null> =>
    (await granted) ? update(pack, null) : null;
  const keepKey = async ({ id, offered }: ListedPack, refused: boolean): Promise<null> => {
    // The warning's buttons go; the heading keeps the reader's place.
    document.getElementById('packs')?.focus();
    if (offered !== null) await corpus.packs.note(id, { offered: { ...offered, refused } });
    return null;
  };
  return {
    busy,
    remove: (pack) => run(removeNow(pack)),
    actionsFor: (pack) => ({
      onSwitch: (enabled) => run(switchTo(pack, enabled)),
      onUpdate: () => run(update(pack, null)),
      onGiveAccess: () => run(giveAccess(pack, requests.askForHost(new URL(pack.address).hostname))),
      onAcceptKey: (key) => {
        document.getElementById('packs')?.focus();
        run(update(pack, key));
      },
      onKeepKey: (refused) => run(keepKey(pack, refused)),
    }),
  };
}

function outcomeOf(before: ListedPack, after: ListedPack | undefined, key: string | null): Notice {
  const { title } = before;
  if (after === undefined || after.problem !== null)
    return { kind: 'problem', text: say('packs_notUpdated', { title }) };
  if (after.edition !== before.edition)
    return { kind: 'done', text: say('packs_updated', { title: after.title, edition: after.edition }) };
  return { kind: 'done', text: say(key === null ? 'packs_upToDate' : 'packs_key_accepted', { title }) };
}
