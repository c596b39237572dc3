import { defineContentScript } from 'wxt/utils/define-content-script';
import profile from '../../assets/topics/gaza-talks/detection.json';
import { ownRuntime } from '../../src/messages/own-runtime';
import { sendThrough } from '../../src/messages/send-through';
import { runGate } from '../../src/page/gate';
import { gatherSignals } from '../../src/page/page-signals';
import { detectTopic } from '../../src/topic/detect';

/** By this name the gate finds itself: a page that was open already is given one by hand. */
const gateKey = Symbol.for('lateral.gate');

interface Globals {
  [gateKey]?: () => void;
}

const send = sendThrough(ownRuntime);

export default defineContentScript({
  // The list of news sites is put in by wxt.config.ts: here it would be part of the script.
  matches: [],
  runAt: 'document_idle',
  main() {
    const globals = globalThis as Globals;
    // Put in once more where access was taken back and given again: the article is told of anew.
    globals[gateKey]?.();
    globals[gateKey] ??= runGate(
      {
        page: window,
        gather: () => gatherSignals(document),
        isOnTopic: (signals) => detectTopic(signals, profile).onTopic,
        tell: async (news) => {
          const reply = await send(news, {});
          return reply.ok && reply.value ? reply.value.again : null;
        },
      },
      new AbortController().signal,
    );
  },
});
