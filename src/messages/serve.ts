import { browser } from 'wxt/browser';
import { say } from '../words/say';
import { authorise, type Caller, type Self, type Sender } from './authorise';
import { decodeEnvelope, decodeRequest, type OpenEnvelope } from './decode';
import { audienceOf, type MessageName, type ReplyOf, type RequestOf, type Result } from './protocol';

type CallerOf<N extends MessageName> = Extract<Caller, { audience: (typeof audienceOf)[N] }>;

/** Answers one kind of message. What goes wrong for the reader is a result; anything thrown is a bug. */
export type Handler<N extends MessageName> = (
  request: RequestOf<N>,
  caller: CallerOf<N>,
) => Promise<Result<ReplyOf<N>>>;

export type Handlers = { readonly [N in MessageName]: Handler<N> };

function refused(key: 'error_denied' | 'error_malformed' | 'error_broken'): Result<never> {
  return { ok: false, message: say(key) };
}

/** Registers the handlers, at once: a worker woken by a message must find its listener in the first turn. */
export function serve(handlers: Handlers): void {
  const self: Self = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    answer(handlers, self, message, sender),
  );
}

/** Authorise, decode, handle. Undefined for a message that is not ours, so that others may answer it. */
export function answer(
  handlers: Handlers,
  self: Self,
  message: unknown,
  sender: Sender,
): Promise<Result<unknown>> | undefined {
  const envelope = decodeEnvelope(message);
  return envelope ? handle(handlers, self, envelope.name, envelope, sender) : undefined;
}

async function handle<N extends MessageName>(
  handlers: Handlers,
  self: Self,
  name: N,
  { request: payload, speaker }: OpenEnvelope,
  sender: Sender,
): Promise<Result<unknown>> {
  const caller = authorise(sender, audienceOf[name], self, speaker);
  if (!caller) return refused('error_denied');
  const request = decodeRequest(name, payload);
  if (request === null) return refused('error_malformed');
  try {
    return await handlers[name](request, caller as CallerOf<N>);
  } catch (bug) {
    console.error(`Lateral: ${name} failed.`, bug);
    return refused('error_broken');
  }
}
