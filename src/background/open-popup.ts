import { browser } from 'wxt/browser';

/** Opens the popup over the window in front; false where the browser does not let an extension do that. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    // An older browser, no window in front, or (Firefox) too long after the reader's own act.
    return false;
  }
}
