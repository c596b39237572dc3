import { useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { History } from '../../history/history';
import { Button } from '../../ui/Button';
import { formatMoment } from '../../ui/format-date';
import { saveTextFile } from '../../ui/save-file';
import { say, sayCount } from '../../words/say';
import { ConfirmDialog } from '../ConfirmDialog';
import { messageOf } from '../message-of';
import type { Notice } from '../Notices';
import type { SectionProps } from '../section-props';
import { exportName, readTextFile } from '../text-files';
import { useLoaded } from '../use-loaded';
import {
  type Backup,
  type BackupProblem,
  makeBackup,
  readBackup,
  restoreBackup,
  writeBackup,
} from './backup';

const LAST = 'storage.lastBackup';
const history = new History();

/** Saves all that is the reader's to one file, and puts such a file back. */
export function BackupPanel({ corpus, changed, notify }: SectionProps) {
  const [saved, setSaved] = useState(0);
  const [chosen, setChosen] = useState<Backup | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { value: last } = useLoaded(lastSaved, [saved]);
  const tell = (doing: Promise<Notice | null>): void => {
    doing.then(
      (notice) => notice && notify(notice),
      (error: unknown) => notify({ kind: 'problem', text: messageOf(error) }),
    );
  };
  const save = async (): Promise<Notice> => {
    const now = new Date();
    const name = exportName('backup', 'json', now);
    saveTextFile(name, writeBackup(await makeBackup(corpus, history, now)));
    await browser.storage.local.set({ [LAST]: now.getTime() });
    setSaved(saved + 1);
    return { kind: 'done', text: say('options_storage_backupSaved', { name }) };
  };
  const look = async (file: File): Promise<Notice | null> => {
    const found = readBackup(await readTextFile(file));
    if ('kind' in found) return { kind: 'problem', text: problemWords(found, file.name) };
    setChosen(found);
    return null;
  };
  const restore = async (backup: Backup): Promise<Notice> => {
    const count = await restoreBackup(backup, corpus, history);
    changed();
    return { kind: 'done', text: sayCount('options_storage_restored', count) };
  };
  return (
    <section class="lo-panel" aria-labelledby="backup">
      <h2 class="lo-section-title" id="backup">
        {say('options_storage_backup')}
      </h2>
      <p class="lo-note">{say('options_storage_backupText')}</p>
      <p class="lo-note">
        {last === null
          ? ''
          : last.at === null
            ? say('options_storage_backupNever')
            : say('options_storage_backupLast', { date: formatMoment(last.at) })}
      </p>
      <div class="lo-actions">
        <Button icon="download" onClick={() => tell(save())}>
          {say('options_storage_backupSave')}
        </Button>
        <Button icon="upload" onClick={() => picker.current?.click()}>
          {say('options_storage_backupRestore')}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={say('options_storage_backupRestore')}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) tell(look(file));
            // The same file can be chosen again.
            input.value = '';
          }}
        />
      </div>
      {chosen && (
        <ConfirmDialog
          title={say('options_storage_restoreTitle')}
          confirm={say('options_storage_backupRestore')}
          onConfirm={() => tell(restore(chosen))}
          onClose={() => setChosen(null)}
        >
          <p>{say('options_storage_restoreText', { date: formatMoment(Date.parse(chosen.savedAt)) })}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

async function lastSaved(): Promise<{ readonly at: number | null }> {
  const stored = (await browser.storage.local.get(LAST))[LAST];
  return { at: typeof stored === 'number' ? stored : null };
}

function problemWords(problem: BackupProblem, name: string): string {
  switch (problem.kind) {
    case 'notBackup':
      return say('options_storage_notBackup', { name });
    case 'newer':
      return say('options_storage_newerBackup', { name });
    case 'damaged':
      return say('options_storage_damagedBackup', { name, place: problem.place });
  }
}
