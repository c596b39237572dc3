import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What the fake browser did with tabs, and what it allows. */
export interface FakeTabs {
  /** Badge texts by tab id. */
  readonly badges: Map<number, string>;
  /** Tabs a script was injected into, in order. */
  readonly injected: number[];
  /** The address a tab shows to the extension; a missing one is hidden from it. */
  readonly addresses: Map<number, string | undefined>;
  /** The document each tab shows, as `Speaker.document`; 1 where nothing is said. */
  readonly documents: Map<number, number>;
  /** Host access, or its lack. */
  allowed: boolean;
}

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds: readonly number[] };
  readonly files?: readonly string[];
}

/** Gives WXT's fake browser the parts it lacks: badge, script injection, host permissions. */
export function installFakeTabs(): FakeTabs {
  fakeBrowser.reset();
  const tabs: FakeTabs = {
    badges: new Map(),
    injected: [],
    addresses: new Map(),
    documents: new Map(),
    allowed: true,
  };
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void tabs.badges.set(tabId, text),
      setBadgeBackgroundColor: async () => {},
    },
    scripting: {
      executeScript: async ({ target, files }: Injection) => {
        const { tabId } = target;
        if (!tabs.allowed) throw new Error('Missing host permission for the tab');
        if (target.frameIds.join() !== '0') throw new Error('not the top frame');
        if (files) {
          tabs.injected.push(tabId);
          return [];
        }
        // Without files it is the question which document is there.
        if (!tabs.addresses.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
        return [{ result: [tabs.documents.get(tabId) ?? 1, tabs.addresses.get(tabId)] }];
      },
    },
    permissions: { contains: async () => tabs.allowed },
  });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (tabId: number) => {
    if (!tabs.addresses.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
    return { id: tabId, url: tabs.addresses.get(tabId) };
  }) as never);
  return tabs;
}
