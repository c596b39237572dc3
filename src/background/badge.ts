import { browser } from 'wxt/browser';
import type { TabState } from '../messages/tab-state';
import { groupRepeats } from '../reading/group-repeats';

/** One neutral colour: the badge counts, it does not judge. */
const background = '#4b5563';
const foreground = '#ffffff';

/** The badge of a state: how many findings the popup lists; empty when there is nothing to say. */
export function badgeText(state: TabState | null): string {
  if (state?.state !== 'done') return '';
  const related = groupRepeats(state.report.claims.filter((claim) => claim.relations.length > 0)).length;
  return related === 0 ? '' : related > 99 ? '99+' : String(related);
}

/** Puts the badge on one tab's button. A tab that is gone meanwhile has no badge to set. */
export async function showBadge(tabId: number, state: TabState | null): Promise<void> {
  const text = badgeText(state);
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: background });
    await browser.action.setBadgeTextColor?.({ tabId, color: foreground });
  } catch {
    // The tab was closed between the question and the answer, or (Firefox for Android) there are no badges.
  }
}
