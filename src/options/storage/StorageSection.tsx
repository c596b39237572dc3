import { say } from '../../words/say';
import { PageHead } from '../PageHead';
import type { SectionProps } from '../section-props';
import { BackupPanel } from './BackupPanel';
import { DeletePanel } from './DeletePanel';
import { RoomPanel } from './RoomPanel';

/** What Lateral takes of this device, and how to keep it safe or be rid of it. */
export function StorageSection(props: SectionProps) {
  return (
    <>
      <PageHead title={say('options_sections_storage')} lead={say('options_storage_lead')} />
      <RoomPanel {...props} />
      <BackupPanel {...props} />
      <DeletePanel {...props} />
    </>
  );
}
