import { useEffect, useState } from 'preact/hooks';

export const sections = ['sources', 'add', 'transfer', 'settings', 'about'] as const;

export type Section = (typeof sections)[number];

/** Where in the page the reader is; kept in the address, so that back, reload and links work. */
export interface Route {
  readonly section: Section;
  /** The opened source, in the section of sources. */
  readonly sourceId: string | null;
}

export function routeOf(hash: string): Route {
  const [name = '', id = ''] = hash.replace(/^#/, '').split('/', 2);
  const section = sections.find((one) => one === name) ?? 'sources';
  return { section, sourceId: section === 'sources' && id !== '' ? decoded(id) : null };
}

export function hashOf(section: Section, sourceId?: string): string {
  return sourceId === undefined ? `#${section}` : `#${section}/${encodeURIComponent(sourceId)}`;
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
    const follow = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
