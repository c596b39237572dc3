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
import '../../src/options/history/history.css';
import '../../src/options/storage/storage.css';
import '../../src/options/add/add.css';
import '../../src/options/subjects.css';
import '../../src/options/transfer.css';
import '../../src/options/packs.css';
import { browser } from 'wxt/browser';
import { openCorpus } from '../../src/corpus/open';
import { packagedTopics } from '../../src/corpus/packaged-topics';
import { send } from '../../src/messages/client';
import { openOptions } from '../../src/options/open-options';
import { packServices } from '../../src/options/pack-services';
import { packRequests } from '../../src/options/packs/pack-requests';
import { keepOnce } from '../../src/options/storage/keep-asked';
import { inReadersLanguage } from '../../src/ui/readers-language';

inReadersLanguage(document);
const topics = await packagedTopics();

openOptions(document.body, {
  openCorpus,
  ...packServices(topics),
  packs: packRequests,
  keepStorage: keepOnce,
  pageArticle: (page) => send('pageToAdd', page),
  version: browser.runtime.getManifest().version,
});
