import type { PageOfTab } from './protocol';

/** Where in the options a page's article is added: what stands behind `#add/`. */
export function addingPlace({ tabId, document }: PageOfTab): string {
  return `page-${tabId}-${document}`;
}

/** The page an address in the options speaks of; null for anything else. */
export function pageOfPlace(place: string | null): PageOfTab | null {
  const [, tabId, document] = /^page-(\d{1,15})-(\d{1,15}(?:\.\d{1,10})?)$/.exec(place ?? '') ?? [];
  return tabId === undefined ? null : { tabId: Number(tabId), document: Number(document) };
}
