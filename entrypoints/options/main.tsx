import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/controls.css';
import '../../src/ui/switch.css';
import '../../src/ui/report.css';
import '../../src/ui/plot.css';
import '../../src/options/options.css';
import '../../src/options/sources.css';
import '../../src/options/library.css';
import '../../src/options/source-table.css';
import '../../src/options/edits.css';
import '../../src/options/forms.css';
import '../../src/options/subjects.css';
import '../../src/options/transfer.css';
import { browser } from 'wxt/browser';
import { openCorpus } from '../../src/corpus/open';
import { packagedTopics } from '../../src/corpus/packaged-topics';
import { openOptions } from '../../src/options/open-options';
import { packServices } from '../../src/options/pack-services';
import { inReadersLanguage } from '../../src/ui/readers-language';

inReadersLanguage(document);
const topics = await packagedTopics();

openOptions(document.body, {
  openCorpus,
  ...packServices(topics),
  version: browser.runtime.getManifest().version,
});
