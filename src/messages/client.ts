import { browser } from 'wxt/browser';
import type { Envelope, MessageName, ReplyOf, RequestOf, Result } from './protocol';

const unreachable = 'Lateral was updated or restarted. Reload the page to go on.';

/**
 * Whether this script still belongs to a running Lateral. After an update the scripts of the old one live on in open
 * pages of Chromium, without an extension behind them.
 */
export function isConnected(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Sends one message to the background and waits for its reply. Never throws: when the background cannot be
 * reached (the extension was updated under an open page), the result says so. Asks twice: every message may be
 * handled again without harm.
 */
export async function send<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ReplyOf<N>>> {
  // Said now and not by each try: what is sent belongs to the page as it is at this moment.
  const speaker = { document: performance.timeOrigin, address: location.href };
  const envelope: Envelope<N> = { lateral: name, request, speaker };
  for (const lastTry of [false, true]) {
    try {
      const reply: Result<ReplyOf<N>> | undefined = await browser.runtime.sendMessage(envelope);
      if (reply) return reply;
    } catch {
      // The worker may have been stopped while it worked; asking again starts a new one.
      if (lastTry) break;
    }
  }
  return { ok: false, message: unreachable };
}
