import { useEffect, useState } from 'preact/hooks';

export const sections = [
  'sources',
  'subjects',
  'add',
  'packs',
  'transfer',
  'history',
  'storage',
  'settings',
  'about',
] as const;

export type Section = (typeof sections)[number];

/** Where in the page the reader is; kept in the address, so that back, reload and links work. */
export interface Route {
  readonly section: Section;
  /** What is opened there: a source, by its id, a subject, by its key, or the page to add. */
  readonly opened: string | null;
}

export function routeOf(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/', 2);
  const section = sections.find((one) => one === name) ?? 'sources';
  const opens = section === 'sources' || section === 'subjects' || section === 'add';
  return { section, opened: opens && id !== '' ? decoded(id) : null };
}

export function hashOf(section: Section, opened?: string): string {
  return opened === undefined ? `#${section}` : `#${section}/${encodeURIComponent(opened)}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The current route, following the address. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = (): void =>
      setRoute((before) => {
        const now = routeOf(location.hash);
        return hashOf(now.section, now.opened ?? undefined) ===
          hashOf(before.section, before.opened ?? undefined)
          ? before
          : now;
      });
    addEventListener('hashchange', follow);
    // The address may have changed between the first drawing and this moment.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
