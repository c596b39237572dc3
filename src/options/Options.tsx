import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Corpus } from '../corpus/store';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { say } from '../words/say';
import { AboutSection } from './AboutSection';
import { AddSection } from './add/AddSection';
import { type AddState, emptyAddState } from './add/add-state';
import { useBatch } from './add/use-batch';
import { useFileDrop } from './add/use-file-drop';
import { HistorySection } from './history/HistorySection';
import { messageOf } from './message-of';
import { type Notice, Notices } from './Notices';
import { PageHead } from './PageHead';
import { PacksSection } from './packs/PacksSection';
import { SettingsSection } from './SettingsSection';
import type { OptionsServices } from './services';
import { SourceSection } from './sources/SourceSection';
import { firstLibraryState, SourcesSection } from './sources/SourcesSection';
import { StorageSection } from './storage/StorageSection';
import { SubjectsSection } from './subjects/SubjectsSection';
import { TransferSection } from './transfer/TransferSection';
import { useRevision } from './use-revision';
import { hashOf, type Route, type Section, sections, useRoute } from './use-route';

type Opening =
  | { readonly state: 'opening' | 'waiting' }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'open'; readonly corpus: Corpus };

interface OptionsProps {
  readonly services: OptionsServices;
}

/** The options page: everything about the corpus and the settings. */
export function Options({ services }: OptionsProps) {
  const route = useRoute();
  const { opening, retry } = useOpening(services);
  const [notice, setNotice] = useState<Notice | null>(null);
  return (
    <>
      <button type="button" class="lo-skip" onClick={() => document.getElementById('main')?.focus()}>
        {say('options_skip')}
      </button>
      <div class="lo-frame">
        <header class="lo-side">
          <p class="lo-brand">
            <Icon name="mark" />
            {say('options_name')}
          </p>
          <Navigation current={route.section} />
        </header>
        <main class="lo-main" id="main" tabIndex={-1} aria-busy={opening.state === 'opening'}>
          {opening.state === 'open' ? (
            <Sections route={route} corpus={opening.corpus} services={services} notify={setNotice} />
          ) : (
            <>
              <PageHead title={say(`options_sections_${route.section}`)} />
              <NotOpen opening={opening} onRetry={retry} />
            </>
          )}
        </main>
      </div>
      <Notices notice={notice} onDismiss={() => setNotice(null)} />
    </>
  );
}

function useOpening({ openCorpus }: OptionsServices): { opening: Opening; retry: () => void } {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' });
  const open = useCallback(() => {
    setOpening({ state: 'opening' });
    openCorpus({ onBlocked: () => setOpening({ state: 'waiting' }) }).then(
      (corpus) => setOpening({ state: 'open', corpus }),
      (error: unknown) => setOpening({ state: 'failed', problem: messageOf(error) }),
    );
  }, [openCorpus]);
  useEffect(open, [open]);
  return { opening, retry: open };
}

function Navigation({ current }: { readonly current: Section }) {
  return (
    <nav aria-label={say('options_navigation')}>
      <ul class="lo-nav">
        {sections.map((section) => (
          <li key={section}>
            <a
              class="lo-nav-link"
              href={hashOf(section)}
              aria-current={section === current ? 'page' : undefined}
            >
              {say(`options_sections_${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NotOpen({ opening, onRetry }: { readonly opening: Opening; readonly onRetry: () => void }) {
  if (opening.state === 'failed') {
    return (
      <div role="alert">
        <EmptyState icon="warning" title={say('options_notOpened')} text={opening.problem}>
          <Button onClick={onRetry}>{say('options_tryAgain')}</Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <p class="lo-lead" role="status">
      {opening.state === 'waiting' ? say('options_waiting') : say('options_opening')}
    </p>
  );
}

function useKeptStorage({ keepStorage }: OptionsServices, corpus: Corpus, revision: number): void {
  useEffect(() => {
    keepStorage?.(corpus).catch((bug: unknown) => console.error('Lateral: storage was not asked for.', bug));
  }, [corpus, revision]);
}

interface SectionsProps {
  readonly route: Route;
  readonly corpus: Corpus;
  readonly services: OptionsServices;
  readonly notify: (notice: Notice | null) => void;
}

function Sections({ route, corpus, services, notify }: SectionsProps) {
  const { revision, changed } = useRevision(corpus);
  // Kept here so that a look at another section does not lose a half-filled form or a search.
  const [adding, setAdding] = useState<AddState>(emptyAddState);
  const [library, setLibrary] = useState(firstLibraryState);
  const [subjectQuery, setSubjectQuery] = useState('');
  const shared = { corpus, revision, changed, notify };
  useKeptStorage(services, corpus, revision);
  const batch = useBatch(shared, services);
  const isDropping = useFileDrop((files) => {
    location.hash = hashOf('add');
    batch.take(files);
  });
  const section = (): JSX.Element => {
    switch (route.section) {
      case 'sources':
        return route.opened === null ? (
          <SourcesSection {...shared} labelOf={services.labelOf} state={library} onState={setLibrary} />
        ) : (
          <SourceSection
            key={route.opened}
            {...shared}
            sourceId={route.opened}
            labelOf={services.labelOf}
            slotForms={services.slotForms}
          />
        );
      case 'subjects':
        return (
          <SubjectsSection
            corpus={corpus}
            revision={revision}
            services={services}
            opened={route.opened}
            query={subjectQuery}
            onQuery={setSubjectQuery}
          />
        );
      case 'add':
        return (
          <AddSection
            {...shared}
            services={services}
            place={route.opened}
            state={adding}
            onState={setAdding}
            batch={batch}
          />
        );
      case 'packs':
        return <PacksSection {...shared} requests={services.packs} />;
      case 'transfer':
        return <TransferSection {...shared} labelOf={services.labelOf} onReset={services.packs.changed} />;
      case 'history':
        return <HistorySection notify={notify} />;
      case 'storage':
        return <StorageSection {...shared} />;
      case 'settings':
        return <SettingsSection notify={notify} />;
      case 'about':
        return <AboutSection version={services.version} />;
    }
  };
  return (
    <>
      {section()}
      {isDropping && <p class="lo-drop-over">{say('add_files_dropHere')}</p>}
    </>
  );
}
