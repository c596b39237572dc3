import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeAccess, installFakeAccess } from '../settings/fake-access';

interface RegisteredScript {
  readonly id: string;
  readonly matches: readonly string[];
}

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
  /** Whether scripts are let into pages. */
  allowed: boolean;
  /** Host permissions: every site, unless a test says otherwise. */
  readonly access: FakeAccess;
  /** Messages to pages, in order. */
  readonly told: { readonly tabId: number; readonly message: unknown }[];
  /** What a page answers; undefined: no one is there. */
  answer: unknown;
  /** What an injected script gives back. */
  result: unknown;
  /** Scripts registered for sites, by id. */
  readonly registered: Map<string, RegisteredScript>;
  /** How often the popup was opened, and whether it opens at all. */
  popups: number;
  popupOpens: boolean;
}

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds: readonly number[] };
  readonly files?: readonly string[];
}

/** Gives WXT's fake browser the parts it lacks: badge, script injection, messages to tabs, host permissions. */
export function installFakeTabs(): FakeTabs {
  fakeBrowser.reset();
  const tabs: FakeTabs = {
    badges: new Map(),
    injected: [],
    addresses: new Map(),
    documents: new Map(),
    allowed: true,
    access: installFakeAccess(),
    told: [],
    answer: undefined,
    result: undefined,
    registered: new Map(),
    popups: 0,
    popupOpens: true,
  };
  tabs.access.origins.add('*://*/*');
  Object.assign(fakeBrowser, {
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) =>
        void tabs.badges.set(tabId, text),
      setBadgeBackgroundColor: async () => {},
      openPopup: async () => {
        if (!tabs.popupOpens) throw new Error('Failed to open popup.');
        tabs.popups += 1;
      },
    },
    scripting: {
      executeScript: async ({ target, files }: Injection) => {
        const { tabId } = target;
        if (!tabs.allowed) throw new Error('Missing host permission for the tab');
        if (target.frameIds.join() !== '0') throw new Error('not the top frame');
        if (files) {
          tabs.injected.push(tabId);
          return [{ result: tabs.result }];
        }
        // Without files it is the question which document is there.
        if (!tabs.addresses.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
        return [{ result: [tabs.documents.get(tabId) ?? 1, tabs.addresses.get(tabId)] }];
      },
      ...registration(tabs.registered),
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (tabId: number, message: unknown) => {
    if (tabs.answer === undefined) throw new Error('Receiving end does not exist.');
    tabs.told.push({ tabId, message });
    return tabs.answer;
  }) as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (tabId: number) => {
    if (!tabs.addresses.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
    return { id: tabId, url: tabs.addresses.get(tabId) };
  }) as never);
  return tabs;
}

/** As strict as the browsers: nothing is registered twice, and nothing changed or taken away that is not there. */
function registration(scripts: Map<string, RegisteredScript>) {
  return {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.flatMap((id) => scripts.get(id) ?? []),
    registerContentScripts: async (added: RegisteredScript[]) => {
      for (const script of added) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
    updateContentScripts: async (changed: RegisteredScript[]) => {
      for (const script of changed) {
        const known = scripts.get(script.id);
        if (!known) throw new Error(`Nonexistent script ID '${script.id}'`);
        scripts.set(script.id, { ...known, ...script });
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
  };
}
