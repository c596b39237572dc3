import './stand-in-browser';
import './speak';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/controls.css';
import '../../../src/ui/switch.css';
import '../../../src/ui/report.css';
import '../../../src/ui/plot.css';
import '../../../src/options/options.css';
import '../../../src/options/sources.css';
import '../../../src/options/library.css';
import '../../../src/options/source-table.css';
import '../../../src/options/edits.css';
import '../../../src/options/forms.css';
import '../../../src/options/add/add.css';
import '../../../src/options/subjects.css';
import '../../../src/options/transfer.css';
import '../../../src/options/packs.css';
import '../../../src/options/history/history.css';
import '../../../src/options/storage/storage.css';
import { openCorpus } from '../../../src/corpus/open';
import type { Corpus } from '../../../src/corpus/store';
import { History } from '../../../src/history/history';
import { openOptions } from '../../../src/options/open-options';
import { packServices } from '../../../src/options/pack-services';
import { bundledTopics } from '../../../src/topic/bundled';
import { inReadersLanguage } from '../../../src/ui/readers-language';
import { largeLibrary } from '../../support/library';
import { manySources } from './many-sources';
import { preparePacks, sampleRequests } from './sample-packs';
import { sampleReadings } from './sample-readings';

/** The options over the bundled corpus. `?off` switches all sources off, `?many` adds thousands of claims,
 * `?packs` names a state of packs, `?readings` remembers some articles, `?library` adds thousands of sources. */
const query = new URLSearchParams(location.search);

async function prepared(): Promise<Corpus> {
  const corpus = await openCorpus();
  if (query.has('many')) await corpus.importText(JSON.stringify(manySources(60, 100)));
  if (query.has('library')) await corpus.importText(JSON.stringify(largeLibrary(19_995, 5)));
  if (query.has('off')) {
    for (const { source } of await corpus.listSources()) await corpus.setEnabled(source.id, false);
  }
  if (query.has('readings')) for (const reading of sampleReadings) await new History().remember(reading);
  await preparePacks(corpus, query.get('packs') ?? 'none');
  return corpus;
}

const sampleArticle = {
  url: 'https://quay.example/59-held',
  title: 'Families count again',
  publisher: 'The Quay Gazette',
  published: '2025-03-05',
  publishedBasis: 'json-ld' as const,
  language: 'en',
  text: 'Hamas is still holding 59 hostages in Gaza, relatives said on Wednesday.\nOf them 22 are believed to be alive. About 1,200 people were killed in Israel on 7 October 2023.',
};

location.hash = 'subjects';
inReadersLanguage(document);
openOptions(document.body, {
  openCorpus: prepared,
  ...packServices(bundledTopics),
  packs: sampleRequests,
  pageArticle: async () => ({ ok: true, value: sampleArticle }),
  version: '0.1.0',
});
