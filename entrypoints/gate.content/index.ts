import { defineContentScript } from 'wxt/utils/define-content-script';
import profile from '../../assets/topics/gaza-talks/detection.json';
import { send } from '../../src/messages/client';
import { runGate } from '../../src/page/gate';
import { gatherSignals } from '../../src/page/page-signals';
import { detectTopic } from '../../src/topic/detect';

/** By this name the gate finds itself: a page that was open already is given one by hand. */
const gateKey = Symbol.for('lateral.gate');

interface Globals {
  [gateKey]?: true;
}

export default defineContentScript({
  // The list of news sites is put in by wxt.config.ts: here it would be part of the script.
  matches: [],
  runAt: 'document_idle',
  main() {
    const globals = globalThis as Globals;
    if (globals[gateKey]) return;
    globals[gateKey] = true;
    runGate(
      {
        page: window,
        gather: () => gatherSignals(document),
        isOnTopic: (signals) => detectTopic(signals, profile).onTopic,
        tell: (news) => void send(news, {}),
      },
      new AbortController().signal,
    );
  },
});
