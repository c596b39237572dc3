import type { Audience, Speaker } from './protocol';

/** What the browser says about a message's sender. Nothing here comes from the message itself. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean | undefined } | undefined;
}

/** The extension as it knows itself. `origin` ends with a slash: `chrome-extension://…/`. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/** A sender that passed: the tab, and the document and address it speaks for. */
export type Caller =
  | {
      readonly audience: 'content';
      readonly tabId: number;
      readonly url: string;
      /** As `Speaker.document`. */
      readonly document: number;
      /** Whether its window is a private one; where the browser does not say, it is taken for one. */
      readonly isPrivate: boolean;
    }
  | { readonly audience: 'own-page' };

/**
 * Lets a sender through only when the browser vouches for all that its audience needs; null denies.
 * An options page opened in a tab has a tab too, so a tab alone proves nothing: own pages are known by address.
 */
export function authorise(
  sender: Sender,
  audience: Audience,
  self: Self,
  speaker: Speaker | null,
): Caller | null {
  if (sender.id !== self.id || sender.url === undefined) return null;
  const isOwnPage = sender.url.startsWith(self.origin);
  if (audience === 'own-page') return isOwnPage ? { audience } : null;
  const tabId = sender.tab?.id;
  if (isOwnPage || tabId === undefined || sender.frameId !== 0 || !speaker) return null;
  if (!isWebAddress(sender.url) || !isSameOrigin(sender.url, speaker.address)) return null;
  const isPrivate = sender.tab?.incognito !== false;
  return { audience, tabId, url: speaker.address, document: speaker.document, isPrivate };
}

/**
 * Whether a message that reaches a page comes from the background or from an own page outside the tabs. No web page and
 * no script in one can send such a message; nothing in a tab is let through.
 */
export function isOwnBackground(sender: Sender, self: Self): boolean {
  if (sender.id !== self.id || sender.tab !== undefined) return false;
  return sender.url === undefined || sender.url.startsWith(self.origin);
}

/**
 * Browsers may give the frame's first address after a single-page navigation, and a tab's address may already be the
 * next page's. The document itself knows where it stands; that it is of this origin the browser vouches for.
 */
function isSameOrigin(frameUrl: string, stated: string): boolean {
  return URL.canParse(stated) && new URL(stated).origin === new URL(frameUrl).origin;
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
