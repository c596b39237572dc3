/**
 * What a pack may hold at most. Lengths are in UTF-16 units, `manifest`, `content` and `changes` in bytes after
 * decompression. All far below what the corpus itself can hold, so that one pack cannot fill it.
 */
export const PACK_CAPS = {
  manifest: 64 * 1024,
  content: 32 * 1024 * 1024,
  sources: 5_000,
  claims: 50_000,
  changes: 8,
  /** Levels of lists and objects in any file of a pack; the deepest that means something has six. */
  depth: 8,
  id: 40,
  /** Ids of sources and claims inside the pack: the corpus puts the pack's own id in front. */
  innerId: 100,
  title: 120,
  about: 400,
  address: 2_000,
  fileName: 120,
} as const;

/** Hours until readers look again: what a publisher may ask for, and what holds when nothing is said. */
export const EXPIRY_HOURS = { floor: 6, ceiling: 720, usual: 24 } as const;
