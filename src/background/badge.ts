import { browser } from 'wxt/browser';
import type { Selected } from '../messages/selected';
import type { TabState } from '../messages/tab-state';
import { groupRepeats } from '../reading/group-repeats';
import type { Report } from '../reading/report';

/** One neutral colour: the badge counts, it does not judge. */
const background = '#4b5563';
const foreground = '#ffffff';

/** The badge of a state: how many findings the popup lists; empty when there is nothing to say. */
export function badgeText(state: TabState | null): string {
  const found = state?.state === 'done' ? countFindings(state.report) : 0;
  return found === 0 ? '' : short(found);
}

/** The badge of a selected text: the reader waits for an answer, so nothing found is an answer too. */
export function selectionBadgeText(selected: Selected): string {
  if (selected.state !== 'done') return selected.state === 'failed' ? '!' : '';
  return short(countFindings(selected.report));
}

/** Puts the badge on one tab's button. A tab that is gone meanwhile has no badge to set. */
export function showBadge(tabId: number, state: TabState | null): Promise<void> {
  return showText(tabId, badgeText(state));
}

/** Points to what was found for a selected text, where no popup can be opened. */
export function showSelectionBadge(tabId: number, selected: Selected): Promise<void> {
  return showText(tabId, selectionBadgeText(selected));
}

async function showText(tabId: number, text: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text === '') return;
    await browser.action.setBadgeBackgroundColor({ tabId, color: background });
    await browser.action.setBadgeTextColor?.({ tabId, color: foreground });
  } catch {
    // The tab was closed between the question and the answer, or (Firefox for Android) there are no badges.
  }
}

function countFindings(report: Report): number {
  return groupRepeats(report.claims.filter((claim) => claim.relations.length > 0)).length;
}

function short(count: number): string {
  return count > 99 ? '99+' : String(count);
}
