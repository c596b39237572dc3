import { defineContentScript } from 'wxt/utils/define-content-script';
import profile from '../../assets/topics/gaza-talks/detection.json';
import { send } from '../../src/messages/client';
import { runGate } from '../../src/page/gate';
import { gatherSignals } from '../../src/page/page-signals';
import { detectTopic } from '../../src/topic/detect';

export default defineContentScript({
  // The list of news sites is put in by wxt.config.ts: here it would be part of the script.
  matches: [],
  runAt: 'document_idle',
  main() {
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
