import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds now; false where pages are drawn without a window. */
const holdsNow = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

/**
 * Tells whether a media query holds, at once and with every change, until the returned function is called.
 * At once too, because a window may have changed between the first drawing and the time one begins to listen.
 */
export function followMedia(query: string, tell: (holds: boolean) => void): () => void {
  const list = globalThis.matchMedia?.(query);
  const follow = (): void => tell(list?.matches ?? false);
  follow();
  list?.addEventListener('change', follow);
  return () => list?.removeEventListener('change', follow);
}

/** Whether a media query holds, following it. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => holdsNow(query));
  useEffect(() => followMedia(query, setHolds), [query]);
  return holds;
}
