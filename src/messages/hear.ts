import { browser } from 'wxt/browser';
import { isOwnBackground, type Self, type Sender } from './authorise';
import { decodePageEnvelope, decodePageRequest } from './decode-for-page';
import type { PageMessageName, PageReplyOf, PageRequestOf } from './protocol';

/** What a page's script does for each message to it. */
export type PageHandlers = {
  readonly [N in PageMessageName]: (request: PageRequestOf<N>) => PageReplyOf<N>;
};

/** Answers the background's messages to this page. */
export function hear(handlers: PageHandlers): void {
  const self: Self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const reply = answerForPage(handlers, self, message, sender);
    return reply === undefined ? undefined : Promise.resolve(reply);
  });
}

/** Authorise, decode, handle. Undefined for a message that is not ours or is refused: the sender then has no answer. */
export function answerForPage(
  handlers: PageHandlers,
  self: Self,
  message: unknown,
  sender: Sender,
): PageReplyOf<PageMessageName> | undefined {
  const envelope = decodePageEnvelope(message);
  return envelope && isOwnBackground(sender, self)
    ? handle(handlers, envelope.name, envelope.request)
    : undefined;
}

function handle<N extends PageMessageName>(
  handlers: PageHandlers,
  name: N,
  payload: unknown,
): PageReplyOf<N> | undefined {
  const request = decodePageRequest(name, payload);
  return request === null ? undefined : handlers[name](request);
}
