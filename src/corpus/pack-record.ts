/** Why the last look at a pack came to nothing; `code` and `detail` as src/packs has them. */
export interface StoredProblem {
  readonly code: string;
  readonly detail: string;
}

/** A pack the reader subscribes to. Times are milliseconds since 1970. */
export interface PackRecord {
  /** As its publisher named it. */
  readonly id: string;
  /** Of its manifest. */
  readonly address: string;
  readonly title: string;
  readonly publisher: string;
  readonly about: string;
  readonly homepage: string | null;
  /** The public key pinned when the reader subscribed, or accepted since. */
  readonly key: string;
  readonly edition: number;
  /** When the publisher made this edition, as `2026-03-05T10:00:00Z`. */
  readonly issued: string;
  /** SHA-256 of the edition's content. */
  readonly sha256: string;
  /** Hours until the next look, as the publisher asks for. */
  readonly expires: number;
  /** What the server gave with the manifest, for conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Switched off, none of its sources is compared with and nobody is asked for updates. */
  readonly enabled: boolean;
  /** While switched off: ids of the sources that were off before. */
  readonly off: readonly string[];
  /** Titles of its sources that were not taken in, because something else has their place. */
  readonly leftOut: readonly string[];
  readonly updatedAt: number;
  readonly checkedAt: number;
  readonly nextAt: number;
  /** Looks in a row that came to nothing. */
  readonly failures: number;
  readonly problem: StoredProblem | null;
  /** Another key the publisher signs with now, and since when that is known; nothing signed with it was taken in. */
  readonly offered: { readonly key: string; readonly since: number; readonly refused: boolean } | null;
}

export interface PackMetaRecord {
  readonly key: `pack:${string}`;
  readonly value: PackRecord;
}

export function packKey(id: string): PackMetaRecord['key'] {
  return `pack:${id}`;
}

/** The range of all packs' records among those about the store. */
export function allPackKeys(): IDBKeyRange {
  return IDBKeyRange.bound('pack:', 'pack:\uffff');
}

/** What stands in front of the ids of all sources and claims a pack brings: no pack can take the place of anything else. */
export function packPrefix(id: string): string {
  return `pack:${id}:`;
}
