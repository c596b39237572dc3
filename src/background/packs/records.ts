import type { PackRecord } from '../../corpus/pack-record';
import { nextLook } from '../../packs/schedule';
import type { Edition } from '../../packs/update';

type OfEdition = Omit<PackRecord, 'address' | 'enabled' | 'off' | 'leftOut'>;

function ofEdition({ manifest, validators }: Edition, now: number, chance: number): OfEdition {
  const { id, title, publisher, about, homepage, key, edition, issued, expires, content } = manifest;
  return {
    id,
    title,
    publisher,
    about,
    homepage,
    key,
    edition,
    issued,
    expires,
    sha256: content.sha256,
    etag: validators.etag,
    lastModified: validators.lastModified,
    updatedAt: now,
    checkedAt: now,
    nextAt: nextLook(now, expires, 0, chance),
    failures: 0,
    problem: null,
    offered: null,
  };
}

/** The record of a pack that has just been subscribed to; its key is pinned. */
export function newRecord(address: string, edition: Edition, now: number, chance: number): PackRecord {
  return { ...ofEdition(edition, now, chance), address, enabled: true, off: [], leftOut: [] };
}

/** The record of a pack after another edition. */
export function newEdition(before: PackRecord, edition: Edition, now: number, chance: number): PackRecord {
  return { ...before, ...ofEdition(edition, now, chance) };
}
