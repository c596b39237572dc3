import { isLine, isRecord } from './plain-values';

/** What a pack offers, as its manifest says it, before anything of it is taken in. */
export interface PackOffer {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly publisher: string;
  readonly about: string;
  readonly homepage: string | null;
  readonly edition: number;
  /** As `2026-03-05T10:00:00Z`. */
  readonly issued: string;
  readonly sources: number;
  readonly claims: number;
  /** Hours between two looks. */
  readonly expires: number;
  readonly key: string;
  /** Whether the reader subscribes to a pack of this id already. */
  readonly isHere: boolean;
}

/** What came of it, or why nothing did; `code` and `detail` are those of `PackError` in src/packs. */
export type PackAnswer<T> =
  | { readonly done: T; readonly problem: null }
  | { readonly done: null; readonly problem: { readonly code: string; readonly detail: string } };

export function decodePackAddress(value: unknown): { address: string } | null {
  const address = isRecord(value) ? value.address : undefined;
  return isLine(address) ? { address } : null;
}

export function decodeSubscription(value: unknown): { address: string; key: string } | null {
  const key = isRecord(value) ? value.key : undefined;
  const address = decodePackAddress(value);
  return address !== null && isLine(key) ? { ...address, key } : null;
}

export function decodePackUpdate(value: unknown): { id: string; key: string | null } | null {
  if (!isRecord(value) || !isLine(value.id)) return null;
  const { id, key } = value;
  return key === null || isLine(key) ? { id, key } : null;
}
