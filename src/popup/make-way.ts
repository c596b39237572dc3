import { browser } from 'wxt/browser';

/**
 * Firefox draws its question about access under an open popup, where nobody sees it: the popup closes, and the
 * background goes on when the reader has answered. Chromium asks in front of the popup.
 */
export function makeWayForPrompt(): void {
  const isFirefox = 'getBrowserInfo' in browser.runtime;
  if (isFirefox && browser.extension.getViews({ type: 'popup' }).includes(window)) window.close();
}
