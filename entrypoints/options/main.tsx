import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/controls.css';
import '../../src/ui/switch.css';
import '../../src/options/options.css';
import '../../src/options/sources.css';
import '../../src/options/forms.css';
import { browser } from 'wxt/browser';
import { openCorpus } from '../../src/corpus/open';
import { packagedTopics } from '../../src/corpus/packaged-topics';
import { openOptions } from '../../src/options/open-options';
import { claimsOfSource } from '../../src/reading/claims-of-source';
import { slotLabel } from '../../src/topic/slot-labels';
import { slotWords } from '../../src/ui/pack-words';
import { inReadersLanguage } from '../../src/ui/readers-language';

inReadersLanguage(document);
const topics = await packagedTopics();

openOptions(document.body, {
  openCorpus,
  extract: (article, sourceId) => claimsOfSource(article, sourceId, topics),
  labelOf: (slot) => slotWords({ slot, label: slotLabel(topics, slot) }),
  version: browser.runtime.getManifest().version,
});
