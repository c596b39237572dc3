import { browser } from 'wxt/browser';
import { tellPage } from '../messages/tell-page';
import { say } from '../words/say';
import { openPopup } from './open-popup';
import type { SelectionHint, SelectionTab } from './selection-service';

/** Names of the keyboard commands, as the manifest has them. */
export const commandNames = { toggleCard: 'toggle-card', compareSelection: 'compare-selection' } as const;

const menuId = 'compare-selection';

type Compare = (tab: SelectionTab, hint?: SelectionHint) => Promise<void>;

/** Opens or closes the card of a tab; where the page shows no overlay, the popup says the same. */
export async function toggleCard(tabId: number | undefined): Promise<void> {
  const toggled = tabId !== undefined && (await tellPage(tabId, 'toggleCard', {}));
  if (!toggled) await openPopup();
}

/** Puts the entry into the menu of selected text, anew: its words follow the browser's language. */
export async function createMenu(): Promise<void> {
  // Firefox for Android has no context menus.
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuId,
    title: say('select_menu'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Listens to menu and keys. To be called in the worker's first turn. */
export function listenToCommands(compare: Compare): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId && tab) void compare(tab, hintOf(info));
  });
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === commandNames.toggleCard) void toggleCard(tab?.id);
    else if (command === commandNames.compareSelection && tab) void compare(tab);
  });
}

interface MenuClick {
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
  readonly frameUrl?: string | undefined;
}

function hintOf({ selectionText = '', frameId = 0, frameUrl = '' }: MenuClick): SelectionHint {
  return { text: selectionText, frameUrl: frameId === 0 ? null : frameUrl };
}
