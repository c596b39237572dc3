import { browser } from 'wxt/browser';
import type { Envelope, MessageName, ReplyOf, RequestOf, Result } from './protocol';

const unreachable = 'Lateral was updated or restarted. Reload the page to go on.';

/**
 * Sends one message to the background and waits for its reply. Never throws: when the background cannot be
 * reached (the extension was updated under an open page), the result says so.
 */
export async function send<N extends MessageName>(
  name: N,
  request: RequestOf<N>,
): Promise<Result<ReplyOf<N>>> {
  const envelope: Envelope<N> = { lateral: name, request };
  try {
    const reply: Result<ReplyOf<N>> | undefined = await browser.runtime.sendMessage(envelope);
    return reply ?? { ok: false, message: unreachable };
  } catch {
    return { ok: false, message: unreachable };
  }
}
