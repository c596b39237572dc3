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
  /** Host access, or its lack. */
  allowed: boolean;
}

/** Gives WXT's fake browser the parts it lacks: badge, script injection, host permissions. */
export function installFakeTabs(): FakeTabs {
  fakeBrowser.reset();
  const tabs: FakeTabs = { badges: new Map(), injected: [], addresses: new Map(), allowed: true };
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void tabs.badges.set(tabId, text),
      setBadgeBackgroundColor: async () => {},
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number; frameIds: number[] } }) => {
        if (!tabs.allowed) throw new Error('Missing host permission for the tab');
        if (target.frameIds.join() !== '0') throw new Error('not the top frame');
        tabs.injected.push(target.tabId);
        return [];
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
