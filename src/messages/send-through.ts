import type { Envelope, MessageName, ReplyOf, RequestOf, Result } from './protocol';

/** What of a browser's `runtime` sending needs. */
export interface SendingRuntime {
  sendMessage(message: unknown): Promise<unknown>;
}

/** Sends one message to the background and waits for its reply. */
export type Send = <N extends MessageName>(name: N, request: RequestOf<N>) => Promise<Result<ReplyOf<N>>>;

/**
 * Makes the function that sends through a runtime. It never throws: when the background cannot be reached (the extension
 * was updated under an open page), the result says so. Asks twice: every message may be handled again without harm.
 * `unreachable` gives the words for it; whoever shows no words needs none.
 */
export function sendThrough(runtime: () => SendingRuntime, unreachable: () => string = () => ''): Send {
  return async <N extends MessageName>(name: N, request: RequestOf<N>): Promise<Result<ReplyOf<N>>> => {
    // Said now and not by each try: what is sent belongs to the page as it is at this moment.
    const speaker = { document: performance.timeOrigin, address: location.href };
    const envelope: Envelope<N> = { lateral: name, request, speaker };
    for (const lastTry of [false, true]) {
      try {
        const reply = (await runtime().sendMessage(envelope)) as Result<ReplyOf<N>> | undefined;
        if (reply) return reply;
      } catch {
        // The worker may have been stopped while it worked; asking again starts a new one.
        if (lastTry) break;
      }
    }
    return { ok: false, message: unreachable() };
  };
}
