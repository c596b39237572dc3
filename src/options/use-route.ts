import { useEffect, useState } from 'preact/hooks';
import { optionsTexts } from './options-texts';

export type Section = keyof typeof optionsTexts.sections;

/** Where in the page the reader is; kept in the address, so that back, reload and links work. */
export interface Route {
  readonly section: Section;
  /** The opened source, in the section of sources. */
  readonly sourceId: string | null;
}

export const sections = Object.keys(optionsTexts.sections) as readonly Section[];

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
