import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commandNames, createMenu, listenToCommands, toggleCard } from '../../../src/background/commands';
import manifest from '../../../wxt.config';
import { type FakeTabs, installFakeTabs } from './fake-tabs';

type Listener = (...args: unknown[]) => void;

let tabs: FakeTabs;
let click: Listener;
let press: Listener;
let entries: Map<string, { readonly title: string; readonly contexts: readonly string[] }>;
const compare = vi.fn(async () => {});
const tab = { id: 3, url: 'https://blog.example/' };

beforeEach(() => {
  tabs = installFakeTabs();
  entries = new Map();
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => entries.clear(),
      create: (entry: { id: string; title: string; contexts: string[] }) => {
        if (entries.has(entry.id)) throw new Error(`Cannot create item with duplicate id ${entry.id}`);
        entries.set(entry.id, entry);
      },
      onClicked: { addListener: (listener: Listener) => (click = listener) },
    },
    commands: { onCommand: { addListener: (listener: Listener) => (press = listener) } },
  });
});

test('the menu has one entry, for selected text alone, however often it is made', async () => {
  await createMenu();
  await createMenu();
  expect([...entries.values()]).toMatchObject([{ contexts: ['selection'] }]);
  expect([...entries.values()][0]?.title).not.toBe('');
});

test('a browser without menus or keys is left in peace', async () => {
  Object.assign(fakeBrowser, { contextMenus: undefined, commands: undefined });
  await createMenu();
  expect(() => listenToCommands(compare)).not.toThrow();
});

describe('menu and keys', () => {
  beforeEach(async () => {
    listenToCommands(compare);
  });

  test('hand over the tab, and what the browser says of the selection', () => {
    click({ menuItemId: 'compare-selection', selectionText: 'Words', frameId: 0 }, tab);
    click(
      { menuItemId: 'compare-selection', selectionText: 'In', frameId: 7, frameUrl: 'https://x.example/' },
      tab,
    );
    press('compare-selection', tab);
    expect(compare.mock.calls).toEqual([
      [tab, { text: 'Words', frameUrl: null }],
      [tab, { text: 'In', frameUrl: 'https://x.example/' }],
      [tab],
    ]);
  });

  test('of others are not ours', () => {
    click({ menuItemId: 'other' }, tab);
    press('other', tab);
    press('compare-selection', undefined);
    expect(compare).not.toHaveBeenCalled();
  });
});

test('the key opens the card, or else the popup', async () => {
  tabs.answer = true;
  await toggleCard(3);
  expect(tabs.popups).toBe(0);
  tabs.answer = false;
  await toggleCard(3);
  await toggleCard(undefined);
  expect(tabs.popups).toBe(2);
});

test('the manifest knows the same commands, and leaves the key of the popup free', () => {
  const { commands = {} } = (manifest.manifest as (env: object) => { commands?: object })({
    browser: 'chrome',
  });
  expect(Object.keys(commands).sort()).toEqual(Object.values(commandNames).sort());
});
