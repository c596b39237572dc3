import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, following it. */
export function useMedia(query: string): boolean {
  // Not there where pages are drawn without a window.
  const list = (): MediaQueryList | undefined => globalThis.matchMedia?.(query);
  const [holds, setHolds] = useState(() => list()?.matches ?? false);
  useEffect(() => {
    const watched = list();
    const follow = (): void => setHolds(watched?.matches ?? false);
    watched?.addEventListener('change', follow);
    return () => watched?.removeEventListener('change', follow);
  }, [query]);
  return holds;
}
