import { browser } from 'wxt/browser';

/** Opens the page of the first run. Where there is no window to open it in, the options lead to it later. */
export async function openWelcome(): Promise<void> {
  try {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  } catch {
    // Installed by an administrator while no window is open.
  }
}
